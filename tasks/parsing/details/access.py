"""Whether an article can be read without paying."""

from collections.abc import Iterator
from typing import Any, Final

from tasks.parsing.body.choice import Body
from tasks.parsing.candidate import Candidate, Choice, first
from tasks.parsing.details.paywall import paywall
from tasks.parsing.evidence import Evidence
from tasks.parsing.metadata.article_node import is_article
from tasks.parsing.metadata.jsonld import Node, types_of

_TRUE: Final = frozenset({"true", "1", "yes", "free"})
_FALSE: Final = frozenset({"false", "0", "no", "locked", "metered", "paid", "premium"})


def is_free(evidence: Evidence, body: Body) -> Choice[bool]:
    """Return whether the whole article is there for everybody; nothing when the page does not say.

    By schema.org's isAccessibleForFree (of the article, else of a part of it: `hasPart` with the cssSelector of the
    text that is paid for, https://developers.google.com/search/docs/appearance/structured-data/paywalled-content), then
    by article:content_tier, then by what the page shows in place of the rest of the text.
    """
    return first(_candidates(evidence, body))


def _candidates(evidence: Evidence, body: Body) -> Iterator[Candidate[bool]]:
    for source, reason, said in _stated(evidence):
        word = str(said).strip().lower().rsplit("/", 1)[-1]
        if word in _TRUE | _FALSE:
            yield Candidate(word in _TRUE, source, reason)
    if seen := paywall(evidence.outline, body):
        yield Candidate(False, seen.source, seen.reason)


def _stated(evidence: Evidence) -> Iterator[tuple[str, str, Any]]:
    """Yield (source, reason, what is said), the surest first."""
    yield "json-ld", "isAccessibleForFree", evidence.node.get("isAccessibleForFree")
    for part in _parts(evidence.node):
        yield "json-ld", f"isAccessibleForFree of the part {part.get('cssSelector') or ''}".strip(), _of_part(part)
    for node in evidence.nodes:
        if "isAccessibleForFree" in node and (is_article(node) or "WebPage" in types_of(node)):
            yield "json-ld", "isAccessibleForFree of the page", node.get("isAccessibleForFree")
    for name in ("isaccessibleforfree", "article:content_tier"):
        for content in evidence.metas.get(name, ())[:1]:
            yield "meta", name, content


def _parts(node: Node) -> list[Node]:
    parts = node.get("hasPart")
    listed = parts[:10] if isinstance(parts, list) else [parts]
    return [part for part in listed if isinstance(part, dict)]


def _of_part(part: Node) -> Any:
    """Return what is said of a part: that one is free says nothing of the others."""
    said = part.get("isAccessibleForFree")
    return said if str(said).strip().lower().rsplit("/", 1)[-1] in _FALSE else None
