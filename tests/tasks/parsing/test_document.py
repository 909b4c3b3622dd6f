import gzip

import pytest

from tasks.parsing.document import read_document
from tasks.parsing.reading import Kind
from tests.tasks.parsing.articles import TEXT, facts

FEED = b"<?xml version='1.0'?><rss version='2.0'><channel><item><title>Pier</title><link>https://post.example/1</link></item></channel></rss>"
SITEMAP = (
    b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://post.example/1</loc></url></urlset>"
)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (FEED, Kind.FEED),
        (SITEMAP, Kind.SITEMAP),
        (gzip.compress(SITEMAP), Kind.SITEMAP),
        (f"<h1>Council lengthens the pier</h1><p>21 May 2024</p>{TEXT}".encode(), Kind.ARTICLE),
        (b"%PDF-1.7\n\xe2\xe3", Kind.UNREADABLE),
        (b"\x89PNG\r\n\x1a\n\x00\x00", Kind.UNREADABLE),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", Kind.UNREADABLE),
        (b"PK\x03\x04\x14\x00", Kind.UNREADABLE),
    ],
)
def test_document_is_read_as_what_its_bytes_are(body: bytes, kind: Kind) -> None:
    assert read_document(body, facts()).kind is kind


def test_what_is_not_read_says_why() -> None:
    assert read_document(b"%PDF-1.7", facts()).problem == "not a text document"


def test_label_does_not_make_a_page_a_feed() -> None:
    body = f"<h1>Council lengthens the pier</h1><p>21 May 2024</p>{TEXT}".encode()
    assert read_document(body, facts()).kind is Kind.ARTICLE
