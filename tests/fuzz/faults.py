"""What has to be true of every reading."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from typing import Final

from tasks.parsing.reading import Kind, Reading

_REFUSED: Final = re.compile("[\x00\ud800-\udfff]")  # by PostgreSQL and by UTF-8
_URL: Final = re.compile(r"https?://[!-~]+")


def faults_of(reading: Reading) -> list[str]:
    """Return what is wrong with a reading, whatever it was read from."""
    found = [
        f"text that no database takes in {name}" for name, text in _texts("reading", reading) if _REFUSED.search(text)
    ]
    if (reading.article is not None) != (reading.kind is Kind.ARTICLE):
        found.append("an article that is none, or none where there is one")
    found += ["a link that is no URL" for link in reading.links if not _URL.fullmatch(link.url)]
    found += [
        f"a moment not in UTC: {name}" for name, moment in _moments("reading", reading) if moment.tzinfo is not UTC
    ]
    return sorted(set(found))


def _values(name: str, value: object) -> Iterator[tuple[str, object]]:
    if is_dataclass(value):
        for field in fields(value):
            yield from _values(field.name, getattr(value, field.name))
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from _values(name, item)
    else:
        yield name, value


def _texts(name: str, value: object) -> Iterator[tuple[str, str]]:
    return ((name, item) for name, item in _values(name, value) if isinstance(item, str))


def _moments(name: str, value: object) -> Iterator[tuple[str, datetime]]:
    return ((name, item) for name, item in _values(name, value) if isinstance(item, datetime))
