"""Texts made comparable: what editors, keyboards and templates change without meaning anything by it."""

import re
import unicodedata
from typing import Final

from tasks.identity.entities import unescaped

FOLD_LIMIT_CHARS: Final = 2_000  # of a headline; longer ones are compared by their beginning

# Soft hyphen, joiners, bidi marks, byte order mark, variation selectors (Unicode: Default_Ignorable_Code_Point). The
# zero-width non-joiner too: Persian spells with it, and as often leaves it out.
_INVISIBLE: Final = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]"
)
# Quotation marks and apostrophes of all scripts (Unicode: Quotation_Mark, and what is typed in their place). They are
# dropped: copies of one headline have straight, curly, single, double or none.
_QUOTES: Final = re.compile("[\"'`´ʹʻʼʽˈ‘’‚‛“”„‟′″‵‶‹›«»「」『』〝〞〟＂＇]")
_DASHES: Final = re.compile(r"(?:(?<!\s)\s*+)?[-‐‑‒–—―−⸺⸻﹘﹣－]++\s*+")  # Unicode: Dash
_LETTERS: Final = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ـ": None})  # Arabic and Persian keyboards; kashida


def fold(text: str) -> str:
    """Return the form that all spellings of one headline or name share; folding it again changes nothing.

    Unicode NFKC and case folding, references decoded however often they were escaped, invisible characters and
    quotation marks dropped, dashes and white space unified.
    """
    folded = _folded_once(text)
    while folded != text:
        text, folded = folded, _folded_once(folded)
    return folded


def _folded_once(text: str) -> str:
    visible = _INVISIBLE.sub("", unescaped(text[:FOLD_LIMIT_CHARS]))
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", visible).casefold())
    unmarked = _DASHES.sub("-", _QUOTES.sub("", plain.translate(_LETTERS)))
    return " ".join(unmarked.split())[:FOLD_LIMIT_CHARS]
