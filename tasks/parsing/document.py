"""Any document in, what it says out: a feed, a sitemap, a page, or something that is not read."""

from typing import Final

from tasks.discovery.feed import read_feed
from tasks.discovery.sitemap import read_sitemap
from tasks.discovery.sniff import looks_like
from tasks.parsing.page import read_page
from tasks.parsing.reading import Kind, PageFacts, Reading

# How files begin that are no text, whatever they are served as (https://mimesniff.spec.whatwg.org, 6).
_NOT_TEXT: Final = (
    b"\x00\x00\x00\x18ftyp", b"\x00\x00\x00\x20ftyp", b"\x1a\x45\xdf\xa3", b"\x1f\x8b", b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff", b"%PDF-", b"GIF87a", b"GIF89a", b"ID3", b"OggS", b"PK\x03\x04", b"RIFF", b"Rar!", b"wOF2", b"wOFF",
)  # fmt: skip


def read_document(body: bytes, facts: PageFacts) -> Reading:
    """Return what `body` (bytes without content encoding) says. Never raises for bad input."""
    match looks_like(body, facts.content_type):
        case Kind.FEED:
            return read_feed(body, facts)
        case Kind.SITEMAP:
            return read_sitemap(body, facts)
    if body.startswith(_NOT_TEXT):
        return Reading(Kind.UNREADABLE, problem="not a text document")
    return read_page(body, facts)
