"""Finding the words of a byline: what stands before a name, behind it, and before somebody else's."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from tasks.parsing.authors.words import BEHIND, BY, OTHERS, WRITER
from tasks.parsing.text import lowered

_LONGEST: Final = 40  # characters of the longest of these words
_HAN: Final = re.compile(r"[\u4e00-\u9fff]{2,}")
_SEPARATED: Final = re.compile(r"\s{0,3}[:：|=＝]\s{0,3}|・|[\s\xa0]{1,3}")
_CAPITAL: Final = r"[^\W\d_a-zß-öø-ÿ]"
_FULL_NAME: Final = re.compile(rf"{_CAPITAL}[\w'’.-]{{0,30}}\s{_CAPITAL}")
_FULL_NAME_ALONE: Final = re.compile(rf"{_CAPITAL}[\w'’.-]{{0,30}}(?:\s{_CAPITAL}[\w'’.-]{{0,30}}){{1,3}}")
# Markup may part "By" from the name where the text does not.
_STUCK: Final = re.compile(r"(?:By|Von|Par|Por|Text|Autor|Author)(?=[A-ZÄÖÜ][a-zäöüß])")
_STUCK_BEGINNINGS: Final = "BVPTA"
# Words that surnames begin with: "Van Morrison", "Di Maria", "De Gea".
_PARTICLES: Final = frozenset(["de", "di", "van", "der", "του", "της"])
_ROLE: Final = re.compile(
    r"(?<![^\W\d_])([^\W\d_][^\W\d_.'’]{0,20}\.?)(?:\s?[:：]|\s(?:by|von|par|de|por|di|door|av|af)(?:\s|\s?[:：]))",
    re.IGNORECASE,
)
_BEFORE_NAMES: Final = frozenset(["af", "av", "by", "de", "di", "door", "par", "por", "von"])
_HELPED: Final = re.compile(r"\b(?:additional|with)\s\Z", re.IGNORECASE)
_NEXT: Final = re.compile(r"[;|\n]")


@dataclass(frozen=True, slots=True)
class Opening:
    """Words that open a byline, and whether a colon or the like stands behind them."""

    end: int  # where the name begins
    has_colon: bool
    is_preposition: bool


def _by_beginning(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return the words by their first two letters, the longest first; those of one letter under it and with others."""
    found: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        found.setdefault(word[:2], []).append(word)
    short = {beginning: rest for beginning, rest in found.items() if len(beginning) == 1}
    return {beginning: (*rest, *short.get(beginning[:-1], ())) for beginning, rest in found.items()}


_BEHIND: Final = tuple(sorted(BEHIND, key=len, reverse=True))
_OPENINGS: Final = _by_beginning(BY | WRITER)


def opening(text: str) -> Opening | None:
    """Return the words before a name that `text` begins with, None if it begins with a name or anything else."""
    head = text[:_LONGEST].lower()
    for word in _OPENINGS.get(head[:2]) or _OPENINGS.get(head[:1], ()):
        if head.startswith(word) and (found := _opening(text, word)):
            return found
    stuck = _STUCK.match(text) if text[:1] in _STUCK_BEGINNINGS else None
    return Opening(stuck.end(), has_colon=False, is_preposition=True) if stuck else None


def _opening(text: str, word: str) -> Opening | None:
    rest = text[len(word) :]
    gap = _SEPARATED.match(rest)
    is_preposition = word in BY
    if gap is None:
        can_touch = bool(_HAN.fullmatch(word)) or word[-1] in "/／"
        return Opening(len(word), word[-1] in "/／", is_preposition) if can_touch and rest else None
    has_colon = not gap[0].isspace()
    name = rest[gap.end() :]
    if not name or not (has_colon or _can_follow(name, word)):
        return None
    return Opening(len(word) + gap.end(), has_colon, is_preposition)


def _can_follow(name: str, word: str) -> bool:
    """Return whether `name` can be one behind `word` without a colon: "Haber Merkezi" is a newsroom, no one's name."""
    if word in BY and word not in _PARTICLES:
        return True
    is_cased = name[:1].lower() != name[:1].upper()
    return bool(_FULL_NAME.match(name)) if is_cased else word not in _PARTICLES


def without_opening(text: str) -> str:
    """Return `text` without the words before its name."""
    for _ in range(3):
        found = opening(text)
        if not found:
            break
        text = text[found.end :].lstrip(" :：|")
    return text


def without_behind(name: str) -> str:
    """Return a name without what is put behind it: "김철수 기자", "山田太郎記者"."""
    if not name.endswith(_BEHIND):
        return name
    for word in _BEHIND:
        if name.endswith(word) and len(name) >= len(word) + 2:
            return name[: -len(word)].rstrip(" =・/")
    return name


def without_others(text: str) -> str:
    """Return a byline without those who took the pictures, edited or translated: "Text: A; Fotos: B"."""
    if ":" not in text and "：" not in text and _BEFORE_NAMES.isdisjoint(lowered(text).split()):
        return text  # nothing in it that _ROLE ends with
    kept, start = "", 0
    for role in _ROLE.finditer(text):
        if role.start() < start or not _is_others(role[1].lower(), text[: role.start()]):
            continue
        helped = _HELPED.search(text, start, role.start())
        kept += text[start : helped.start() if helped else role.start()]
        following = _NEXT.search(text, role.end())
        start = following.start() if following else len(text)
    return (kept + text[start:]).strip(" ,;|/&+-–(") if start else text


def _is_others(word: str, before: str) -> bool:
    if word == "reporting":
        return _HELPED.search(before) is not None
    if before.rstrip().lower().endswith((" und", " and", " et", " y", "&")):  # "Text und Fotos: A"
        return False
    return word in OTHERS or word[-2:] in OTHERS or word[-4:] in OTHERS


def is_full_name(text: str) -> bool:
    """Return whether `text` is two to four capitalised words and nothing else."""
    return _FULL_NAME_ALONE.fullmatch(text) is not None
