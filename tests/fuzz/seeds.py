"""Documents that are read well, to be spoilt: the golden pages, feeds and sitemaps."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from tasks.parsing.reading import PageFacts
from tests.fuzz.document import Document

GOLDEN: Final = Path(__file__).parents[1] / "golden"
_NOW: Final = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
_ITEM: Final = (
    "<title>New pier &amp; ships</title><link>https://portal.example/1.html</link><dc:date>2024-05-21T06:47Z</dc:date>"
    "<pubDate>Tue, 21 May 2024 06:47:42 CEST</pubDate><guid isPermaLink='false'>1</guid>"
)
_URL: Final = (
    "<url><loc>https://portal.example/1.html</loc><lastmod>2024-05-21T06:47:42+02:00</lastmod><news:news>"
    "<news:publication_date>2024-05-21</news:publication_date><news:title>New pier</news:title></news:news></url>"
)
_FEEDS: Final = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title>'
    f"<link>https://portal.example/</link>{f'<item>{_ITEM}</item>' * 3}</channel></rss>",
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/a/"><title>News</title><link rel="next" href="?page=2"/>'
    '<entry><title type="html">&lt;b&gt;Pier&lt;/b&gt;</title><link rel="alternate" href="/1"/>'
    "<updated>2024-05-21T06:47:42Z</updated><published>2024-05-21</published></entry></feed>",
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
    '<item rdf:about="/1"><title>Pier</title></item></rdf:RDF>',
    '{"version":"https://jsonfeed.org/version/1.1","title":"News","next_url":"/2","items":[{"id":"1","url":"/1",'
    '"title":"Pier","date_published":"2024-05-21T06:47:42+02:00"}]}',
    '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news='
    f'"http://www.google.com/schemas/sitemap-news/0.9">{_URL * 4}</urlset>',
    "<sitemapindex><sitemap><loc>/sitemap-2024.xml.gz</loc><lastmod>2024-05-21</lastmod></sitemap></sitemapindex>",
    "https://portal.example/1.html\nhttps://portal.example/2.html\n",
)


def seeds() -> list[Document]:
    """Return the documents, pages last, in an order that never changes."""
    plain = PageFacts("https://portal.example/feed", _NOW)
    return [Document(text.encode(), plain) for text in _FEEDS] + [
        _page(path) for path in sorted(GOLDEN.rglob("*.html"))
    ]


def _page(path: Path) -> Document:
    expectation = path.with_suffix(".json")
    given: dict[str, Any] = json.loads(expectation.read_text("utf-8"))["facts"] if expectation.exists() else {}
    facts: dict[str, Any] = {"url": "https://portal.example/1.html", "fetched_at": _NOW}
    facts |= {name: given[name] for name in ("url", "content_type", "timezone", "language") if name in given}
    if "fetched_at" in given:
        facts["fetched_at"] = datetime.fromisoformat(given["fetched_at"])
    return Document(path.read_bytes(), PageFacts(**facts))
