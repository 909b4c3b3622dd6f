"""A name without what bylines put around it: a role, a place, a date, an address, a button."""

import re
from typing import Final

from tasks.parsing.authors.agencies import is_agency
from tasks.parsing.authors.nobody import FIELDS, PERSONS, ROLES
from tasks.parsing.authors.wording import without_behind, without_opening
from tasks.parsing.authors.words import WEEKDAYS
from tasks.parsing.text import clean_text, lowered

DATE: Final = (
    r"(?:\d{1,2}\.?\s(?:de\s)?\S{2,14}\s(?:de\s)?\d{4}|\d{1,2}\.\s\d{1,2}\.|\d{1,2}[./:-]\d|\d{4}|(?:令和|平成)\d|[۰-۹٠-٩০-৯०-९๐-๙]{4}"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}\b)"
)
# Where a name ends in a longer line: at brackets, bars, an address, a date, a weekday, a place, a word like "updated",
# a button, what the person is or works for.
_TAIL: Final = re.compile(
    r"\s{0,3}(?:[(\[（［|–—•]|\s-\s|@\w|[^\s@]{1,64}@|https?:"
    r"|\b(?:updated|published|posted|stand|aktualisiert|veröffentlicht|publié|last|first|zuletzt)\b"
    r"|\b(?:am|on|le|vom|el|il|den|op|em)\s(?=.{0,20}\d)"
    r"|\bon\s(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)\b"
    r"|\b(?:" + "|".join(sorted(WEEKDAYS)) + r")\b"
    r"|\b(?:archivbild|archivfoto|symbolbild|symbolfoto)\b"
    r"|\b(?:more|read|see|show|view)\s(?:all|articles|bio|biography|full|posts|profile|stories)\b"
    r"|\s(?:est|is|ist|es|è|was)\s(?:a|an|der|die|ein|eine|een|the|un|una|une)\b"
    r"|\s(?:at|for|of\sthe|special\sto|special\sfor)\s(?:the\s)?(?-i:(?=[A-ZÀ-Ž]))"
    r"|(?-i:\s(?:in|In|IN|aus|from|from the|reports|is|ist|für|à|en)\s(?=[A-ZÀ-Ž]))"
    rf"|{DATE})",
    re.IGNORECASE,
)
# Without one of these signs or words no name ends there, which is cheaper to find out.
_TAIL_SIGN: Final = re.compile(r"[(\[（［|–—•@:\d]|\s-\s")
_TAIL_WORDS: Final = frozenset(
    ["aktualisiert", "archivbild", "archivfoto", "at", "aus", "en", "es", "est", "first", "for", "from", "für", "in",
     "is", "ist", "last", "more", "of", "on", "posted", "publié", "published", "read", "reports", "see", "show",
     "special", "stand", "symbolbild", "symbolfoto", "updated", "veröffentlicht", "view", "was", "zuletzt", "à", "è"]
).union(re.split(r"\W", day)[0] for day in WEEKDAYS)  # fmt: skip
_WORD: Final = re.compile(r"\w+")
# "Photo of Jane Doe", as the pictures of authors are described.
_PICTURED: Final = re.compile(
    r"(?:profile\s)?(?:avatar|foto|image|photo|picture|portrait|profilbild)\s(?:de|di|for|of|von)\s(?=\S)|[^\w\s]{1,3}\s",
    re.IGNORECASE,
)
_PICTURES: Final = ("avatar", "image", "picture", "portrait", "profilbild")
_PICTURE: Final = re.compile(r"(?:['’]s)?\s(?:avatar|image|picture|portrait|profilbild)\Z", re.IGNORECASE)
# Institutions are called after what they are for: "Institute for Isle Studies and Tides".
_INSTITUTION: Final = re.compile(
    r"\b\w{0,20}(?:akademie|amt|anstalt|gesellschaft|institut|kammer|ministerium|stiftung|verband|verein|zentrum|academy|agency"
    r"|association|center|centre|college|council|department|foundation|institute|ministry|office|school|society|university"
    r"|instituto|ministerio|ministério|ministère|universidad|universidade|université)"
    r"\s(?:de|del|der|des|di|du|for|für|of|para|per|pour|zur)\s",
    re.IGNORECASE,
)
_INSTITUTIONS_FOR: Final = frozenset(
    ["de", "del", "der", "des", "di", "du", "for", "für", "of", "para", "per", "pour", "zur"]
)
_EDGES: Final = ' \t,;:@|/–—-·•*>»«"“”„‘【】「」『』[](（）'
_BEFORE_DATES: Final = frozenset(["am", "on", "um"])
_ENDS: Final = PERSONS | _BEFORE_DATES | frozenset(["by", "folgen", "follow", "in", "seguir", "suivre", "von"])
_BEGINS: Final = PERSONS | frozenset(["about", "follow", "meet", "über"])
# Behind these a role is part of a name: "Letters to the Editor".
_BELONGING: Final = frozenset(["our", "the", "to"])
DEGREES: Final = frozenset(["esq", "jr", "m.d", "mba", "md", "msc", "ph.d", "phd", "sr"])
# Words at which a name may end, as _TAIL and the tables of ends have them.
END_WORDS: Final = (
    DEGREES
    | FIELDS
    | WEEKDAYS
    | _BEGINS
    | _ENDS
    | frozenset(
        ["aktualisiert", "archivbild", "archivfoto", "at", "aus", "avatar", "first", "for", "foto", "from", "image",
         "in", "is", "ist", "last", "more", "of", "on", "photo", "picture", "portrait", "posted", "profilbild",
         "published", "publié", "read", "reports", "see", "show", "special", "stand", "symbolbild", "symbolfoto",
         "updated", "veröffentlicht", "view"]
    )
)  # fmt: skip
_DROPPED: Final = _ENDS | DEGREES - frozenset(["jr", "sr"])
_DROPPED_WITH_ROLES: Final = _DROPPED | FIELDS | ROLES
_LONGEST_AGENCY: Final = 3  # words
_SHORT_AGENCY: Final = 3  # letters up to which no name is like it: "Ap", but "Isna"
_PLACED_NEWS: Final = re.compile(r"[／/][\u4e00-\u9fff]{2,4}\Z")  # "王小明／台北" of "王小明／台北報導"


def names_institution(text: str) -> bool:
    """Return whether `text` is what an institution is called: "and" and "for" are within such a name."""
    is_for = not _INSTITUTIONS_FOR.isdisjoint(lowered(text).split())
    return is_for and _INSTITUTION.search(text) is not None


def bare(piece: str) -> str:
    """Return a name without what precedes and follows it."""
    text = without_opening(clean_text(piece).strip(_EDGES))
    text = _without_beginning(text)
    if text.lower().endswith(_PICTURES):
        text = _PICTURE.sub("", text)
    tail = _tail_of(text)
    words = (text[: tail.start()] if tail else text).strip(_EDGES).split(" ")
    _drop_ends(words)
    while len(words) > 2 and words[0].casefold() in _BEGINS:
        words.pop(0)
    name = " ".join(_once(words))
    if name.endswith(")") and "(" not in name:
        name = name.rstrip(")")
    shown = without_behind(name)
    return shown if shown == name else _PLACED_NEWS.sub("", shown)


def _tail_of(text: str) -> re.Match[str] | None:
    if not _TAIL_SIGN.search(text) and _TAIL_WORDS.isdisjoint(_WORD.findall(lowered(text))):
        return None
    return _TAIL.search(text)


def agency_at_end(name: str) -> tuple[str, str]:
    """Return a full name and the agency behind it, apart: "Jane Doe Reuters"; an empty agency where there is none."""
    words = name.split(" ")
    for count in range(1, min(_LONGEST_AGENCY, len(words) - 2) + 1):
        agency = " ".join(words[-count:])
        if is_agency(agency) and agency[0].isupper():
            return " ".join(words[:-count]), agency
    return name, ""


def _without_beginning(text: str) -> str:
    pictured = _PICTURED.match(text)
    return text[pictured.end() :] if pictured else text


def _drop_ends(words: list[str]) -> None:
    """Take roles, degrees and words before dates off the end: "Jane Doe Senior Travel Writer"."""
    has_role = False
    while len(words) > 1 and words[-2].casefold() not in _BELONGING:
        last = words[-1].casefold().strip(".")
        has_role = has_role or last in PERSONS
        ends = _DROPPED_WITH_ROLES if has_role else _DROPPED
        if last not in (ends if len(words) > 2 else _BEFORE_DATES):
            break
        words.pop()
    if has_role and is_agency(words[0]) and (words[0].isupper() or len(words[0]) <= _SHORT_AGENCY):
        del words[1:]  # "AP Auto Writer"


def _once(words: list[str]) -> list[str]:
    """Return words that are said twice, as in a picture's text and beside it, once."""
    half = len(words) // 2
    return words[:half] if half > 1 and len(words) % 2 == 0 and words[:half] == words[half:] else words
