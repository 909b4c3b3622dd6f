"""How people name a box: shortly, and as CSS would select it."""

import re
from typing import Final

from tasks.parsing.outline.values import Box

_NAME: Final = re.compile(r"(?<!\S)[A-Za-z_-][\w-]{0,39}(?!\S)")  # what CSS needs no escapes for
_LIMIT: Final = 300  # characters of an attribute that are looked at
_FORMS: Final = (("itemprop", "[itemprop={}]"), ("id", "#{}"), ("class", ".{}"))  # the most telling first


def selector_of(box: Box) -> str:
    """Return "article.post-body" of such a box, "article.post-body td" of a nameless one within it."""
    for around in box.upwards():
        if name := _name(around):
            return f"{around.tag}{name}" if around is box else f"{around.tag}{name} {box.tag}"
    return box.tag


def _name(box: Box) -> str:
    for attribute, form in _FORMS:
        named = _NAME.search((box.attributes.get(attribute) or "")[:_LIMIT])
        if named:
            return form.format(named[0])
    return ""
