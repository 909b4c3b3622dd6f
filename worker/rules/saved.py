"""Pages saved to test rules: NAME/PAGE.html or .html.gz beside NAME.toml, with what to expect in PAGE.toml."""

import gzip
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit
from zoneinfo import available_timezones

from tasks.identity.url_key import is_crawlable
from tasks.parsing.explained import Explained
from tasks.parsing.reading import PageFacts
from tasks.parsing.rules.values import RuleError
from worker.rules.expectation import EXPECTED, spelled
from worker.rules.toml_text import toml_text

_FORMS: Final = (".html", ".html.gz")
_NEEDED: Final = ("url", "fetched_at", "expected")
_OPTIONAL: Final = ("content_type", "timezone", "language")
_TYPES: Final = {"fetched_at": datetime, "expected": dict}  # all others are texts
_ASKED: Final = (*(name for name in EXPECTED if name not in ("body", "page_number")), "body")  # what is long comes last
_NO_WORD: Final = re.compile(r"[^\w-]+")
_LONGEST: Final = 60  # characters of a file's name


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page, what was known of it, and what should be read of it."""

    name: str  # "post/pier"
    body: bytes
    facts: PageFacts
    expected: Mapping[str, Any]


def saved_pages(directory: Path) -> list[SavedPage]:
    """Return the pages saved in the folders of `directory`, by name. Raises RuleError: file and what is wrong."""
    try:
        paths = sorted(path for path in directory.glob("*/*") if path.name.endswith(_FORMS))
        orphans = {_stem(path) for path in directory.glob("*/*.toml")} - {_stem(path) for path in paths}
        if orphans:
            orphan = min(orphans).relative_to(directory).as_posix()
            raise RuleError(f"{orphan}.toml: no page {orphan}.html or {orphan}.html.gz beside it")
        return [_page(path, _stem(path).relative_to(directory).as_posix()) for path in paths]
    except OSError as error:
        raise RuleError(f"{error.filename or directory}: {error.strerror or error}") from error


def save_page(directory: Path, body: bytes, explained: Explained, facts: PageFacts) -> Path:
    """Write a page into `directory`, with what is read of it now as what to expect; return the path of that.

    Nothing is written over: the page gets a name of its own. Raises RuleError.
    """
    known = {"url": facts.url, "fetched_at": facts.fetched_at.astimezone(UTC).replace(microsecond=0)}
    known |= {name: stated for name in _OPTIONAL if (stated := getattr(facts, name))}
    said = {name: value for name in _ASKED if (value := spelled(name, explained)) not in ("", ())}
    try:
        directory.mkdir(parents=True, exist_ok=True)
        stem = _free(directory, _page_name(facts.url))
        stem.with_name(f"{stem.name}.html.gz").write_bytes(gzip.compress(body, mtime=0))
        path = stem.with_name(f"{stem.name}.toml")
        path.write_text(toml_text(known | {"expected": said}), "utf-8")
    except OSError as error:
        raise RuleError(f"{directory}: {error.strerror}") from error
    return path


def _page(path: Path, name: str) -> SavedPage:
    beside = _stem(path).with_name(f"{_stem(path).name}.toml")
    said = _document(beside, f"{name}.toml")
    facts = PageFacts(**{key: value for key, value in said.items() if key != "expected"})
    body = path.read_bytes()
    try:
        body = gzip.decompress(body) if path.suffix == ".gz" else body
    except (EOFError, gzip.BadGzipFile) as error:
        raise RuleError(f"{name}.html.gz: not gzip: {error}") from error
    return SavedPage(name, body, facts, said["expected"])


def _document(path: Path, name: str) -> dict[str, Any]:
    try:
        said = tomllib.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError as error:
        raise RuleError(f"{name}: missing; it says what to expect of the page") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleError(f"{name}: not TOML: {error}") from error
    for key in _NEEDED:
        if key not in said:
            raise RuleError(f"{name}: no {key}")
    for key, value in said.items():
        is_meant = key in (*_NEEDED, *_OPTIONAL) and isinstance(value, _TYPES.get(key, str))
        _require(is_meant, f"{name}: wrong or unknown key {key!r}")
    _require(is_crawlable(said["url"]), f"{name}: url: not an http or https URL")
    zone = said.get("timezone", "UTC")
    _require(zone in available_timezones(), f"{name}: timezone: {zone!r} is no time zone")
    _require(said["fetched_at"].tzinfo is not None, f"{name}: fetched_at: write it with its offset, or Z")
    _require_expectation(said["expected"], f"{name}: expected")
    return said


def _require_expectation(expected: Mapping[str, Any], where: str) -> None:
    for key, value in expected.items():
        _require(key in EXPECTED, f"{where}: unknown key {key!r}; there are {', '.join(EXPECTED)}")
        is_local = isinstance(value, datetime) and value.tzinfo is None
        _require(not is_local, f"{where}: {key}: write it with its offset, or Z")


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise RuleError(otherwise)


def _stem(path: Path) -> Path:
    return path.with_name(re.sub(r"\.(?:html|html\.gz|toml)\Z", "", path.name))


def _page_name(url: str) -> str:
    """Return the last part of the URL's path as the name of a file: "pier" of /news/pier.html."""
    last = unquote(urlsplit(url).path).rstrip("/").rpartition("/")[2]
    return _NO_WORD.sub("-", last.partition(".")[0]).strip("-")[:_LONGEST] or "page"


def _free(directory: Path, name: str) -> Path:
    taken = {_stem(path).name for path in directory.iterdir()}
    number = 2
    free = name
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return directory / free
