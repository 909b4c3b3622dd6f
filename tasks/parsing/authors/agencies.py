"""Agencies and newsrooms, which bylines name like people."""

import re
from typing import Final

from tasks.parsing.authors.nobody import AGENCIES

_NEWSROOM: Final = re.compile(
    r"\b(?:bureau|desk|editorial|editors|newsdesk|newsroom|redacción|redaction|rédaction|redaktion|redazione|redação|staff|team"
    r"|webteam)\b|редакция|編集部|编辑部|취재팀",
    re.IGNORECASE,
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
