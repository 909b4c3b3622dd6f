"""JSON-LD (https://www.w3.org/TR/json-ld11/) as pages write it: any shape, and not always JSON."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

Node = Mapping[str, Any]

TEXT_LIMIT: Final = 1_000_000  # characters of one block
NODE_LIMIT: Final = 3_000
_COMMENT: Final = re.compile(
    r"^\s*(?:<!--|//\s?<!\[CDATA\[|/\*\s?<!\[CDATA\[\s?\*/|<!\[CDATA\[)|(?:-->|//\s?\]\]>|/\*\s?\]\]>\s?\*/|\]\]>)\s*+;?\s*+$"
)
# What texts with one begin or end with: the expression looks at every character.
_COMMENT_STARTS: Final = ("<", "/")
_COMMENT_ENDS: Final = (">", "/", ";")
_TRAILING_COMMA: Final = re.compile(r",(?=\s{0,99}[}\]])")
_DECODER: Final = json.JSONDecoder(strict=False)  # raw line breaks in strings are common


def read_nodes(texts: Iterable[str]) -> list[Node]:
    """Return every object in the JSON-LD blocks `texts`, outer ones first; what isn't JSON says nothing."""
    nodes: list[Node] = []
    for text in texts:
        for value in _values(text[:TEXT_LIMIT]):
            nodes.extend(_objects(value, NODE_LIMIT - len(nodes)))
    return nodes


def types_of(node: Node) -> frozenset[str]:
    """Return the names of the node's types without the vocabulary's URL."""
    kinds = node.get("@type")
    if isinstance(kinds, str):
        return _type_named(kinds)
    named = kinds if isinstance(kinds, list) else []
    return frozenset().union(*[_type_named(kind) for kind in named if isinstance(kind, str)])


@lru_cache(maxsize=256)
def _type_named(kind: str) -> frozenset[str]:
    return frozenset([kind.rstrip("/").rsplit("/", 1)[-1]])


def texts_of(value: Any) -> list[str]:
    """Return the texts of a value that may be one text, a list of them, or a language map."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [text for item in value[:100] for text in (texts_of(item) if not isinstance(item, list) else [])]
    if isinstance(value, Mapping):
        return [inner for key in ("@value", "name") if isinstance(inner := value.get(key), str)][:1]
    return []


def text_of(value: Any) -> str | None:
    """Return the first text of a value, None if there is none."""
    return next((text for text in texts_of(value) if text.strip()), None)


def _values(text: str) -> Iterator[Any]:
    """Yield the JSON values of a block: one, or several in a row."""
    text = text.strip()
    if text[:1] in _COMMENT_STARTS or text[-1:] in _COMMENT_ENDS:
        text = _COMMENT.sub("", text).strip()
    text = text.strip(";")
    for is_mended in (False, True):
        attempt = _TRAILING_COMMA.sub("", text) if is_mended else text
        try:
            value, end = _DECODER.raw_decode(attempt)
        except (ValueError, RecursionError):
            continue
        yield value
        rest = attempt[end:].strip(" \t\r\n,;")
        if rest.startswith(("{", "[")) and len(rest) < len(attempt):
            yield from _rest(rest)
        return


def _rest(text: str) -> Iterator[Any]:
    for _ in range(20):
        try:
            value, end = _DECODER.raw_decode(text)
        except (ValueError, RecursionError):
            return
        yield value
        text = text[end:].strip(" \t\r\n,;")


def _objects(value: Any, limit: int) -> list[Node]:
    """Return the objects in `value`, breadth first, without recursion and `limit` at most."""
    found: list[Node] = []
    queue = [value]
    for item in queue:  # grows while it is read
        if len(found) >= limit or len(queue) > 10 * NODE_LIMIT:
            break
        if isinstance(item, dict):
            found.append(item)
            queue.extend(inner for inner in item.values() if isinstance(inner, dict | list))
        elif isinstance(item, list):
            queue.extend(inner for inner in item if isinstance(inner, dict | list))
    return found
