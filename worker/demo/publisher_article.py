"""The publisher's article as a page, as AMP and for printing. JSON-LD comes in the shapes that real pages have."""

import json
from datetime import UTC, datetime
from html import escape
from typing import Any

from tasks.parsing.reading import Precision
from worker.demo.articles import Posting, Site, Variant
from worker.demo.publisher_frame import SHOWN, ZONE, frame

RELATED = 3
MINUTES = "%Y-%m-%dT%H:%M%z"


def full(site: Site, posting: Posting, origin: str) -> bytes:
    """Return the page: newest teasers with times stand before the article, comments with times behind it."""
    story = posting.story
    amp = posting.path_of(Variant.AMP)
    amp_link = f'<link rel="amphtml" href="{origin}{amp}">' if amp != posting.path else ""
    print_path = posting.path_of(Variant.PRINT)
    print_link = f'<a href="{print_path}">Print</a>' if print_path != posting.path else ""
    head = f"""{_meta(site, posting, origin)}
{amp_link}"""
    main = f"""{_teasers(site, posting)}
<article>
<p class="kicker"><a href="/{story.section}">{dict(site.sections)[story.section]}</a></p>
<h1>{escape(posting.headline, quote=False)}</h1>
<p class="standfirst">{escape(story.standfirst, quote=False)}</p>
<div class="byline">{_byline(posting)}{_dateline(posting)}</div>
<ul class="share"><li><button>Share</button></li><li>{print_link}</li></ul>
<figure><img src="{origin}/images/{posting.number}.jpg" alt=""><figcaption>A view of the coast. Photo: \
archive</figcaption></figure>
<div class="article-body">
{_paragraphs(posting)}
</div>
</article>
<aside class="newsletter"><h2>Get our newsletter</h2><p>Five stories every morning.</p><input name="email"></aside>
<section class="comments"><h2>Comments</h2><div><b>gull</b> <time datetime="2026-05-18T13:59:00+02:00">today</time>
<p>Well said.</p></div></section>"""
    return frame(site, posting.headline, head, main)


def amp(site: Site, posting: Posting, origin: str) -> bytes:
    """Return the AMP page, whose canonical URL is the article's own."""
    headline = escape(posting.headline, quote=False)
    return f"""<!doctype html>
<html ⚡ lang="{site.language}">
<head><meta charset="utf-8"><title>{headline}</title>
{_meta(site, posting, origin)}
<script async src="/v0.js"></script><style amp-custom>body{{margin:0}}</style></head>
<body><header><a href="/">{escape(site.name, quote=False)}</a></header>
<article><h1>{headline}</h1><p class="standfirst">{escape(posting.story.standfirst, quote=False)}</p>
{_byline(posting)}{_dateline(posting)}
{_paragraphs(posting)}
</article></body></html>
""".encode()


def printable(site: Site, posting: Posting, origin: str) -> bytes:
    """Return the page for printing: text and a canonical URL."""
    headline = escape(posting.headline, quote=False)
    return f"""<!doctype html>
<html lang="{site.language}"><head><meta charset="utf-8"><title>Print: {headline}</title>
<link rel="canonical" href="{origin}{posting.path}"><meta property="og:site_name" content="{escape(site.name)}"></head>
<body><article><h1>{headline}</h1><p class="standfirst">{escape(posting.story.standfirst, quote=False)}</p>
{_byline(posting)}{_dateline(posting)}
{_paragraphs(posting)}
</article></body></html>
""".encode()


def iso_time(posting: Posting) -> str:
    """Return the time of publication in one of the writings of ISO 8601 that publishers use; "" when undated."""
    if posting.precision is Precision.MINUTE:
        return posting.stated_time(ZONE, {Precision.MINUTE: MINUTES})
    at = posting.story.published_at
    return _iso(at, posting.number) if at else ""


def _iso(at: datetime, number: int) -> str:
    forms = (
        at.astimezone(ZONE).isoformat(),
        at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        at.astimezone(ZONE).strftime("%Y-%m-%dT%H:%M:%S%z"),
        at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z"),
    )
    return forms[number % len(forms)]


def _meta(site: Site, posting: Posting, origin: str) -> str:
    published = iso_time(posting)
    time = f'<meta property="article:published_time" content="{published}">' if published else ""
    return f"""<link rel="canonical" href="{origin}{posting.path}">
<meta name="description" content="{escape(posting.story.standfirst)}">
<meta property="og:type" content="article"><meta property="og:title" content="{escape(posting.headline)}">
<meta property="og:url" content="{origin}{posting.path}">
{time}
<script type="application/ld+json">{_json_ld(site, posting, origin)}</script>"""


def _json_ld(site: Site, posting: Posting, origin: str) -> str:
    """Return the article's node, alone, in a list or in a graph."""
    story, published = posting.story, iso_time(posting)
    node: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle" if published else "Article",
        "mainEntityOfPage": origin + posting.path,
        "headline": posting.headline,
        "description": story.standfirst,
        "articleSection": dict(site.sections)[story.section],
        "author": [{"@type": "Person", "name": name} for name in story.authors],
        "publisher": {"@type": "NewsMediaOrganization", "name": site.name, "url": origin + "/"},
        "inLanguage": story.language,
        "isAccessibleForFree": True,
    }
    if published:
        node |= {"datePublished": published, "dateModified": _iso(story.modified_at, posting.number)}
    shape = posting.number // 3 % 3  # not in step with which articles have AMP pages
    crumbs = {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": site.name}]}
    graph = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": site.name}, node, crumbs]}
    shaped = (node, [node, crumbs], graph)[shape]
    return json.dumps(shaped, ensure_ascii=False).replace("</", "<\\/")


def _byline(posting: Posting) -> str:
    names = " and ".join(f'<a rel="author" href="/about">{escape(name)}</a>' for name in posting.story.authors)
    return f'<span class="author">By {names}</span> ' if names else ""


def _dateline(posting: Posting) -> str:
    time = posting.stated_time(ZONE, SHOWN)
    return f'<span class="date">Published <time datetime="{iso_time(posting)}">{time}</time></span>' if time else ""


def _paragraphs(posting: Posting) -> str:
    return "\n".join(f"<p>{escape(text, quote=False)}</p>" for text in posting.story.paragraphs)


def _teasers(site: Site, posting: Posting) -> str:
    """Return links to a few long-standing articles, with their times, as stand above the article on many pages."""
    rest = [other for other in site.postings[len(site.postings) // 2 :] if other is not posting][:RELATED]
    items = "".join(
        f'<li><a href="{other.path}">{escape(other.headline, quote=False)}</a> <time datetime="{iso_time(other)}">'
        f"{other.stated_time(ZONE, SHOWN)}</time></li>"
        for other in rest
    )
    return f'<aside class="most-read"><h2>Most read</h2><ul>{items}</ul></aside>'
