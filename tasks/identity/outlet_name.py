"""Whether a few words read like the name of an outlet."""

import re
from enum import IntEnum
from typing import Final

from tasks.identity.fold import fold
from tasks.identity.outlet_words import CIRCUMSTANCE_WORDS, JOINING_WORDS, OUTLET_ENDINGS, OUTLET_WORDS, SUBTITLE_WORDS

_WORD_LIMIT: Final = 5
_CHARACTER_LIMIT: Final = 40
_SENTENCE: Final = re.compile(r"[?!,;:…\"“”„«»()\[\]]|\.(?:\s|$)")
_DOMAIN: Final = re.compile(r"[\w-]{2,30}(?:\.[\w-]{2,20})?\.[A-Za-z]{2,6}")
_ACRONYM: Final = re.compile(r"[A-Z]{2,5}")
_DIGIT: Final = re.compile(r"\d")
# Scripts without capitals and, mostly, without spaces: Han, kana, Hangul, Thai.
UNSPACED: Final = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"


class Likeness(IntEnum):
    """How much words look like an outlet's name."""

    NONE = 0
    CAPITALISED = 1  # nothing but capitals speaks for it: "Sport", "Harbour Lights"
    NAME = 2  # several capitalised words, or an acronym
    OUTLET = 3  # a word that outlets are called by, or a domain: "Radio Free Asia", "golem.de", "毎日新聞"


def likeness(text: str) -> Likeness:
    """Return how much `text`, which stands behind a headline, looks like an outlet's name."""
    words = text.split()
    if not words or len(words) > _WORD_LIMIT or len(text) > _CHARACTER_LIMIT or _SENTENCE.search(text):
        return Likeness.NONE
    if _DOMAIN.fullmatch(text):
        return Likeness.OUTLET
    folded = [fold(word) for word in words]
    if not SUBTITLE_WORDS.isdisjoint(folded) or not _is_named(words):
        return Likeness.NONE
    if _is_outlet(folded):
        return Likeness.OUTLET
    if not CIRCUMSTANCE_WORDS.isdisjoint(folded) or _DIGIT.search(text) or not text[0].isupper():
        return Likeness.NONE
    return Likeness.NAME if len(words) > 1 or _ACRONYM.fullmatch(text) else Likeness.CAPITALISED


def _is_outlet(folded: list[str]) -> bool:
    last = folded[-1]
    if last.endswith(OUTLET_ENDINGS):
        return True
    return len(folded) > 1 and not OUTLET_WORDS.isdisjoint(folded)  # alone, such a word may be any other


def _is_named(words: list[str]) -> bool:
    """Every word has a capital where its script has any, but for the joining ones."""
    if words[-1].casefold() in JOINING_WORDS:
        return False
    return all(not word[0].islower() or word.casefold() in JOINING_WORDS for word in words)
