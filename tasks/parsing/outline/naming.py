"""What an element's names tell, found once for all elements that are named alike."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from tasks.parsing.outline.hints import RARE, usual_words, words_in
from tasks.parsing.outline.telling import is_crumbs, is_telling, is_unseen


class Naming(NamedTuple):
    """What the naming words of an element say it is."""

    hint: str  # the words, one space around each: " article body "; empty if there are none
    is_telling: bool
    is_unseen: bool
    is_crumbs: bool


def naming_of(attributes: Mapping[str, str | None]) -> Naming:
    """Return what the names among an element's attributes tell."""
    if not attributes:
        return _NAMELESS
    if RARE.isdisjoint(attributes):
        return _usual_naming(attributes.get("class"), attributes.get("id"))
    return _naming(words_in(attributes))


@lru_cache(maxsize=8192)
def _usual_naming(class_: str | None, id_: str | None) -> Naming:
    return _naming(usual_words(class_, id_))


def _naming(words: Sequence[str]) -> Naming:
    if not words:
        return _NAMELESS
    return Naming(f" {' '.join(words)} ", is_telling(words), is_unseen(words), is_crumbs(words))


_NAMELESS: Final = Naming("", is_telling=False, is_unseen=False, is_crumbs=False)
