"""What an element's names tell, found once for all elements that are named alike."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from tasks.parsing.outline.hints import RARE, hint_of, usual_hint
from tasks.parsing.outline.telling import is_crumbs, is_telling, is_unseen


class Naming(NamedTuple):
    """What the naming words of an element say it is."""

    hint: str  # outline.hints.hint_of
    is_telling: bool
    is_unseen: bool
    is_crumbs: bool


def naming_of(attributes: Mapping[str, str | None]) -> Naming:
    """Return what the names among an element's attributes tell."""
    if not attributes:
        return _NAMELESS
    if RARE.isdisjoint(attributes):
        return _usual_naming(attributes.get("class"), attributes.get("id"))
    return _naming(hint_of(attributes))


@lru_cache(maxsize=8192)
def _usual_naming(class_: str | None, id_: str | None) -> Naming:
    return _naming(usual_hint(class_, id_))


@lru_cache(maxsize=8192)
def _naming(hint: str) -> Naming:
    return Naming(hint, is_telling(hint), is_unseen(hint), is_crumbs(hint)) if hint else _NAMELESS


_NAMELESS: Final = Naming("", is_telling=False, is_unseen=False, is_crumbs=False)
