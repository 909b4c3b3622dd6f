"""The same article elsewhere: in other languages, for other devices."""

from collections.abc import Iterator
from typing import Final

from tasks.discovery.address import absolute_url
from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.evidence import Evidence
from tasks.parsing.outline.values import Attributes
from tasks.parsing.reading import Alternate

_MOST: Final = 50


def alternates(evidence: Evidence) -> Choice[tuple[Alternate, ...]]:
    """Return what the page links to by rel=alternate with hreflang or media, in its order, each URL once.

    Left out: the page itself, and feeds, which are another thing under the same relation.
    """
    found = {one.url: one for one in reversed(list(_stated(evidence))) if one.url != evidence.facts.url}
    kept = tuple(reversed(found.values()))[:_MOST]
    return Choice(Candidate(kept, "link", "rel alternate") if kept else None)


def _stated(evidence: Evidence) -> Iterator[Alternate]:
    for link in evidence.outline.links:
        if "alternate" in (link.get("rel") or "").lower().split() and not _is_feed(link):
            language, media = _word(link, "hreflang"), _word(link, "media")
            url = absolute_url(link.get("href") or "", evidence.facts.url)
            if url and (language or media):
                yield Alternate(url, language, media)


def _is_feed(link: Attributes) -> bool:
    kind = link.get("type") or ""
    return "xml" in kind or "json" in kind


def _word(link: Attributes, name: str) -> str | None:
    return " ".join((link.get(name) or "").split())[:100] or None
