"""Which headlines are one: the key leaves away spelling, and the outlet's name behind the headline."""

import hashlib
import re
from collections.abc import Collection
from typing import Final

from tasks.identity.entities import unescaped
from tasks.identity.fold import FOLD_LIMIT_CHARS, fold
from tasks.identity.outlet_name import UNSPACED, Likeness, likeness

__all__ = ["fold", "headline_key", "split_affix"]

# Separators of page titles: spaced, or such as never stand within a word. "10-day" and "4-3" have none.
_SEPARATOR: Final = re.compile(
    rf" (?:[-–—|_:»·›~]|::) | ?[|｜_] ?|(?<=\w)—{{1,2}}(?=\w)|(?<=[{UNSPACED}])[-–](?=[{UNSPACED}])"
)
# What the text behind a separator has to look like when the site's name is not known. The others (":", "·", "»", "~")
# part a headline from its subtitle as often.
_NEEDED: Final[dict[str, Likeness]] = {
    " - ": Likeness.OUTLET,
    " – ": Likeness.OUTLET,  # in German and British headlines, what follows is mostly a subtitle
    " — ": Likeness.NAME,
    " _ ": Likeness.CAPITALISED,
    " | ": Likeness.CAPITALISED,
    "-": Likeness.OUTLET,  # a dash without spaces is a writer's, unless an outlet follows
    "_": Likeness.CAPITALISED,
    "|": Likeness.CAPITALISED,
    "–": Likeness.OUTLET,
    "—": Likeness.OUTLET,
    "——": Likeness.OUTLET,
    "｜": Likeness.CAPITALISED,
}
_MIN_WORDS: Final = 4  # of what is left, to be a headline of its own
_MIN_CHARACTERS: Final = 8  # the same, in scripts without spaces
_AFFIX_LIMIT: Final = 3  # re-publishers add their name behind the original's
_UNSPACED: Final = re.compile(f"[{UNSPACED}]")


def split_affix(headline: str, known: Collection[str] = ()) -> tuple[str, str | None]:
    """Return `headline` without the outlet's name behind a separator, and that name (None when there is none).

    `known`: names of the site and its publisher, which may also stand in front. Other words are taken for a name only
    where the separator and their look speak for it and a whole headline is left: "Explainer | …" and "Team 4-3" stay
    as they are. Of several names the one next to the headline is returned: it is the original publisher's.
    """
    rest, affix = " ".join(headline.split()), None
    if len(rest) > FOLD_LIMIT_CHARS or not _SEPARATOR.search(rest):
        return rest, None
    names = frozenset(filter(None, map(fold, known)))
    for _ in range(_AFFIX_LIMIT):
        shorter = _without_known(rest, names) or _without_guessed(rest)
        if shorter is None:
            break
        rest, affix = shorter
    return rest, affix


def headline_key(headline: str) -> bytes:
    """Return the SHA-256 by which sightings of one headline find each other, with an outlet's name or without."""
    return hashlib.sha256(fold(split_affix(unescaped(unescaped(headline)))[0]).encode()).digest()


def _without_known(headline: str, names: Collection[str]) -> tuple[str, str] | None:
    if not names:
        return None
    for separator in _SEPARATOR.finditer(headline):
        before, after = headline[: separator.start()], headline[separator.end() :]
        if before and fold(after) in names:
            return before, after
        if after and fold(before) in names:
            return after, before
    return None


def _without_guessed(headline: str) -> tuple[str, str] | None:
    *_, last = [None, *_SEPARATOR.finditer(headline)]
    if last is None:
        return None
    rest, affix = headline[: last.start()], headline[last.end() :]
    needed = _NEEDED.get(last[0]) or _NEEDED.get(last[0].strip())
    if needed is None or not _is_headline(rest) or len(rest) <= len(affix) or likeness(affix) < needed:
        return None
    return rest, affix


def _is_headline(text: str) -> bool:
    return len(text.split()) >= _MIN_WORDS or len(_UNSPACED.findall(text)) >= _MIN_CHARACTERS
