"""What an article is filed under."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from tasks.parsing.candidate import Candidate, Choice, first
from tasks.parsing.evidence import Evidence
from tasks.parsing.metadata.jsonld import texts_of
from tasks.parsing.text import plain_text

_LIMIT: Final = 30
_LONGEST: Final = 80
_TEXTS: Final = 100  # that are looked at
_SEPARATOR: Final = re.compile(r"[,;，；、|]")


def tags(evidence: Evidence) -> Choice[tuple[str, ...]]:
    """Return the article's tags in the page's order, each once: article:tag, JSON-LD keywords, rel=tag, keywords."""
    return first(
        Candidate(found, source, reason) for texts, source, reason in _stated(evidence) if (found := _tags_in(texts))
    )


def _stated(evidence: Evidence) -> Iterator[tuple[Iterable[str], str, str]]:
    """Yield (lists of tags as written, source, reason)."""
    yield evidence.metas.get("article:tag", ()), "meta", "article:tag"
    yield texts_of(evidence.node.get("keywords")), "json-ld", "keywords"
    linked = (mark for mark in evidence.outline.marks if mark.attributes.get("rel") == "tag")
    yield (mark.text(_LONGEST + 1) for mark in linked), "link", "rel tag"
    for name in ("news_keywords", "keywords"):
        yield evidence.metas.get(name, ()), "meta", name


def _tags_in(texts: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for text in islice(texts, _TEXTS):
        for part in _SEPARATOR.split(text):
            tag = plain_text(part).lstrip("#").strip()
            if 1 < len(tag) <= _LONGEST:
                found.setdefault(tag.casefold(), tag)
    return tuple(found.values())[:_LIMIT]
