import gzip

import pytest

from tasks.discovery.sniff import looks_like
from tasks.parsing.reading import Kind

RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/{}">'


@pytest.mark.parametrize(
    ("body", "content_type", "kind"),
    [
        ('<?xml version="1.0"?><rss version="2.0">', "text/html", Kind.FEED),
        ("\ufeff\n <!-- a -->\n<?xml-stylesheet href='a.xsl'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", None, Kind.FEED),
        ('<feed xmlns="http://www.w3.org/2005/Atom">', "application/octet-stream", Kind.FEED),
        ('<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">', None, Kind.FEED),
        (RDF.format("rss/1.0/"), "application/xml", Kind.FEED),
        ('{"version": "https:\\/\\/jsonfeed.org\\/version\\/1", "items": []}', "application/json", Kind.FEED),
        ("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>", "text/xml", Kind.SITEMAP),
        ("<sitemapindex>", "text/html", Kind.SITEMAP),
        ("https://news.example/1\nhttps://news.example/2\n", "text/plain; charset=utf-8", Kind.SITEMAP),
        (RDF.format("dc/"), "application/xml", None),
        ("<!DOCTYPE html><html><body><rss></rss></body></html>", "text/xml", None),
        ("<html><a>&lt;rss></a></html>", None, None),
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml", None),
        ('{"items": []}', "application/json", None),
        ("https://news.example/1", "text/html", None),
        ("https://news.example/1 is where we are", "text/plain", None),
        ("", "text/plain", None),
        ("", None, None),
    ],
)
def test_documents_are_known_by_how_they_start(body: str, content_type: str | None, kind: Kind | None) -> None:
    assert looks_like(body.encode(), content_type) is kind


def test_gzip_files_and_other_encodings_are_looked_into() -> None:
    body = "<?xml version='1.0'?><urlset><url><loc>https://news.example/1</loc></url></urlset>"
    assert looks_like(gzip.compress(body.encode()), "application/gzip") is Kind.SITEMAP
    assert looks_like(body.encode("utf-16"), "application/xml") is Kind.SITEMAP


@pytest.mark.parametrize("body", [b"\x1f\x8b", b"\x1f\x8b" + b"a" * 100, b"\xff\xfe\x00", bytes(range(256))])
def test_bytes_that_are_no_text_are_neither(body: bytes) -> None:
    assert looks_like(body, None) is None


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"\x89PNG\r\n\x1a\n", None),
        (b"%PDF-1.7", "text/html"),
        (b"\x00\x00\x00 ftypmp42", "video/mp4"),
        (b"", "image/png"),
    ],
)
def test_pictures_and_their_like_are_not_read(body: bytes, content_type: str | None) -> None:
    assert looks_like(body, content_type) is Kind.UNREADABLE


def test_page_labelled_as_a_picture_is_read() -> None:
    assert looks_like(b"<html><body>", "image/png") is None
