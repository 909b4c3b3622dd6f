"""What an article is filed under."""

import re
from collections.abc import Iterator
from typing import Final

from tasks.parsing.evidence import Evidence
from tasks.parsing.metadata.jsonld import texts_of
from tasks.parsing.text import plain_text

_LIMIT: Final = 30
_LONGEST: Final = 80
_SEPARATOR: Final = re.compile(r"[,;，；、|]")


def tags(evidence: Evidence) -> tuple[str, ...]:
    """Return the article's tags in the page's order, each once: article:tag, JSON-LD keywords, rel=tag, keywords."""
    found: dict[str, str] = {}
    for text in _stated(evidence):
        tag = plain_text(text).lstrip("#").strip()
        if 1 < len(tag) <= _LONGEST:
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())[:_LIMIT]


def _stated(evidence: Evidence) -> Iterator[str]:
    tagged = evidence.metas.get("article:tag", ())
    keywords = texts_of(evidence.node.get("keywords"))
    linked = [mark.text(_LONGEST + 1) for mark in evidence.outline.marks if mark.attributes.get("rel") == "tag"]
    for texts in (
        tagged,
        keywords,
        linked,
        evidence.metas.get("news_keywords", ()),
        evidence.metas.get("keywords", ()),
    ):
        if texts:
            for text in texts[:100]:
                yield from _SEPARATOR.split(text)
            return
