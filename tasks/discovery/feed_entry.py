"""What a feed holds, in whatever format it was written."""

import re
from dataclasses import dataclass
from typing import Final

from tasks.identity.entities import unescaped
from tasks.parsing.text import clean_text

ENTRY_LIMIT: Final = 5_000
_HEADLINE_LIMIT: Final = 2_000
_TIME_LIMIT: Final = 100
_INLINE_TAG: Final = re.compile(
    r"</?(?:a|abbr|b|bdi|big|br|cite|code|em|font|i|img|mark|p|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as written: nothing is resolved or parsed yet."""

    url: str
    base: str | None = None  # xml:base of the entry
    headline: str | None = None
    published: str | None = None
    updated: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as written."""

    entries: tuple[Entry, ...]
    base: str | None = None  # what relative URLs are relative to, when the feed says so
    next_url: str | None = None  # the page of older entries (RFC 5005 3, JSON Feed next_url)
    problem: str | None = None


def plain_headline(text: str | None) -> str | None:
    """Return an entry's title as a reader would see it, in one line, without characters that show nothing; None when
    nothing is left.

    `text`: unescaped once, by the XML or JSON reader. Titles are HTML in RSS by habit and in Atom by `type`, and many
    are escaped once more than that, so entities are decoded and inline tags dropped twice.
    """
    if not text:
        return None
    shown = text[:_HEADLINE_LIMIT]
    for _ in range(2):
        shown = _INLINE_TAG.sub("", unescaped(shown))
    return clean_text(shown) or None


def plain_time(text: str | None) -> str | None:
    """Return an entry's time as written, in one line, without characters that show nothing; None for an empty one."""
    return clean_text(text[:_TIME_LIMIT]) or None if text else None
