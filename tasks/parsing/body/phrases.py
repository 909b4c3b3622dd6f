"""Telling lines that are none of the text from how they begin."""

import re
from collections.abc import Mapping
from typing import Final

from tasks.parsing.body.phrase_tables import NOTES, RELATED

_LEADING: Final = re.compile(r"[\W_]{0,6}")
_RIGHTS: Final = re.compile(r"\A[\W_]{0,4}(?:©|ⓒ|\(c\)\s)", re.IGNORECASE)
# What links say to those who can't see that they lead elsewhere.
_LINK_NOTE: Final = re.compile(
    r"\((?:external link|link is external|externer link|link ist extern|lien externe|enlace externo"
    r"|[^()]{0,40}(?:new|neue[mns]|nouvel(?:le)?|nueva|nova|nuova|nieuw|nowej|nowym|novém|nytt|nyt|yeni|новом|новой|新しい)"
    r"\s?(?:aba|fane|fenêtre|fenster|finestra|fönster|janela|karcie|okn[ěe]|oknie|onglet|pencere|pestaña|scheda|sekme|tab"
    r"|tabblad|venster|ventana|vindu|vindue|window|окне|вкладке|ウィンドウ)[^()]{0,15})\)",
    re.IGNORECASE,
)
_IN_BRACKETS: Final = re.compile(r"\([^()]{7,80}\)")
# Letters of scripts that part words by spaces: a phrase that ends in one ends where a word does.
_SPACED: Final = re.compile(r"[^\W\d_\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def _pattern(phrase: str) -> str:
    bare = phrase.rstrip("$*")
    words = re.escape(bare).replace(r"\ ", r"\s").replace("'", "['’]")
    if phrase.endswith("$"):
        return words + r"(?=\W{0,4}\Z)"
    return words + r"(?!\w)" if not phrase.endswith("*") and _SPACED.fullmatch(bare[-1]) else words


def _by_first_letter(phrases: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    """Return the phrases that begin with a letter as one pattern, longest first: so few are tried on a line."""
    found: dict[str, list[str]] = {}
    for phrase in sorted({phrase for line in phrases.values() for phrase in line.split("|")}, key=len, reverse=True):
        found.setdefault(_LEADING.sub("", phrase, count=1)[0], []).append(_LEADING.sub("", phrase, count=1))
    return {letter: re.compile("|".join(map(_pattern, those)), re.IGNORECASE) for letter, those in found.items()}


_RELATED: Final = _by_first_letter(RELATED)
_NOTES: Final = _by_first_letter(NOTES)


def related_phrase(text: str) -> int:
    """Return where in a line the phrase ends that announces other articles; 0 when the line has none."""
    return _end_of_phrase(text, _RELATED)


def is_note(text: str) -> bool:
    """Return whether a line begins as lines of the page do: advertising, sharing, rights, credits of pictures."""
    return _end_of_phrase(text, _NOTES) > 0 or _RIGHTS.match(text) is not None


def _end_of_phrase(text: str, patterns: Mapping[str, re.Pattern[str]]) -> int:
    position = 0
    if not text[:1].isalpha() and (start := _LEADING.match(text)):
        position = start.end()
    pattern = patterns.get(text[position : position + 1].lower())
    match = pattern.match(text, position) if pattern else None
    return match.end() if match else 0


def without_link_notes(text: str) -> str:
    """Return a paragraph without what its links say of themselves: "(opens in a new window)"."""
    if "(" not in text:
        return text
    for note in filter(_LINK_NOTE.fullmatch, _IN_BRACKETS.findall(text)):
        text = text.replace(f" {note}", "").replace(note, "")
    return text
