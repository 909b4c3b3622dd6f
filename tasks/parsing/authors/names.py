"""From a byline to the names in it."""

import re
from functools import lru_cache
from typing import Final

from tasks.parsing.authors.nobody import AGENCIES, NOBODY, PERSONS, PLACES, ROLES
from tasks.parsing.authors.wording import without_behind, without_opening, without_others
from tasks.parsing.authors.words import AND, BY, PARTICLES, WEEKDAYS, WRITER
from tasks.parsing.text import clean_text, plain_text

_LONGEST_BYLINE: Final = 300
_LONGEST_READ: Final = 220
_LONGEST_NAME: Final = 60
_MOST_WORDS: Final = 7
# Words for "and" that are words of other languages too: they stand in lower case before a capital.
_UNSURE: Final = frozenset(["a", "avec", "com", "con", "dan", "e", "en", "i", "ja", "na", "y", "й", "і", "и"])
_SURE: Final = AND - _UNSURE
_AND: Final = re.compile(
    r"\s{0,3}(;|\||•|＆|、|\s&\s|\s\+\s|\s(?:"
    + "|".join(sorted(_SURE, key=len, reverse=True))
    + r")\s|(?-i:\s(?:"
    + "|".join(sorted(_UNSURE))
    + r")\s(?=[A-ZÀ-ÞĀ-ŽА-Я]))|\s/\s|\n|(?<![\u4e00-\u9fff\u30a0-\u30ff])·(?![\u4e00-\u9fff\u30a0-\u30ff]))\s{0,3}",
    re.IGNORECASE,
)
_WITHIN_NAMES: Final = frozenset(["e", "i", "y"])  # "José Ortega y Gasset"
_SURNAMES: Final = (  # the hundred most frequent in China (Ministry of Public Security, 2020), in both scripts
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭蔡潘田董袁于余叶葉"
    "蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀"
    "顾顧毛郝龚龔邵万萬钱錢严嚴"
)
# Chinese names have no spaces: one between two words that begin with surnames parts two names. Nor have Korean ones.
_NO_SPACE_NAMES: Final = re.compile(
    rf"(?<=[{_SURNAMES}][\u4e00-\u9fff])\s(?=[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}(?:\s|\Z))"
    rf"|(?<=[{_SURNAMES}][\u4e00-\u9fff]{{2}})\s(?=[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}(?:\s|\Z))"
    r"|(?<=[\uac00-\ud7af]{3})\s(?=[\uac00-\ud7af]{3}(?:\s|\Z))"
)
_COMMA: Final = re.compile(r"\s?[,，،]\s?")
_DATE: Final = (
    r"(?:\d{1,2}\.?\s(?:de\s)?\S{2,14}\s(?:de\s)?\d{4}|\d{1,2}\.\s\d{1,2}\.|\d{1,2}[./:-]\d|\d{4}|[۰-۹٠-٩০-৯०-९๐-๙]{4})"
)
_DATED: Final = re.compile(_DATE)
# Where a name ends in a longer line: at brackets, bars, an address, a date, a weekday, a place, a word like "updated".
_TAIL: Final = re.compile(
    r"\s{0,3}(?:[(\[（［|–—•]|\s-\s|@\w|[^\s@]{1,64}@|https?:"
    r"|\b(?:updated|published|posted|stand|aktualisiert|veröffentlicht|publié|last|first)\b"
    r"|\b(?:am|on|le|vom|el|il|den|op|em)\s(?=.{0,20}\d)"
    r"|\b(?:" + "|".join(sorted(WEEKDAYS)) + r")\b"
    r"|(?-i:\s(?:in|In|IN|aus|from|from the|reports|is|ist|für|for|à|en)\s(?=[A-ZÀ-Ž]))"
    rf"|{_DATE})",
    re.IGNORECASE,
)
_NO_NAME: Final = re.compile(r"\d{3}|(?<!\w)\d{1,2}\.?(?!\w)|[!?<>{}=©。！？：]|:\s|:\Z")
_URL: Final = re.compile(r"https?://|www\.|\.(?:com|org|net|html?)/|(?:\A|\s)/\w", re.IGNORECASE)
_NEWSROOM: Final = re.compile(
    r"\b(?:bureau|desk|editorial|editors|newsdesk|newsroom|redacción|redaction|rédaction|redaktion|redazione|redação|staff|team"
    r"|webteam)\b|редакция|編集部|编辑部|취재팀",
    re.IGNORECASE,
)
_STAFF: Final = re.compile(r"\b(?:staff|wire|agencies)\b", re.IGNORECASE)
_PLACED: Final = re.compile(r"(?:in|im|aus|from|at|en|à)\s")
_LETTER: Final = re.compile(r"[^\W\d_]")
_INVERTED: Final = re.compile(r"\A([^\W\d_][\w'’.-]+),\s([^\W\d_][\w'’.-]+(?:\s[A-Z]\.?)?)")
_DEGREES: Final = frozenset(["esq", "jr", "m.d", "mba", "md", "msc", "ph.d", "phd", "sr"])
_EDGES: Final = ' \t,;:@|/–—-·•*>»«"“”„‘【】「」『』[](（）'
_BEFORE_DATES: Final = frozenset(["am", "on", "um"])
_ENDS: Final = PERSONS | _BEFORE_DATES | frozenset(["by", "folgen", "follow", "in", "seguir", "suivre", "von"])


@lru_cache(maxsize=512)
def _names(byline: str) -> tuple[str, ...]:
    shown = plain_text(byline[:_LONGEST_BYLINE])
    if len(shown) > _LONGEST_READ or _URL.search(shown):
        return ()
    text = _NO_SPACE_NAMES.sub("、", without_others(without_opening(_trimmed(shown))))
    names: list[str] = []
    for part in _parts(text):
        names.extend(_names_between_commas(part, names))
    if not names and _STAFF.search(text) and _AND.search(text) and len(text) <= _LONGEST_NAME:
        return (text,)  # "Staff and wire reports" is one newsroom
    return tuple(dict.fromkeys(names))


def names_in(byline: str) -> list[str]:
    """Return the names that a byline gives, in its order, without roles, places and words around them."""
    return list(_names(byline))


def is_name(text: str, *, is_told: bool = True) -> bool:
    """Return whether `text` can be the name of a person, a newsroom or an agency.

    If nothing tells that it is one (not `is_told`), no word of it may be one that names nobody: "Breaking News".
    """
    words = text.split()
    if not is_told and any(word.casefold() in NOBODY for word in words):
        return False
    return (
        1 < len(text) <= _LONGEST_NAME
        and len(words) <= _MOST_WORDS
        and bool(_LETTER.search(text))
        and text.casefold() not in NOBODY
        and not all(_is_no_name(word) for word in words)
        and not _NO_NAME.search(text)
        and not _is_phrase(words)
    )


def is_agency(text: str) -> bool:
    """Return whether `text` is what bylines call a news agency."""
    return text.casefold().strip(" .") in AGENCIES


def names_agency(text: str) -> bool:
    """Return whether `text` has an agency's name in it: "Isle Herald and AFP"."""
    return is_agency(text) or any(word in AGENCIES for word in text.casefold().split())


def is_newsroom(text: str) -> bool:
    """Return whether `text` is what a newsroom is called rather than a person: "National Desk"."""
    return _NEWSROOM.search(text) is not None


def is_role(text: str) -> bool:
    """Return whether `text` is a role of people who write, and nothing else: "Senior Reporter"."""
    words = text.casefold().replace("-", " ").split()
    return bool(words) and any(word in PERSONS or word in WRITER for word in words) and all(map(_is_no_name, words))


def _is_no_name(word: str) -> bool:
    word = word.casefold().strip(".,")
    return word in ROLES or word in WRITER or word in BY or word in ("admin", "user")


def _is_phrase(words: list[str]) -> bool:
    """Return whether words are a phrase: "Search for more papers by this"."""
    return len(words) > 2 and sum(word[:1].islower() and word not in PARTICLES for word in words) > 1


def _trimmed(text: str) -> str:
    return text.strip(" :,|–—-·•/【©")


def _parts(text: str) -> list[str]:
    """Return what words and signs for "and" part, but for those within a name."""
    pieces = _AND.split(text)
    parts = pieces[:1]
    for sign, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        word = sign.strip()
        is_single = " " not in piece.strip()
        if (word in _WITHIN_NAMES and is_single and " " in parts[-1].strip()) or (
            word == "&" and is_single and " " not in parts[-1].strip() and not is_agency(piece)
        ):
            parts[-1] += f" {word} {piece}"
        else:
            parts.append(piece)
    return parts


def _names_between_commas(part: str, before: list[str]) -> list[str]:
    """Return the names of a part: what commas part are names, but for roles, places and "Family, Given"."""
    if _is_inverted(part.strip()):
        return [part.strip()]
    found: list[str] = []
    for index, piece in enumerate(_COMMA.split(part)):
        if index and _PLACED.match(piece):
            break  # "By Jane Doe, in News, Sport"
        for name in _between_slashes(_bare(piece)):
            if is_name(name) and not (index and _follows_a_name(name, [*before, *found])):
                found.append(name)
        found.extend(_agency_behind(piece))
        if _DATED.search(piece):
            break  # "Jane Doe 05.08.2024, kl. 13.05"
    return found


def _is_inverted(part: str) -> bool:
    """Return whether a part is one name, "Family, Given"."""
    if not _INVERTED.fullmatch(part):
        return False
    family, given = (side.strip() for side in part.split(",", 1))
    return not any(
        " " in side or is_agency(side) or _is_no_name(side) or side.casefold().strip(".") in _DEGREES
        for side in (family, given)
    )


def _between_slashes(name: str) -> list[str]:
    """Return both names of "Anna Beispiel/Max Muster", and one of "srf/hosb"."""
    left, slash, right = name.partition("/")
    if slash and " " in left and (" " in right or is_agency(right)):
        return [left.strip(), right.strip()]
    return [name]


def _agency_behind(piece: str) -> list[str]:
    """Return the agency in brackets or behind a dash: "Jane Doe (AFP)"."""
    for sign in ("(", "[", " - ", " – "):
        inside = piece.partition(sign)[2].strip(" ()[]")
        if inside and is_agency(inside):
            return [inside]
    return []


def _follows_a_name(piece: str, names: list[str]) -> bool:
    """Return whether what stands behind a comma is a role or a place rather than another name."""
    if is_agency(piece):
        return False
    bare = piece.casefold().strip(".")
    words = piece.split()
    if bare in _DEGREES or bare in PLACES or any(word.casefold() in ROLES for word in words):
        return True
    if len(words) > 1 and names and any(word.islower() and word not in PARTICLES for word in words):
        return True  # "professor at the university"
    is_single_word = " " not in piece and piece[1:].islower() and piece[:1].isupper() and len(piece) > 3
    return is_single_word and any(" " in name for name in names)


def _bare(piece: str) -> str:
    """Return a name without what follows it: an address, a date, brackets."""
    text = without_opening(clean_text(piece).strip(_EDGES))
    tail = _TAIL.search(text)
    words = (text[: tail.start()] if tail else text).strip(_EDGES).split(" ")
    while len(words) > 1 and words[-1].casefold() in (_ENDS if len(words) > 2 else _BEFORE_DATES):
        words.pop()
    while len(words) > 2 and words[0].casefold() in PERSONS:
        words.pop(0)
    return without_behind(" ".join(_once(words)))


def _once(words: list[str]) -> list[str]:
    """Return words that are said twice, as in a picture's text and beside it, once."""
    half = len(words) // 2
    return words[:half] if half > 1 and len(words) % 2 == 0 and words[:half] == words[half:] else words
