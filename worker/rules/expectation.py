"""What a saved page should be read as, and how far it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from tasks.parsing.explained import Explained
from tasks.parsing.fields import Fields
from tasks.parsing.reading import Moment, Precision

EXPECTED: Final = ("kind", *(field.name for field in fields(Fields)))
_SHOWN: Final = 300  # characters of a text


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A field that is read otherwise than expected."""

    name: str
    expected: str
    read: str


def mismatches(expected: Mapping[str, Any], explained: Explained) -> Iterator[Mismatch]:
    """Yield the fields of `expected` that are not read as they should be."""
    for name, wanted in expected.items():
        read = spelled(name, explained)
        wanted = _folded(wanted)
        if wanted != _folded(read):
            yield Mismatch(name, *_shown(wanted, _folded(read)))


def spelled(name: str, explained: Explained) -> Any:
    """Return what was read for a field as expectations are written.

    A moment as an aware datetime, or as a date when only the day is known; what is not there as an empty text.
    """
    reading = explained.reading
    if name == "kind":
        return reading.kind.value
    value = getattr(reading.article, name) if reading.article else None
    if isinstance(value, Moment):
        return _day(name, explained) if value.precision is Precision.DAY else value.at
    return "" if value is None else value


def _day(name: str, explained: Explained) -> date:
    """Return the day of a moment in its own zone."""
    day: date = getattr(explained.article, name).value.local.date()
    return day


def _folded(value: Any) -> Any:
    if isinstance(value, str):
        return "\n".join(line.rstrip() for line in value.strip().splitlines())
    return tuple(value) if isinstance(value, list | tuple) else value


def _shown(wanted: Any, read: Any) -> tuple[str, str]:
    """Return both as they are shown; of long texts the first paragraphs that differ."""
    if not isinstance(wanted, str) or not isinstance(read, str) or max(len(wanted), len(read)) <= _SHOWN:
        return _text(wanted), _text(read)
    ours, theirs = wanted.split("\n\n"), read.split("\n\n")
    number = next((i for i, pair in enumerate(zip(ours, theirs, strict=False)) if pair[0] != pair[1]), None)
    if number is None:
        number = min(len(ours), len(theirs))
    return _paragraph(ours, number), _paragraph(theirs, number)


def _paragraph(paragraphs: list[str], number: int) -> str:
    if number >= len(paragraphs):
        return f"nothing after paragraph {len(paragraphs)}"
    return f"paragraph {number + 1}: {_text(paragraphs[number])}"


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(f"“{item}”" for item in value) or "nothing"
    if isinstance(value, str):
        return f"“{value[:_SHOWN]}{'…' if len(value) > _SHOWN else ''}”" if value else "nothing"
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)
