"""One field of a rule file, checked. Everything here raises RuleError."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from tasks.parsing.rules.date_format import date_format
from tasks.parsing.rules.table import FIELDS, KEYS, NEVER_EMPTY, Takes
from tasks.parsing.rules.values import DateFormat, FieldRule, RuleError

_EMPTY_PAGE: Final = LexborHTMLParser("")


def field_rule(name: str, value: object, where: str) -> FieldRule:
    """Return the rule of the field `name`: a selector, a table, or false."""
    if value is False and name not in NEVER_EMPTY:
        return FieldRule("")
    table: dict[str, Any] | object = {"css": value} if isinstance(value, str) else value
    if not isinstance(table, dict):
        empty = "" if name in NEVER_EMPTY else ", or false"
        raise RuleError(f'{where}: write a selector or a table {{ css = "…" }}{empty}')
    takes = FIELDS[name]
    if unknown := next((key for key in table if key not in KEYS[takes]), None):
        raise RuleError(f"{where}: unknown key {unknown!r}; there are {', '.join(sorted(KEYS[takes]))}")
    for needed in ("css", "means") if takes is Takes.FLAG else ("css",):
        if needed not in table:
            raise RuleError(f"{where}: no {needed}")
    said: dict[str, Any] = {_NAMES.get(key, key): _READERS[key](part, f"{where}: {key}") for key, part in table.items()}
    return FieldRule(**said)


def _selector(value: object, where: str) -> str:
    selector = _text(value, where)
    try:
        _EMPTY_PAGE.css(selector)
    except SelectolaxError as error:
        raise RuleError(f"{where}: {selector!r}: {error}") from error
    return selector


def _selectors(value: object, where: str) -> tuple[str, ...]:
    return tuple(_selector(item, where) for item in _listed(value, where))


def _words(value: object, where: str) -> tuple[str, ...]:
    return tuple(_text(item, where) for item in _listed(value, where))


def _formats(value: object, where: str) -> tuple[DateFormat, ...]:
    formats = []
    for pattern in _words(value, where):
        try:
            formats.append(date_format(pattern))
        except ValueError as error:
            raise RuleError(f"{where}: {pattern!r} {error}") from error
    return tuple(formats)


def _flag(value: object, where: str) -> bool:
    if isinstance(value, bool):
        return value
    raise RuleError(f"{where}: write true or false")


def _text(value: object, where: str) -> str:
    if isinstance(value, str) and value.strip() and value.isprintable():
        return value
    raise RuleError(f'{where}: write a text, "…"')


def _listed(value: object, where: str) -> list[Any]:
    if isinstance(value, list) and not value:
        raise RuleError(f"{where}: the list is empty")
    return value if isinstance(value, list) else [value]


_READERS: Final[Mapping[str, Callable[[object, str], Any]]] = {
    "after": _text,
    "attribute": _text,
    "before": _text,
    "css": _selector,
    "format": _formats,
    "means": _flag,
    "remove": _selectors,
    "split": _words,
}
_NAMES: Final = {"format": "formats"}  # keys that a FieldRule calls otherwise
