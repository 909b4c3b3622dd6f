"""Where an article came from and who edited it, as its lines say."""

import re
from dataclasses import dataclass
from typing import Final

from tasks.parsing.authors.names import is_name, names_in
from tasks.parsing.body.choice import Body
from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.labels.line import Label, labelled_values
from tasks.parsing.published.place import Place

_LONGEST_LINE: Final = 300
_LONGEST_VALUE: Final = 80
# "Edited by Mike Firn.", "Reporting by A; editing by B", "(责任编辑：admin)".
_EDITED: Final = re.compile(r"\b(?:edited|editing) by\s+([^;.()]{3,80})", re.IGNORECASE)
# What CMSes print when nobody filled the field in.
_DEFAULTS: Final = frozenset(
    {"未知", "网络", "网络整理", "本站", "互联网", "佚名", "unknown", "admin", "internet", "n/a"}
)


@dataclass(frozen=True, slots=True)
class CreditLine:
    """What labels around the article name beside its author."""

    source: Choice[str]
    editor: Choice[str]


def credit_line(place: Place, body: Body) -> CreditLine:
    """Return the source and the editor that the page's lines name; CMS defaults are nobody."""
    source: Candidate[str] | None = None
    editor: Candidate[str] | None = None
    for block, _ in place.near_blocks():
        if len(block.text) > _LONGEST_LINE:
            continue
        for entry in labelled_values(block.text):
            if entry.label is Label.SOURCE and source is None and _is_value(entry.value):
                source = Candidate(entry.value, "label", entry.name)
            elif entry.label is Label.EDITOR and editor is None and _is_value(entry.value):
                person = next(filter(_is_person, names_in(entry.value)), None)
                editor = Candidate(person, "label", entry.name) if person else None
    return CreditLine(Choice(source), Choice(_edited_by(body) or editor))


def _is_value(text: str) -> bool:
    return 1 < len(text) <= _LONGEST_VALUE and text.casefold() not in _DEFAULTS


def _is_person(name: str) -> bool:
    """Return whether a name is written as one: farms print their section for an editor ("edit:focus")."""
    return not name.isascii() or name[0].isupper()


def _edited_by(body: Body) -> Candidate[str] | None:
    for block in body.blocks[-3:]:
        match = _EDITED.search(block.text)
        if match and is_name(match[1].strip()):
            return Candidate(match[1].strip(), "body", "“edited by” at its end")
    return None
