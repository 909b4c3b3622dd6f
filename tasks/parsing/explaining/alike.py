"""When two candidates of a field say the same, though in other words."""

from collections.abc import Callable
from typing import Any, Final

from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.headline.affix import begins_with, ends_with
from tasks.parsing.text import folded

_BEGINNING: Final = 60  # characters: descriptions are cut


def are_alike(name: str, mine: Any, other: Any) -> bool:
    """Return whether two values for the field of that name support each other."""
    return _ALIKE.get(name, _are_equal)(mine, other)


def _are_equal(mine: Any, other: Any) -> bool:
    return folded(mine) == folded(other) if isinstance(mine, str) else bool(mine == other)


def _are_of_one_day(mine: Stamp, other: Stamp) -> bool:
    return mine.local.date() == other.local.date()


def _share_a_name(mine: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return not {folded(name) for name in mine}.isdisjoint(map(folded, other))


def _is_one_in_the_other(mine: str, other: str) -> bool:
    """Return whether two headlines are one, perhaps with a kicker or a site's name beside it."""
    return any(begins_with(*pair) or ends_with(*pair) for pair in ((mine, other), (other, mine)))


def _begin_alike(mine: str, other: str) -> bool:
    return folded(mine)[:_BEGINNING] == folded(other)[:_BEGINNING]


def _never(*_: str) -> bool:
    """Return that boxes within boxes are no second opinion."""
    return False


# As the choices count it: published.choice, authors.choice, headline.choice.
_ALIKE: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "authors": _share_a_name,
    "body": _never,
    "headline": _is_one_in_the_other,
    "modified": _are_of_one_day,
    "published": _are_of_one_day,
    "standfirst": _begin_alike,
    "tags": _share_a_name,
}
