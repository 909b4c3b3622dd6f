"""A reading with the grounds for it."""

from dataclasses import dataclass, fields
from typing import Any

from tasks.parsing.candidate import Choice
from tasks.parsing.examine import Examined
from tasks.parsing.fields import Fields
from tasks.parsing.reading import Kind, Reading


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value came from, and what was seen there: as of a Candidate."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Explained:
    """What a document says, and how each value of that was chosen."""

    reading: Reading
    kind: Choice[Kind]
    directives: Choice[frozenset[str]] | None = None  # with a page
    article: Fields | None = None  # with an article
    examined: Examined | None = None  # with a page
    rules: Choice[str] | None = None  # the rule file that was used

    def choices(self) -> dict[str, Choice[Any]]:
        """Return the choices behind the reading, by the names of fields of Reading and ArticleReading, and of rules."""
        found: dict[str, Choice[Any]] = {"kind": self.kind}
        if self.rules:
            found["rules"] = self.rules
        if self.directives:
            found["directives"] = self.directives
        if self.article:
            found |= choices_of(self.article)
        return found

    def origins(self) -> dict[str, Origin]:
        """Return where the values that were read came from, by the same names; of those that were not found, none."""
        winners = {name: choice.winner for name, choice in self.choices().items()}
        return {name: Origin(winner.source, winner.reason) for name, winner in winners.items() if winner}


def choices_of(article: Fields) -> dict[str, Choice[Any]]:
    """Return the choices behind an article by the names of its fields."""
    return {field.name: getattr(article, field.name) for field in fields(article)}
