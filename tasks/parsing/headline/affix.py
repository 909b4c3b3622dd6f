"""Cutting from a title what is not the headline: the site's name, its section, a slogan, a date.

Nothing is cut at a separator because it is one: headlines have dashes, colons and bars of their own. What is cut has to
be known for the site's name or a section, or what is left has to be a headline that the page shows elsewhere.
"""

import re
from collections.abc import Iterator
from typing import Final

from tasks.parsing.headline.beside import PARTS, Beside
from tasks.parsing.text import clean_text, folded

# Separators between headline, section and site: dashes and colons with a space beside them, the rest with or without.
# By what they begin with, a space or the mark itself: looking behind at every letter takes five times as long.
_SEPARATOR: Final = re.compile(
    r"\s(?:[-–—―−:•·~/]{1,2}\s|(?:[|｜ǀ∣│_»›«>→・：]|::)\s?|[-–—](?=\w)|l\s)"
    r"|[|｜ǀ∣│_»›«>→・：]\s?|::\s?|:\s"
    r"|[-–—](?:(?<=\w.)(?:(?=\w)|\s)|(?<=[!?！？…。”」』].)[-–—]?(?=\w))"
)
_DATE: Final = r"(?:\d{1,2}[./]\s?\d{1,2}[./]\s?(?:\d{4}|\d\d)?|\d{4}-\d\d?-\d\d?|\d{4}[./]\d\d?[./]\d\d?)"
_DATED_START: Final = re.compile(rf"\A{_DATE}\s?[-–—|:]\s")
_DATED_END: Final = re.compile(rf"\s[-–—|:•]\s{_DATE}(?:,?\s\d\d?[.:]\d\d(?:\s[Uu]hr)?)?\Z")
_EDGE: Final = re.compile(r"^[\s|»›:–—_-]{1,9}\s|\s[\s|»›–—_-]{1,9}$")
_MOST_MARKS: Final = 6


def without_affixes(title: str, known: Beside) -> str:
    """Return `title` without what stands beside the headline in it: the site, sections, a date.

    A title that is nothing else is returned whole.
    """
    cut = undated(title)
    cut = _cut_end(cut, known)
    cut = _cut_start(cut, known)
    return _EDGE.sub("", undated(cut)).strip() or title


def undated(title: str) -> str:
    """Return `title` without a date that a separator parts from it, when words are left."""
    for pattern in (_DATED_START, _DATED_END):
        cut = pattern.sub("", title)
        if cut != title and len(folded(cut)) >= 6:
            title = cut
    return title


def without_declared_site(heading: str, known: Beside) -> str:
    """Return `heading` without the site's declared name at its end."""
    for mark in reversed(list(PARTS.finditer(heading))[-2:]):
        head, tail = heading[: mark.start()].strip(), heading[mark.end() :].strip()
        if head and known.is_declared(tail):
            return head
    return heading


def _cut_end(title: str, known: Beside) -> str:
    for _ in range(_MOST_MARKS):
        head = next(_heads(title, known), None)
        if head is None:
            break
        title = head
    return title


def _heads(title: str, known: Beside) -> Iterator[str]:
    """Yield what stands before what is known to be no part of the headline, the longest first."""
    marks = list(_SEPARATOR.finditer(title))
    for mark in reversed(marks[-_MOST_MARKS:]):
        head, tail = _parted(title, mark)
        if head and _names_site(tail, known):
            yield head
        if len(head) > len(tail) and PARTS.fullmatch(mark[0]) and known.is_label(tail):
            yield head


def _parted(title: str, mark: re.Match[str]) -> tuple[str, str]:
    """Return what stands on both sides of a separator; one that ends a quotation («…» or »…«) belongs to it."""
    head, tail = title[: mark.start()].strip(), title[mark.end() :].strip()
    for opening, closing in ("«»", "»«"):
        if closing in mark[0] and head.count(opening) > head.count(closing):
            return head + closing, tail.lstrip(" -–—|")
    return head, tail


def _names_site(tail: str, known: Beside) -> bool:
    """Return whether all that follows a separator is the site: its name, or its name beside a section or a date."""
    parts = [part for part in PARTS.split(tail) if part.strip()]
    return bool(parts) and (known.is_site(tail) or (parts[0] != tail and known.is_site(parts[0])))


def _cut_start(title: str, known: Beside) -> str:
    for _ in range(2):
        tail = _tail(title, known)
        if tail is None:
            break
        title = tail
    return title


def _tail(title: str, known: Beside) -> str | None:
    for mark in list(PARTS.finditer(title))[:2]:
        head, tail = title[: mark.start()].strip(), title[mark.end() :].strip()
        if tail and (known.is_site(head) or (len(head) < len(tail) and known.is_label(head))):
            return tail
    colon = title.find(": ")
    if colon > 0 and known.is_site(title[:colon]):
        return title[colon + 2 :].strip()
    return None


def sections_of(title: str) -> list[str]:
    """Return the parts of a title between separators that are no part of a word, in order."""
    return [part for part in (clean_text(piece) for piece in PARTS.split(title)) if part]


def runs_of(title: str) -> list[str]:
    """Return what may be the headline in a title: all that stands between two of its separators, or its ends."""
    marks = list(_SEPARATOR.finditer(title))[:_MOST_MARKS]
    starts, ends = [0, *(mark.end() for mark in marks)], [*(mark.start() for mark in marks), len(title)]
    return [title[start:end].strip() for start in starts for end in ends if end > start]


def beginnings_of(title: str) -> list[str]:
    """Return a title and what stands before each of its separators that are no part of a word, the longest first."""
    marks = list(PARTS.finditer(title))[:_MOST_MARKS]
    return [title, *(title[: mark.start()].strip() for mark in reversed(marks))]


def begins_with(title: str, headline: str) -> bool:
    """Return whether `title` is `headline`, or that followed by something else."""
    return begins(folded(title), folded(headline))


def ends_with(title: str, headline: str) -> bool:
    """Return whether `title` ends with all of `headline`, something else before it."""
    return ends(folded(title), folded(headline))


def begins(whole: str, part: str) -> bool:
    """As `begins_with`, of folded texts."""
    if not part or not whole.startswith(part):
        return False
    return len(whole) == len(part) or whole[len(part)] == " " or not part.isascii()


def ends(whole: str, part: str) -> bool:
    """As `ends_with`, of folded texts."""
    return bool(part) and whole.endswith(" " + part)


def lacking(text: str, raw: str) -> str:
    """Return what `text` lacks of `raw`, quoted; all of `raw` when it is worded otherwise."""
    start = raw.find(text)
    ends = (raw[:start], raw[start + len(text) :]) if start >= 0 else (raw,)
    return " and ".join(f"“{end}”" for end in ends if end)
