"""From a byline to the names in it."""

import re
from functools import lru_cache
from typing import Final

from tasks.parsing.authors.agencies import is_agency, is_newsroom
from tasks.parsing.authors.bare import DATE, DEGREES, END_WORDS, agency_at_end, bare, names_institution
from tasks.parsing.authors.nobody import AGENCIES, NETWORKS, NOBODY, PERSONS, PLACES, ROLES
from tasks.parsing.authors.wording import without_opening, without_others
from tasks.parsing.authors.words import AND, BEHIND, BY, OTHERS, PARTICLES, WRITER
from tasks.parsing.text import lowered, plain_text

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
# One of which is in what _AND finds.
_AND_SIGN: Final = re.compile(r"[;|•＆、&+/\n·]")
_AND_WORDS: Final = frozenset(word.split()[0] for word in AND)
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
_DIGIT: Final = re.compile(r"\d")
_DATED: Final = re.compile(DATE)
_NO_NAME: Final = re.compile(r"\d{3}|(?<!\w)\d{1,2}\.?(?!\w)|[!?<>{}=©。！？：]|:\s|:\Z|[攝摄]\Z|(?:令和|平成)\d")
_URL: Final = re.compile(r"https?://|www\.|\.(?:com|org|net|html?)/|(?:\A|\s)/\w", re.IGNORECASE)
_STAFF: Final = re.compile(r"\b(?:staff|wire|agencies)\b", re.IGNORECASE)
_PLACED: Final = re.compile(r"(?:in|im|aus|from|at|en|à)\s")
_LETTER: Final = re.compile(r"[^\W\d_]")
_INVERTED: Final = re.compile(r"\A([^\W\d_][\w'’.-]+),\s([^\W\d_][\w'’.-]+(?:\s[A-Z]\.?)?)")
_BY_WITHIN: Final = re.compile(r"(\S{1,20}\s(?:\S{1,20}\s)?)[Bb]y\s(?=[A-ZÀ-Þ])")
_BARS: Final = frozenset(["/", "|"])
_ROLE_ENDINGS: Final = ("redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporterin")
_CAPITAL: Final = "[A-ZÀ-ÖØ-ÞА-ЯЁЄІЇ]"
_SMALL: Final = "[a-zß-öø-ÿа-яёєії'’]"
_WORD: Final = rf"{_CAPITAL}(?:{_SMALL}{{1,30}}|{_CAPITAL}{{1,30}})(?:-{_CAPITAL}?{_SMALL}{{1,30}})?"
_PLAIN: Final = re.compile(rf"{_WORD}(?:\s(?:{_WORD}|{_CAPITAL}\.)){{1,2}}|[A-Za-zÀ-ÖØ-öø-ÿ]{{2,30}}")
# Words for which more has to be known of a byline.
_TOLD: Final = END_WORDS.union(
    word
    for words in (AGENCIES, AND, BEHIND, BY, NOBODY, OTHERS, PLACES, ROLES, WRITER)
    for phrase in words
    for word in phrase.split()
)
# Who made the pictures: "Jonas Ufer (Foto)".
_IN_BRACKETS: Final = re.compile(r"\(([^\W\d_]{2,20})\)")
_WITH: Final = re.compile(r"\A(?:avec|com|con|mit|with)\s")
_POSTS: Final = frozenset(  # what people are and where, behind their names
    ["college", "fellow", "institut", "institute", "lecturer", "professeur", "professor", "professorin", "school",
     "universidad", "universidade", "university", "universität", "université"]
)  # fmt: skip


@lru_cache(maxsize=512)
def _names(byline: str) -> tuple[str, ...]:
    shown = plain_text(byline[:_LONGEST_BYLINE])
    if not shown or len(shown) > _LONGEST_READ or _URL.search(shown):
        return ()
    text = without_opening(_trimmed(shown))
    if _is_plain(text) or is_agency(text):
        return (text,)
    text = _NO_SPACE_NAMES.sub("、", without_others(text))
    if names_institution(text) and "," not in text:
        return (text.partition(" - ")[0],)
    if (by := _BY_WITHIN.match(text)) and not is_newsroom(by[1]):
        text = text[by.end() :]  # "News By Jane Doe"
    names: list[str] = []
    for sign, part in _parts(text):
        names.extend(_names_between_commas(part, names, is_behind_bar=sign in _BARS))
    if not names and _STAFF.search(text) and _AND.search(text) and len(text) <= _LONGEST_NAME:
        return (text,)  # "Staff and wire reports" is one newsroom
    return tuple(dict.fromkeys(names))


def _is_plain(text: str) -> bool:
    """Return whether `text` is up to three words that mean nothing in bylines, as nearly all names are."""
    if not _PLAIN.fullmatch(text) or text.endswith(_ROLE_ENDINGS):
        return False
    return _TOLD.isdisjoint(text.casefold().replace("-", " ").split())


def names_in(byline: str) -> list[str]:
    """Return the names that a byline gives, in its order, without roles, places and words around them."""
    return list(_names(byline))


def is_name(text: str, *, is_told: bool = True) -> bool:
    """Return whether `text` can be the name of a person, a newsroom or an agency.

    If nothing tells that it is one (not `is_told`), it may be no place and have no word that names nobody.
    """
    if not 1 < len(text) <= _LONGEST_NAME:
        return False
    words, lower = text.split(), text.casefold()
    lower_words = lower.split()
    if lower in NOBODY or (not is_told and (lower in PLACES or not NOBODY.isdisjoint(lower_words))):
        return False
    return (
        len(words) <= _MOST_WORDS
        and (text[0].isalnum() or text[0] in "'’")
        and _LETTER.search(text) is not None
        and not all(map(_is_no_name, lower_words))
        and not _NO_NAME.search(text)
        and not _is_phrase(words)
        and not _is_role_of(words)
        and (NETWORKS.isdisjoint(lower_words) or sum(word in NETWORKS for word in lower_words) < 2)
    )


def is_post(text: str) -> bool:
    """Return whether `text`, which is told to be the author, is a role that somebody has: "Isle Correspondent"."""
    words = text.split()
    if not 1 < len(words) <= _MOST_WORDS or not words[0][0].isupper() or text.casefold() in NOBODY:
        return False
    return words[-1].casefold() in PERSONS or is_newsroom(text)


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


def _is_role_of(words: list[str]) -> bool:
    """Return whether words are a role with its field or open a byline: "China Correspondent", "Article by"."""
    last = words[-1].casefold().strip(".")
    if len(words) == 1:
        return last.endswith(_ROLE_ENDINGS) or last in AND
    is_role = (last in PERSONS and words[-2].casefold() != "the") or last.endswith(_ROLE_ENDINGS)
    if words[0].endswith("."):  # "A. Writer"
        return False
    return is_role or (words[-1] in BY and words[-1].islower())


def _trimmed(text: str) -> str:
    return text.strip(" :,|–—-·•/【©")


def _parts(text: str) -> list[tuple[str, str]]:
    """Return what words and signs for "and" part, but for those within a name: (sign before it, part)."""
    if not _AND_SIGN.search(text) and _AND_WORDS.isdisjoint(lowered(text).split()):
        return [("", text)]
    pieces = _AND.split(text)
    parts = [("", pieces[0])]
    for sign, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        word = sign.strip()
        is_single = " " not in piece.strip()
        before_sign, before = parts[-1]
        if (word in _WITHIN_NAMES and is_single and " " in before.strip()) or (
            word == "&" and is_single and " " not in before.strip() and not is_agency(piece)
        ):
            parts[-1] = (before_sign, f"{before} {word} {piece}")
        elif not (word in _UNSURE and before.rsplit(" ", 1)[-1].casefold() in PERSONS):  # "Journalist i Paris"
            parts.append((word, piece))
    return parts


def _names_between_commas(part: str, before: list[str], *, is_behind_bar: bool) -> list[str]:
    """Return the names of a part: what commas part are names, but for roles, places and "Family, Given"."""
    if _is_inverted(part.strip()):
        return [part.strip()]
    found: list[str] = []
    for index, piece in enumerate(_COMMA.split(part)):
        if index and _PLACED.match(piece):
            break  # "By Jane Doe, in News, Sport"
        for name in _pieces(piece):
            if is_name(name) and not ((index or is_behind_bar) and _follows_a_name(name, [*before, *found])):
                found.append(name)
        found.extend(_agency_behind(piece))
        if _DIGIT.search(piece) and _DATED.search(piece):
            break  # "Jane Doe 05.08.2024, kl. 13.05"
    return found


def _is_inverted(part: str) -> bool:
    """Return whether a part is one name, "Family, Given"."""
    if not _INVERTED.fullmatch(part) or any(map(str.isdigit, part)):
        return False
    family, given = (side.strip() for side in part.split(",", 1))
    return not any(
        " " in side or is_agency(side) or _is_no_name(side) or side.casefold().strip(".") in DEGREES
        for side in (family, given)
    )


def _pieces(piece: str) -> list[str]:
    """Return both names of "Ann Feld/Max Ufer" and "Jane Doe Reuters", one of "srf/hosb", none of photographers."""
    noted = _IN_BRACKETS.search(piece)
    if noted and noted[1].lower() in OTHERS:
        return []
    name, agency = agency_at_end(bare(piece))
    if agency:
        return [name, agency]
    left, slash, right = name.partition("/")
    if slash and " " in left and (" " in right or is_agency(right)):
        return [left.strip(), right.strip()]
    return [name]


def _agency_behind(piece: str) -> list[str]:
    """Return the agency in brackets or behind a dash: "Jane Doe (AFP)"."""
    for sign in ("(", "[", " - ", " – "):
        inside = _WITH.sub("", piece.partition(sign)[2].strip(" ()[]"))
        if inside and is_agency(inside):
            return [inside]
    return []


def _follows_a_name(piece: str, names: list[str]) -> bool:
    """Return whether what stands behind a comma is a role or a place rather than another name."""
    if is_agency(piece):
        return False
    said = piece.casefold().strip(".")
    words = said.split()
    if said in DEGREES or said in PLACES or not (ROLES | _POSTS).isdisjoint(words):
        return True
    words = piece.split()
    if len(words) > 1 and names and any(word.islower() and word not in PARTICLES for word in words):
        return True  # "professor at the university"
    is_single_word = " " not in piece and piece[1:].islower() and piece[:1].isupper() and len(piece) > 2
    return is_single_word and any(" " in name for name in names)
