"""How people name a box: as CSS would select it."""

import re
from collections.abc import Iterator
from typing import Final

from tasks.parsing.outline.values import Box

_NAME: Final = re.compile(r"(?<!\S)[A-Za-z_-][\w-]{0,39}(?!\S)")  # a class or id that CSS needs no escapes for
_CLASSES: Final = 2
_LIMIT: Final = 300  # characters of an element's classes that are looked at


def selector_of(box: Box) -> str:
    """Return "article.post-body" of such a box, "article.post-body td" of a nameless one within it."""
    for around in box.upwards():
        if marks := "".join(_marks(around)):
            return f"{around.tag}{marks}" if around is box else f"{around.tag}{marks} {box.tag}"
    return box.tag


def _marks(box: Box) -> Iterator[str]:
    itemprop = box.attributes.get("itemprop") or ""
    if _NAME.fullmatch(itemprop):
        yield f"[itemprop={itemprop}]"
    identity = box.attributes.get("id") or ""
    if _NAME.fullmatch(identity):
        yield f"#{identity}"
    for name in _NAME.findall((box.attributes.get("class") or "")[:_LIMIT])[:_CLASSES]:
        yield f".{name}"
