"""How far two wordings are one headline."""

from functools import lru_cache
from typing import Final

from tasks.parsing.headline.affix import begins, ends
from tasks.parsing.headline.host import as_in_addresses, words_of_address
from tasks.parsing.text import folded

ALIKE: Final = 0.6  # share of words in common that makes two wordings one headline
UNALIKE: Final = 0.34  # share below which they are two
_LITTLE: Final = 0.35
_MOST: Final = 0.7
_CUT: Final = ("…", "...")  # ends of a text that was cut to a length
_WHOLE: Final = 0.95  # of one headline that is all of another's beginning or end


def agreement(heading: str, statement: str) -> float:
    """Return 0 to 1: how far a statement says what the heading says."""
    mine, theirs = folded(heading), folded(statement)
    if not mine or not theirs:
        return 0.0
    if mine == theirs:
        return 1.0
    if mine in theirs and (begins(theirs, mine) or ends(theirs, mine)):
        # Of little, the heading is the section's or the blog's name beside the headline.
        share = len(mine) / len(theirs) * (0.5 if heading.endswith(_CUT) else 1.0)
        return _WHOLE * min(1.0, 1.8 * share) if share > _LITTLE else 0.0
    if theirs in mine and (begins(mine, theirs) or ends(mine, theirs)):
        return _WHOLE * min(1.0, len(theirs) / 12)
    if mine[0] == theirs[0] and mine.replace(" ", "") == theirs.replace(" ", ""):
        return _WHOLE
    common = common_share(mine, theirs)
    return common * 0.8 * min(1.0, 1.8 * len(mine) / len(theirs)) if common >= ALIKE else 0.0


def common_share(mine: str, theirs: str) -> float:
    """Return the share of the shorter text's words that both have; of folded texts."""
    ours, others = _words(mine), _words(theirs)
    return len(ours & others) / min(len(ours), len(others)) if len(ours) > 1 and len(others) > 1 else 0.0


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def share_in_address(text: str, url: str) -> float:
    """Return 0 to 1: how far the words of the page's address and those of `text` are the same."""
    slug = words_of_address(url)
    return common_share(slug, as_in_addresses(text)) if slug else 0.0


def is_as_addressed(text: str, url: str) -> bool:
    """Return whether the page's address is made of the words of `text`, all but a few of them and of few others."""
    slug = _words(words_of_address(url))
    if len(slug) < 2 or folded(text).count(" ") + 1 < _MOST * len(slug):  # of too few words: most headings are
        return False
    words = _words(as_in_addresses(text))
    return len(slug & words) >= _MOST * max(len(slug), len(words))
