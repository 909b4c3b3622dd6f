"""Reading a line of labels: "Time:2024-05-21 06:47:42 source:Example Times  Author:A. Writer"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from tasks.parsing.labels import tables

_LIMIT: Final = 400  # characters of a line that are looked at
_STRIPPED: Final = " \t|｜,，;；·•/-–—:：[]()（）【】<>"


class Label(StrEnum):
    """What a labelled value is."""

    PUBLISHED = "published"
    UPDATED = "updated"
    SOURCE = "source"
    AUTHOR = "author"
    EDITOR = "editor"
    OTHER = "other"


_TABLES: Final = {
    Label.PUBLISHED: tables.PUBLISHED,
    Label.UPDATED: tables.UPDATED,
    Label.SOURCE: tables.SOURCE,
    Label.AUTHOR: tables.AUTHOR,
    Label.EDITOR: tables.EDITOR,
    Label.OTHER: tables.OTHER,
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """One label of a line and the text up to the next."""

    label: Label
    name: str  # as printed
    value: str


def _pattern(word: str) -> str:
    """Return the pattern of a label; "x:" needs its colon, and no label of letters ends within a word."""
    bare = word.rstrip(":").rstrip()
    end = r"\s{0,2}[:：]" if word.endswith(":") else r"(?!\w)" if _SPACED.fullmatch(bare[-1]) else ""
    return bare.replace(" ", r"\s") + end


def _by_first_letter() -> dict[str, re.Pattern[str]]:
    """Return the labels that begin with a letter as one pattern, longest first: so few are tried at any place."""
    found: dict[str, list[tuple[str, Label]]] = {}
    for label, table in _TABLES.items():
        for word in dict.fromkeys(word for words in table.values() for word in words.split("|")):
            found.setdefault(word[0], []).append((word, label))
    return {letter: _one_pattern(words) for letter, words in found.items()}


def _one_pattern(words: list[tuple[str, Label]]) -> re.Pattern[str]:
    ordered = sorted(words, key=lambda pair: -len(pair[0].rstrip(":")))
    named = (f"(?P<{label.value}_{index}>{_pattern(word)})" for index, (word, label) in enumerate(ordered))
    return re.compile("|".join(named), re.IGNORECASE)


# Letters of scripts that part words by spaces: a label in them begins and ends where a word does.
_SPACED: Final = re.compile(r"[^\W\d_\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_START: Final = re.compile(r"(?<!\w)[^\W\d_]|[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PATTERNS: Final = _by_first_letter()


def _label_matches(text: str) -> Iterator[tuple[Label, re.Match[str]]]:
    position = 0
    for start in _START.finditer(text):
        if start.start() < position:
            continue
        pattern = _PATTERNS.get(start[0].lower())
        match = pattern.match(text, start.start()) if pattern else None
        if match and match.lastgroup:
            position = match.end()
            yield Label(match.lastgroup.rsplit("_", 1)[0]), match


@lru_cache(maxsize=256)
def labelled_values(line: str) -> tuple[Labelled, ...]:
    """Return the labels of a line with their values, in order; empty when it has none.

    Remembered, for dates, authors and sources are looked for in the same lines.
    """
    text = line[:_LIMIT]
    matches = list(_label_matches(text))
    found = []
    for index, (label, match) in enumerate(matches):
        end = matches[index + 1][1].start() if index + 1 < len(matches) else len(text)
        value = text[match.end() : end].strip(_STRIPPED)
        found.append(Labelled(label, match[0].strip(_STRIPPED), value))
    return tuple(found)
