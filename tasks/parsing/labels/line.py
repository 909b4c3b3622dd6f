"""Reading a line of labels: "Time:2024-05-21 06:47:42 source:Example Times  Author:A. Writer"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from tasks.parsing.labels import tables

_LIMIT: Final = 400  # characters of a line that are looked at
_LONG: Final = 5  # letters of a label that a bar may end; "text|" is a menu
_STRIPPED: Final = " \t\xa0|｜,，;；·•/-–—:：[]()（）【】<>"


class Label(StrEnum):
    """What a labelled value is."""

    PUBLISHED = "published"
    UPDATED = "updated"
    SOURCE = "source"
    AUTHOR = "author"
    EDITOR = "editor"
    OTHER = "other"
    ELSEWHEN = "elsewhen"  # a time that is not the article's


_TABLES: Final = {
    Label.PUBLISHED: tables.PUBLISHED,
    Label.UPDATED: tables.UPDATED,
    Label.SOURCE: tables.SOURCE,
    Label.AUTHOR: tables.AUTHOR,
    Label.EDITOR: tables.EDITOR,
    Label.OTHER: tables.OTHER,
    Label.ELSEWHEN: tables.ELSEWHEN,
}


_DATING: Final = frozenset({Label.PUBLISHED, Label.UPDATED, Label.ELSEWHEN})


@dataclass(frozen=True, slots=True)
class Labelled:
    """One label of a line and the text up to the next."""

    label: Label
    name: str  # as printed
    value: str
    start: int = 0  # of the label in its line


def _pattern(word: str) -> str:
    """Return the pattern of a label; "x:" needs its colon, and no label of letters ends within a word."""
    bare = word.rstrip(":").rstrip()
    is_spaced = _SPACED.fullmatch(bare[-1])
    if not word.endswith(":"):
        return _spelt(bare) + (r"(?!\w)" if is_spaced else "")
    # Between columns a bar does as well.
    return _spelt(bare) + (r"\s{0,2}[:：|｜]" if len(bare) >= _LONG or not is_spaced else r"\s{0,2}[:：]")


def _spelt(word: str) -> str:
    return word.replace(" ", r"\s")


def _patterns(word: str, label: Label) -> Iterator[tuple[str, str]]:
    """Yield a label's patterns, each with the name of its group without a number."""
    yield label.value, _pattern(word)
    if word.endswith(":") and label in _DATING:
        # "Date 21/05/2024" is a label too, where a line or a column begins.
        yield f"{label.value}_first", _spelt(word.rstrip(":").rstrip()) + r"(?=\s{1,3}\d{1,4}[-./年년])"


def _by_beginning() -> dict[str, re.Pattern[str]]:
    """Return the labels that begin with the same two letters as one pattern, longest first: so few are tried anywhere.

    Those of one letter, or with something else behind it, are among all that begin with it, and under it alone.
    """
    found: dict[str, list[tuple[str, Label]]] = {}
    for label, table in _TABLES.items():
        for word in dict.fromkeys(word for words in table.values() for word in words.split("|")):
            found.setdefault(_beginning(word), []).append((word, label))
    short = {beginning: words for beginning, words in found.items() if len(beginning) == 1}
    return {beginning: _one_pattern([*words, *short.get(beginning[:-1], ())]) for beginning, words in found.items()}


def _beginning(word: str) -> str:
    return word[:2] if word[1:2].isalpha() else word[:1]


def _one_pattern(words: list[tuple[str, Label]]) -> re.Pattern[str]:
    ordered = sorted(words, key=lambda pair: -len(pair[0].rstrip(":")))
    patterns = (named for word, label in ordered for named in _patterns(word, label))
    return re.compile(
        "|".join(f"(?P<{name}_{index}>{one})" for index, (name, one) in enumerate(patterns)), re.IGNORECASE
    )


def _first_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that labels begin with, as `_WORD` finds them: of those without, and with a colon behind."""
    found: tuple[set[str], set[str]] = (set(), set())
    for word in {word for table in _TABLES.values() for words in table.values() for word in words.split("|")}:
        for spelling in (word.replace("?", ""), re.sub(r".\?", "", word)):
            if match := _WORD.match(spelling):
                # Where case is ignored, the Turkish letter is the other i too.
                found[word.endswith(":")].update((match[0], match[0].replace("ı", "i")))
    return frozenset(found[0]), frozenset(found[1])


# Letters of scripts that part words by spaces: a label in them begins and ends where a word does.
_SPACED: Final = re.compile(r"[^\W\d_\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_START: Final = re.compile(r"(?<!\w)[^\W\d_]|[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_COLUMN: Final = re.compile(r"[|｜·•,;/(\[–—-]\s{0,3}\Z")
_PATTERNS: Final = _by_beginning()
_WORD: Final = re.compile(r"[^\W\d_]+")
_DENSE: Final = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ENDING: Final = re.compile(r"[:：|｜\d]")  # what a label that needs its colon ends with, or has behind it
_BARE, _ENDED = _first_words()


def _may_have_labels(text: str, lower: str) -> bool:
    """Return whether a word of `text` begins a label; few do, and to look for that is cheaper."""
    if not lower.isascii() and _DENSE.search(text):
        return True
    words = _WORD.findall(lower)
    return not _BARE.isdisjoint(words) or (not _ENDED.isdisjoint(words) and _ENDING.search(text) is not None)


def _label_matches(text: str) -> Iterator[tuple[Label, re.Match[str]]]:
    position = 0
    lower = text.lower()
    if len(lower) != len(text):  # "İ" becomes two characters
        lower = "".join(character.lower()[0] for character in text)
    if not _may_have_labels(text, lower):
        return
    for found in _START.finditer(text):
        start = found.start()
        pattern = _PATTERNS.get(lower[start : start + 2]) or _PATTERNS.get(lower[start])
        if pattern is None or start < position:
            continue
        match = pattern.match(text, start)
        if match and match.lastgroup and _fits(match.lastgroup, text, start):
            position = match.end()
            yield Label(match.lastgroup.partition("_")[0]), match


def _fits(group: str, text: str, start: int) -> bool:
    return "_first_" not in group or not start or _COLUMN.search(text, max(0, start - 4), start) is not None


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
        found.append(Labelled(label, match[0].strip(_STRIPPED), value, match.start()))
    return tuple(found)
