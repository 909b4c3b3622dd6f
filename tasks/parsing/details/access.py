"""Whether an article can be read without paying."""

from collections.abc import Iterator

from tasks.parsing.candidate import Candidate, Choice, first
from tasks.parsing.evidence import Evidence

_TRUE = frozenset({"true", "1", "yes", "free"})
_FALSE = frozenset({"false", "0", "no", "locked", "metered"})


def is_free(evidence: Evidence) -> Choice[bool]:
    """Return schema.org's isAccessibleForFree or article:content_tier, nothing when the page says neither."""
    return first(_stated(evidence))


def _stated(evidence: Evidence) -> Iterator[Candidate[bool]]:
    tier = next(iter(evidence.metas.get("article:content_tier", ())), None)
    for source, key, said in (
        ("json-ld", "isAccessibleForFree", evidence.node.get("isAccessibleForFree")),
        ("meta", "article:content_tier", tier),
    ):
        word = str(said).strip().lower().rsplit("/", 1)[-1]
        if word in _TRUE | _FALSE:
            yield Candidate(word in _TRUE, source, key)
