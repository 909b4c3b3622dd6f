"""A look at a page's tags before the parser sees them.

Lexbor needs quadratic time and more for pages made to hurt it (lexbor #340, html5ever #788 tells the same of others):
deep nesting, formatting tags left open and closed again elsewhere, thousands of options, attributes or templates.
Linear passes, the last of them only over pages that need it, count them and take out the tags that are too many; the
text stays.
"""

from collections.abc import Sequence
from typing import Final

from tasks.parsing.excess import (
    ATTRIBUTES_LIMIT,
    DEPTH_LIMIT,
    FLAT,
    FORMATTING_LIMIT,
    NUMBER_LIMITS,
    REOPENED_LIMIT,
    without_excess,
)
from tasks.parsing.markup import ATTRIBUTE_LIMIT, FORMATTING, FORMATTING_TAG, MODEST_MARKUP, TOKEN

SIZE_LIMIT: Final = 5_000_000  # characters
TAG_LIMIT: Final = 300_000  # of all kinds, end tags and comments too; large pages of real portals have a tenth
_HARMLESS_SIZE: Final = 60_000  # characters: all of them attributes of one tag cost half a second
_HARMLESS_TAGS: Final = 1_500  # fewer cost less than half a second, whatever they are
_HARMLESS_UNFORMATTED: Final = 8_000  # likewise, and in depth, when few of them are formatting
_STRAY_LIMIT: Final = 100  # end tags of formatting that is not open
_HARMLESS_ATTRIBUTES: Final = 2 * ATTRIBUTES_LIMIT  # characters: each has one, and one before it


def defused(text: str) -> tuple[str, str | None]:
    """Return a page's markup, safe to parse, and what had to be cut from it (None: nothing)."""
    problem = "page cut at 5 MB" if len(text) > SIZE_LIMIT else None
    text = text[:SIZE_LIMIT]
    number = text.count("<")
    if number > TAG_LIMIT:
        text, problem = text[: -len(text.split("<", TAG_LIMIT + 1)[-1]) - 1], "page has too many tags, partly ignored"
    if _is_safe(text, number):
        return text, problem
    kept, is_cut = without_excess(text)
    return kept, "markup too deep or too repetitive, partly ignored" if is_cut else problem


def _is_safe(text: str, number: int) -> bool:
    """Return whether no limit can have been passed on a page with `number` tags at the most."""
    is_flat = number <= _HARMLESS_TAGS or (number <= _HARMLESS_UNFORMATTED and _has_little_formatting(text, number))
    if (len(text) > _HARMLESS_SIZE or not is_flat) and not _has_modest_tags(text):
        return False
    # Each of its tags is modest by now.
    if is_flat and (len(text) <= _HARMLESS_ATTRIBUTES or number * ATTRIBUTE_LIMIT <= ATTRIBUTES_LIMIT):
        return True
    tokens = TOKEN.findall(text)
    length = sum(len(attributes) for _, _, attributes in tokens)
    return length <= _HARMLESS_ATTRIBUTES and (is_flat or _is_shallow([name for _, name, _ in tokens]))


def _has_modest_tags(text: str) -> bool:
    """Return whether no tag has too many attributes, and all is a tag that looks like one.

    Lexbor compares each attribute of a tag with each.
    """
    known = MODEST_MARKUP.match(text)
    return known is not None and known.end() == len(text)


def _has_little_formatting(text: str, number: int) -> bool:
    """Return whether formatting can't be opened again too often, or closed where it isn't open; all of it counted."""
    found = FORMATTING_TAG.findall(text)
    ends = found.count("/")
    starts = len(found) - ends
    return ends <= starts + _STRAY_LIMIT and starts * number <= REOPENED_LIMIT


def _is_shallow(names: Sequence[str]) -> bool:
    """Return whether no limit of depth can have been passed; end tags may close less than they seem to."""
    most, strays = _most_open([name.lower() for name in names if name])
    formatting = sum(number for name, number in most.items() if name in FORMATTING)
    return (
        strays <= _STRAY_LIMIT
        and sum(number for name, number in most.items() if name not in FLAT) < DEPTH_LIMIT
        and formatting < FORMATTING_LIMIT
        and formatting * len(names) <= REOPENED_LIMIT
        and all(most.get(name, 0) < limit for name, limit in NUMBER_LIMITS.items())
    )


def _most_open(names: Sequence[str]) -> tuple[dict[str, int], int]:
    """Return how many tags of each name are open at once at the most, all that have no end tag counted.

    And how many end tags there are of formatting that is not open.
    """
    now: dict[str, int] = {}
    most: dict[str, int] = {}
    strays = 0
    for name in names:
        if name[0] != "/":
            now[name] = number = now.get(name, 0) + 1
            if number > most.get(name, 0):
                most[name] = number
        elif now.get(name[1:]):
            now[name[1:]] -= 1
        else:
            strays += name[1:] in FORMATTING
    return most, strays
