"""Feeds that are no XML at all, as far as feedparser can make something of them."""

import io
import re
import sys
from typing import Any, Final

import feedparser

from tasks.discovery.feed_entry import ENTRY_LIMIT, Entry, Feed

# feedparser needs seconds per megabyte of tag soup, and time quadratic in the attributes of one tag.
_SOUP_LIMIT_CHARS: Final = 500_000
_LONG_TAG: Final = re.compile(r"<[^<>]{8192}")
_REFERENCE: Final = re.compile(r"&#(?:[xX]([0-9a-fA-F]++)|([0-9]++))")
_HEADERS: Final = {"content-type": "application/xml; charset=utf-8"}


def loose_feed(text: str) -> Feed:
    """Return what feedparser finds in the first 500,000 characters of `text`. Raises ValueError for tags over 8 KB."""
    start = text[:_SOUP_LIMIT_CHARS]
    if _LONG_TAG.search(start):
        raise ValueError("feed has a tag that is too long")
    # A str would be taken for a file name or URL and opened.
    body = io.BytesIO(_REFERENCE.sub(_possible_reference, start).encode("utf-8", "replace"))
    found = feedparser.parse(body, response_headers=_HEADERS, sanitize_html=False, resolve_relative_uris=False)
    entries = tuple(_entry(entry) for entry in found.entries[:ENTRY_LIMIT] if _text(entry, "link"))
    return Feed(entries, _text(found.feed, "link"), problem="XML is broken")


def _possible_reference(match: re.Match[str]) -> str:
    """Return a character reference as it is, of what is no character (feedparser ends at those) one that shows that."""
    digits, base = (match[1], 16) if match[1] else (match[2], 10)
    number = int(digits.lstrip("0")[:8] or "0", base)
    return match[0] if number <= sys.maxunicode and not 0xD800 <= number <= 0xDFFF else "&#xFFFD"


def _entry(entry: dict[str, Any]) -> Entry:
    return Entry(
        url=_text(entry, "link") or "",
        headline=_text(entry, "title"),
        published=_text(entry, "published"),
        updated=_text(entry, "updated"),
    )


def _text(values: dict[str, Any], key: str) -> str | None:
    value = dict.get(values, key)  # feedparser's own look-up warns, and gives one date for another
    return value.strip() or None if isinstance(value, str) else None
