"""Agencies and newsrooms, which bylines name like people."""

import re
from typing import Final

from tasks.parsing.authors.nobody import AGENCIES
from tasks.parsing.text import lowered

_NEWSROOMS: Final = frozenset(
    ["bureau", "desk", "editorial", "editors", "newsdesk", "newsroom", "redacción", "redaction", "rédaction",
     "redaktion", "redazione", "redação", "staff", "team", "webteam"]
)  # fmt: skip
_NEWSROOM: Final = re.compile(r"редакция|編集部|编辑部|취재팀")  # anywhere within a word
_WORD: Final = re.compile(r"\w+")


def is_agency(text: str) -> bool:
    """Return whether `text` is what bylines call a news agency."""
    return text.casefold().strip(" .") in AGENCIES


def names_agency(text: str) -> bool:
    """Return whether `text` has an agency's name in it: "Isle Herald and AFP"."""
    return is_agency(text) or any(word in AGENCIES for word in text.casefold().split())


def is_newsroom(text: str) -> bool:
    """Return whether `text` is what a newsroom is called rather than a person: "National Desk"."""
    lower = lowered(text)
    if not _NEWSROOMS.isdisjoint(_WORD.findall(lower)):
        return True
    return not lower.isascii() and _NEWSROOM.search(lower) is not None
