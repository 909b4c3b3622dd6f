"""`portals.toml`: portals declared in a file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storage.portals import Declaration
from worker.cli.errors import UserError
from worker.cli.portal_values import Written, declaration

KEYS: Mapping[str, type] = {
    "cron": str,
    "entry": list,
    "every": str,
    "language": str,
    "name": str,
    "paused": bool,
    "timezone": str,
    "url": str,
}


@dataclass(frozen=True, slots=True)
class Declared:
    """A portal of the file."""

    said: Declaration
    says_paused: bool  # else pausing is left to commands


def read_portals(path: Path) -> tuple[Declared, ...]:
    """Return the portals of a TOML file: `[[portal]]` tables with a name, or `[portals.NAME]`, or both.

    Raises UserError for what can't be read or meant, naming file and portal.
    """
    try:
        document = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise UserError(f"{path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(f"{path}: not TOML: {error}") from error
    declared = [_declared(table, where) for where, table in _tables(document, path)]
    names = [one.said.name for one in declared]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise UserError(f"{path}: declared twice: {', '.join(twice)}")
    return tuple(declared)


def _tables(document: Mapping[str, Any], path: Path) -> list[tuple[str, Mapping[str, Any]]]:
    if unknown := sorted(document.keys() - {"portal", "portals"}):
        raise UserError(f"{path}: unknown key {unknown[0]!r}; portals are [[portal]] or [portals.NAME]")
    listed, named = document.get("portal", []), document.get("portals", {})
    if not isinstance(listed, list) or not isinstance(named, dict):
        raise UserError(f"{path}: portals are [[portal]] or [portals.NAME]")
    tables = [(f"{path}: portal {number}", table) for number, table in enumerate(listed, 1)]
    for name, table in named.items():
        if not isinstance(table, dict) or "name" in table:
            raise UserError(f"{path}: portals.{name} is no table, or has a second name")
        tables.append((f"{path}: {name}", {**table, "name": name}))
    return tables


def _declared(table: object, where: str) -> Declared:
    if not isinstance(table, dict):
        raise UserError(f"{where}: not a table")
    for key, value in table.items():
        if not isinstance(value, KEYS.get(key, ())):
            raise UserError(f"{where}: {'wrong value of' if key in KEYS else 'unknown'} key {key!r}")
    if not all(isinstance(url, str) for url in table.get("entry", ())):
        raise UserError(f"{where}: entry is a list of URLs")
    if "url" not in table:
        raise UserError(f"{where}: no url")
    try:
        return Declared(declaration(Written(**table)), "paused" in table)
    except UserError as error:
        raise UserError(f"{where}: {error}") from error
