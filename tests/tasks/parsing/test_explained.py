"""Every value that is read has its origin."""

from dataclasses import fields

import pytest

from tasks.parsing.document import explained_document
from tasks.parsing.explained import Explained, Origin
from tasks.parsing.fields import Fields
from tasks.parsing.reading import ArticleReading, Kind
from tests.tasks.parsing.articles import TEXT, facts

PAGE = f"""<html lang="en"><head><title>Council lengthens the pier - Isle Post</title>
<link rel="canonical" href="/news/pier"><meta name="robots" content="noarchive">
<meta property="og:site_name" content="Isle Post"><meta property="og:image" content="/pier.jpg">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Council lengthens the pier",
"datePublished": "2024-05-21T06:47:42Z", "isAccessibleForFree": true, "keywords": ["Pier"],
"publisher": {{"name": "Isle Media"}}}}</script></head><body>
<nav class="breadcrumb"><a href="/">Home</a> &gt; <a href="/isles">Isles</a></nav>
<h1>Council lengthens the pier</h1><p class="standfirst">The eastern pier is to be longer by thirty metres.</p>
<p class="byline">By Anna Quayle</p><p>source: Isle Herald  editor: Nora Whit</p>
<div class="article-body">{TEXT}</div></body></html>"""
ORIGINS = {
    "kind": Origin("page", "metadata says article"),
    "directives": Origin("meta", "robots"),
    "headline": Origin("heading", "h1 at block 1"),
    "published": Origin("json-ld", "datePublished"),
    "form": Origin("page", "nothing says otherwise"),
    "authors": Origin("byline", "line that begins as bylines do"),
    "editor": Origin("label", "editor"),
    "source": Origin("label", "source"),
    "publisher": Origin("json-ld", "publisher"),
    "site_name": Origin("meta", "og:site_name"),
    "section": Origin("breadcrumb", "links of the line"),
    "breadcrumbs": Origin("breadcrumb", "links of the line"),
    "language": Origin("body", "detected in the text"),
    "language_declared": Origin("html", "declared in lang"),
    "tags": Origin("json-ld", "keywords"),
    "canonical_url": Origin("link", "rel canonical"),
    "lead_image": Origin("meta", "og:image"),
    "is_free": Origin("json-ld", "isAccessibleForFree"),
    "page_number": Origin("url", "names no later page"),
    "standfirst": Origin("p.standfirst", "before the text"),
    "body": Origin("div.article-body", "100% of the page's text"),
}


def explained(body: str) -> Explained:
    return explained_document(body.encode(), facts())


def test_every_value_of_an_article_says_where_it_came_from() -> None:
    assert explained(PAGE).origins() == ORIGINS


def test_fields_are_those_of_an_article() -> None:
    read = {field.name for field in fields(ArticleReading)} - {"headline_source"}
    assert {field.name for field in fields(Fields)} == read


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<rss version='2.0'><channel></channel></rss>", Kind.FEED),
        ("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'></urlset>", Kind.SITEMAP),
        ("%PDF-1.7", Kind.UNREADABLE),
    ],
)
def test_document_that_is_no_page_is_known_by_its_beginning(body: str, kind: Kind) -> None:
    found = explained(body)
    assert (found.kind.value, found.reading.kind) == (kind, kind)
    assert found.origins() == {"kind": Origin("document", "by how it begins")}


def test_page_without_an_article_says_why() -> None:
    assert explained("<h1>Not Found</h1>").origins() == {"kind": Origin("page", "says “Not Found”")}
