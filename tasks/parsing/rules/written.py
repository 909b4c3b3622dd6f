"""A rule file's text into rules, every word of it checked. Everything here raises RuleError."""

import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from fnmatch import translate
from typing import Any, Final
from urllib.parse import unquote
from zoneinfo import available_timezones

from tasks.parsing.rules.field_written import field_rule
from tasks.parsing.rules.table import FIELDS
from tasks.parsing.rules.values import Layout, PortalRules, RuleError, rule_host

_FILE_KEYS: Final = ("hosts", "layout", "timezone")
_LAYOUT_KEYS: Final = ("paths", "timezone", "until")


def portal_rules(text: str, name: str) -> PortalRules:
    """Return what the TOML document `text` of the file `name` says. Raises RuleError: file, key, what is wrong."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"{name}: not TOML: {error}") from error
    if not document:
        raise RuleError(f'{name}: empty; it needs hosts = ["…"] and a [[layout]]')
    _require_known(document, _FILE_KEYS, name)
    hosts = tuple(dict.fromkeys(_host(host, name) for host in _texts(document.get("hosts"), f"{name}: hosts")))
    tables = document.get("layout", [])
    if not isinstance(tables, list) or not tables or not all(isinstance(table, dict) for table in tables):
        raise RuleError(f"{name}: layout: write one or more [[layout]] tables")
    zone = _zone(document["timezone"], name) if "timezone" in document else None
    layouts = tuple(_layout(table, zone, name, number) for number, table in enumerate(tables, 1))
    _require_reachable(layouts)
    return PortalRules(name, hosts, layouts)


def _host(host: str, name: str) -> str:
    try:
        if not re.search(r"[/?#\s]", host):
            return rule_host(f"http://{host}")
    except ValueError:
        pass
    raise RuleError(f"{name}: hosts: {host!r} is no host; write news.example, without http:// and path")


def _layout(table: Mapping[str, Any], zone: str | None, name: str, number: int) -> Layout:
    where = f"{name}: layout {number}"
    _require_known(table, (*_LAYOUT_KEYS, *FIELDS), where)
    paths = _texts(table["paths"], f"{where}: paths") if "paths" in table else ()
    if wrong := next((path for path in paths if not path.startswith(("/", "*"))), None):
        raise RuleError(f"{where}: paths: {wrong!r} begins with neither / nor *")
    fields = {key: field_rule(key, value, f"{where}: {key}") for key, value in table.items() if key in FIELDS}
    if not fields:
        raise RuleError(f"{where}: has no field; fields are {', '.join(FIELDS)}")
    return Layout(
        name=name,
        number=number,
        fields=fields,
        until=_day(table["until"], where) if "until" in table else None,
        paths=paths,
        timezone=_zone(table["timezone"], where) if "timezone" in table else zone,
        path_form=re.compile("|".join(translate(unquote(path)) for path in paths)) if paths else None,
    )


def _day(value: object, where: str) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise RuleError(f"{where}: until: {value!r} is no day; write 2024-05-01, without quotes and time")


def _zone(value: object, where: str) -> str:
    if isinstance(value, str) and value in available_timezones():
        return value
    raise RuleError(f'{where}: timezone: {value!r} is no time zone; write an IANA name like "Europe/Kyiv"')


def _texts(value: object, where: str) -> tuple[str, ...]:
    if isinstance(value, list) and value and all(isinstance(item, str) and item for item in value):
        return tuple(value)
    raise RuleError(f'{where}: write a list of texts, ["…"]')


def _require_known(table: Mapping[str, Any], known: Collection[str], where: str) -> None:
    if unknown := next((key for key in table if key not in known), None):
        raise RuleError(f"{where}: unknown key {unknown!r}; there are {', '.join(known)}")


def _require_reachable(layouts: Sequence[Layout]) -> None:
    """The first layout that holds is used: one behind another for the same pages has to hold longer."""
    for index, later in enumerate(layouts):
        for earlier in layouts[:index]:
            is_wider = not earlier.paths or (later.paths and set(later.paths) <= set(earlier.paths))
            lasts = earlier.until is None or (later.until is not None and later.until <= earlier.until)
            if is_wider and lasts:
                why = f"holds until {earlier.until}" if earlier.until else "has no until"
                raise RuleError(f"{later.name}: layout {later.number}: never used: layout {earlier.number} {why}")
