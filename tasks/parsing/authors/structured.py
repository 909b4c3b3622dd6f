"""Authors that the page states for machines: JSON-LD and meta elements."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from tasks.parsing.authors.names import names_in
from tasks.parsing.candidate import Candidate
from tasks.parsing.evidence import Evidence
from tasks.parsing.metadata.jsonld import Node, text_of
from tasks.parsing.text import plain_text

_METAS: Final = (
    ("article:author", 5.0), ("article:author_name", 6.0), ("author", 6.0), ("authors", 6.0), ("byl", 6.0),
    ("citation_author", 6.0), ("creator", 4.0), ("cxenseparse:author", 7.0), ("dc.creator", 6.0),
    ("dcterms.creator", 6.0), ("og:article:author", 5.0), ("parsely-author", 7.0), ("sailthru.author", 7.0),
    ("twitter:data1", 2.0),
)  # fmt: skip


def structured_authors(evidence: Evidence) -> Iterator[Candidate[tuple[str, ...]]]:
    """Yield the lists of names in the page's metadata."""
    for key, weight in (("author", 10.0), ("creator", 6.0)):
        names = tuple(dict.fromkeys(_names(evidence.node.get(key), evidence)))
        if names:
            yield Candidate(names, "json-ld", key, weight)
    for meta, weight in _METAS:
        contents = evidence.metas.get(meta, ())[:8]
        if meta == "twitter:data1" and "by" not in " ".join(evidence.metas.get("twitter:label1", ())).casefold():
            continue
        names = tuple(dict.fromkeys(name for content in contents for name in names_in(content)))
        if names:
            yield Candidate(names, "meta", meta, weight)


def _names(value: Any, evidence: Evidence) -> Iterator[str]:
    """Yield the names of an author value: a text, an object, a reference to one, or a list of these."""
    for item in value[:20] if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield from names_in(item)
        elif isinstance(item, Mapping):
            named = item if item.get("name") else _referred(item, evidence.nodes)
            for text in _texts(named.get("name")):
                yield from names_in(plain_text(text))


def _texts(value: Any) -> list[str]:
    if isinstance(value, list):
        return [text for text in value[:20] if isinstance(text, str)]
    text = text_of(value)
    return [text] if text else []


def _referred(item: Mapping[str, Any], nodes: list[Node]) -> Node:
    """Return the object that a reference ({"@id": …}) means, an empty one when there is none."""
    identity = item.get("@id")
    return next((node for node in nodes if identity and node.get("@id") == identity and node.get("name")), {})
