"""From a byline to the names in it."""

import re
from typing import Final

from tasks.parsing.authors.words import BEFORE, NOBODY, ROLES
from tasks.parsing.text import clean_text, plain_text

_LONGEST_BYLINE: Final = 300
_LONGEST_NAME: Final = 60
_MOST_WORDS: Final = 7
_BEFORE: Final = re.compile(
    rf"(?:{'|'.join(re.escape(word) for word in sorted(BEFORE, key=len, reverse=True))})(?:\s{{0,3}}[:：]\s{{0,3}}"
    rf"|\s{{1,3}})"
    r"|(?-i:By|Von|Par|Por|Text|Autor)(?-i:(?=[A-ZÄÖÜ][a-zäöüß]))",  # markup may part "By" from the name, not text
    re.IGNORECASE,
)
# "and" in bylines. "e", "y", "i" stand between names only, never within one.
_AND: Final = re.compile(
    r"\s{0,3}(?:;|\||•|·|＆|、|\s&\s|\s(?:and|und|et|y|en|og|och|ja|sowie|ve|и|та|with|mit)\s|\s(?:e|i)\s(?-i:(?=[A-ZÀ-Ž]))"
    r"|\s/\s|\n)\s{0,3}",
    re.IGNORECASE,
)
# Chinese names have no spaces: one between two words of two to four characters parts two names.
_HAN_NAMES: Final = re.compile(r"(?<=[\u4e00-\u9fff]{2})\s(?=[\u4e00-\u9fff]{2,4}(?:\s|$))")
_COMMA: Final = re.compile(r"\s?[,，]\s?")
# Where a name ends in a longer line: at brackets and bars, an address, a date, a weekday, a word like "updated".
_TAIL: Final = re.compile(
    r"\s{0,3}(?:[(\[|–—•]|\s-\s|@\w|[^\s@]{1,64}@|https?:"
    r"|\b(?:updated|published|posted|stand|aktualisiert|veröffentlicht|publié)\b|\b(?:am|on|le|vom)\s(?=.{0,20}\d)"
    r"|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\b"
    r"|\d{1,2}[./:]\d|\d{4})",
    re.IGNORECASE,
)
_NO_NAME: Final = re.compile(r"\d{3}|(?<!\w)\d{1,2}\.?(?!\w)|[!?<>{}=。！？]|:\s")
_URL: Final = re.compile(r"https?://|www\.|\.(?:com|org|net|html?)/", re.IGNORECASE)
_LETTER: Final = re.compile(r"[^\W\d_]")
_INVERTED: Final = re.compile(r"\A([^\W\d_][\w'’.-]+),\s([^\W\d_][\w'’.-]+(?:\s[A-Z]\.?)?)")


def names_in(byline: str) -> list[str]:
    """Return the names that a byline gives, in its order, without roles, places and words around them."""
    text = _HAN_NAMES.sub("、", _without_words_before(plain_text(byline[:_LONGEST_BYLINE])))
    if len(text) > 200 or _URL.search(text):
        return []
    names: list[str] = []
    for part in _AND.split(text):
        names.extend(_names_between_commas(part))
    return list(dict.fromkeys(names))


def is_name(text: str) -> bool:
    """Return whether `text` can be the name of a person, a newsroom or an agency."""
    words = text.split()
    return (
        1 < len(text) <= _LONGEST_NAME
        and len(words) <= _MOST_WORDS
        and bool(_LETTER.search(text))
        and text.casefold() not in NOBODY
        and not all(word.casefold().strip(".,") in ROLES for word in words)
        and not _NO_NAME.search(text)
    )


def _without_words_before(text: str) -> str:
    for _ in range(2):
        match = _BEFORE.match(text)
        if not match:
            break
        text = text[match.end() :]
    return text.strip(" :,|–—-·•/")


def _names_between_commas(part: str) -> list[str]:
    """Return the names of a part: what commas part are names, but for roles, places and "Family, Given"."""
    if _INVERTED.fullmatch(part.strip()) and not any(word.casefold().strip(",") in ROLES for word in part.split()):
        family, given = (side.strip() for side in part.split(",", 1))
        if " " not in given and " " not in family:
            return [part.strip()]
    found: list[str] = []
    for index, piece in enumerate(_COMMA.split(part)):
        name = _bare(piece)
        if is_name(name) and not (index and _follows_a_name(name, found)):
            found.append(name)
    return found


def _follows_a_name(piece: str, names: list[str]) -> bool:
    """Return whether what stands behind a comma is a role or a place rather than another name."""
    if any(word.casefold() in ROLES for word in piece.split()):
        return True
    is_single_word = " " not in piece and piece[1:].islower() and piece[:1].isupper() and len(piece) > 3
    return is_single_word and any(" " in name for name in names)


def _bare(piece: str) -> str:
    """Return a name without what follows it: an address, a date, brackets."""
    text = clean_text(piece)
    tail = _TAIL.search(text)
    text = _without_words_before(text[: tail.start()] if tail else text)
    words = text.strip(" \t,;:|/–—-•·*@>»").split(" ")
    while len(words) > 2 and words[-1].casefold() in ROLES | {"am", "on"}:
        words.pop()
    return " ".join(words)
