"""A reading with the grounds for it."""

from dataclasses import dataclass, fields
from typing import Any

from tasks.parsing.candidate import Choice
from tasks.parsing.fields import Fields
from tasks.parsing.reading import Kind, Reading


@dataclass(frozen=True, slots=True)
class Explained:
    """What a document says, and how each value of that was chosen."""

    reading: Reading
    kind: Choice[Kind]
    directives: Choice[frozenset[str]] | None = None  # with a page
    article: Fields | None = None  # with an article

    def choices(self) -> dict[str, Choice[Any]]:
        """Return the choices behind the reading, by names of Reading's and ArticleReading's fields."""
        found: dict[str, Choice[Any]] = {"kind": self.kind}
        if self.directives:
            found["directives"] = self.directives
        if self.article:
            found |= {field.name: getattr(self.article, field.name) for field in fields(self.article)}
        return found
