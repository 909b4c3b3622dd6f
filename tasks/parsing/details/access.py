"""Whether an article can be read without paying."""

from tasks.parsing.evidence import Evidence

_TRUE = frozenset({"true", "1", "yes", "free"})
_FALSE = frozenset({"false", "0", "no", "locked", "metered"})


def is_free(evidence: Evidence) -> bool | None:
    """Return schema.org's isAccessibleForFree or article:content_tier, None when the page says neither."""
    stated = evidence.node.get("isAccessibleForFree")
    if isinstance(stated, bool):
        return stated
    tier = next(iter(evidence.metas.get("article:content_tier", ())), None)
    for said in (stated, tier):
        word = str(said).strip().lower().rsplit("/", 1)[-1] if said is not None else ""
        if word in _TRUE | _FALSE:
            return word in _TRUE
    return None
