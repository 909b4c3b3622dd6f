"""What a document is, from its first bytes: content types of feeds and sitemaps are too often wrong."""

import re
from typing import Final

from tasks.discovery.encoding import xml_text
from tasks.discovery.inflate import start_of
from tasks.parsing.reading import Kind

_START_BYTES: Final = 16_384
_PROLOG: Final = re.compile(
    r"\s+|<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[[^\]]*\]\s*)?>", re.DOTALL | re.IGNORECASE
)
_ROOT: Final = re.compile(r"<(?:[\w.-]{1,40}:)?([A-Za-z]{1,20})[\s>/]")
_ROOTS: Final[dict[str, Kind]] = {
    "feed": Kind.FEED,  # Atom 1.0, RFC 4287
    "rdf": Kind.FEED,  # RSS 0.9 and 1.0
    "rss": Kind.FEED,  # RSS 0.91 to 2.0
    "sitemapindex": Kind.SITEMAP,  # https://www.sitemaps.org/protocol.html
    "urlset": Kind.SITEMAP,
}
_RSS_NAMESPACES: Final = ("purl.org/rss/", "my.netscape.com/rdf/", "channel.netscape.com/rdf/")
_JSON_FEED: Final = "jsonfeed.org/version/"  # https://www.jsonfeed.org/version/1.1/
_BINARY_TYPES: Final = ("application/pdf", "application/zip", "audio/", "font/", "image/", "video/")
# How files begin that are no text, whatever they are served as (https://mimesniff.spec.whatwg.org, 6).
_BINARY_STARTS: Final = (
    b"\x00\x00\x00\x18ftyp", b"\x00\x00\x00\x20ftyp", b"\x1a\x45\xdf\xa3", b"\x89PNG", b"\xff\xd8\xff", b"%PDF-",
    b"GIF87a", b"GIF89a", b"ID3", b"OggS", b"PK\x03\x04", b"RIFF", b"Rar!", b"wOF2", b"wOFF",
)  # fmt: skip
_LINE_URL: Final = re.compile(r"https?://\S{3,2048}")


def looks_like(body: bytes, content_type: str | None) -> Kind | None:
    """Return Kind.FEED or Kind.SITEMAP when `body` starts like one, Kind.UNREADABLE when it is no text, else None.

    `body`: as served, gzip files included. `content_type`: the header, which only counts for lists of URLs in plain
    text, since nothing else tells them from other text, and for what has no mark-up.
    """
    start = xml_text(start_of(body, _START_BYTES), content_type).lstrip("\ufeff\x00 \t\r\n")
    if start.startswith("<"):
        return _kind_of_xml(start)
    if start.startswith("{"):
        return Kind.FEED if _JSON_FEED in start.replace("\\/", "/") else None
    if body.startswith(_BINARY_STARTS) or (content_type or "").strip().lower().startswith(_BINARY_TYPES):
        return Kind.UNREADABLE
    if (content_type or "text/plain").lower().startswith("text/plain") and _lists_urls(start):
        return Kind.SITEMAP
    return None


def _kind_of_xml(start: str) -> Kind | None:
    position = 0
    while match := _PROLOG.match(start, position):
        position = match.end()
    root = _ROOT.match(start, position)
    name = root[1].lower() if root else ""
    if name == "rdf" and not any(namespace in start for namespace in _RSS_NAMESPACES):
        return None
    return _ROOTS.get(name)


def _lists_urls(start: str) -> bool:
    lines = [line.strip() for line in start.splitlines()[:20]]
    named = [line for line in lines if line]
    return bool(named) and all(_LINE_URL.fullmatch(line) for line in named)
