"""What an operator writes of a portal, checked. Everything here raises UserError for what can't be meant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import available_timezones

from cronsim import CronSim, CronSimError

from storage.portals import Declaration
from tasks.identity.url_key import host_of
from worker.cli.errors import UserError
from worker.cli.languages import ISO_639_1

NAME_LIMIT = 100  # characters
SHORTEST, LONGEST = timedelta(minutes=1), timedelta(days=366)
UNITS = {"d": timedelta(days=1), "h": timedelta(hours=1), "m": timedelta(minutes=1), "s": timedelta(seconds=1)}
_INTERVAL = re.compile(r"(\d{1,9})([dhms])")
_USER_INFO = re.compile(r"//[^/?#]*@")
CRON_FIELDS = 5


@dataclass(frozen=True, slots=True)
class Written:
    """A portal as an operator wrote it."""

    url: str
    name: str | None = None  # else its host
    every: str | None = None
    cron: str | None = None
    timezone: str | None = None
    language: str | None = None
    entry: Sequence[str] = ()
    paused: bool = False


def declaration(written: Written) -> Declaration:
    """Return the portal as storage takes it, every value checked."""
    if written.every and written.cron:
        raise UserError("a portal has an interval or a cron expression, not both")
    url = checked_url(written.url)
    return Declaration(
        name=checked_name(host_of(url) if written.name is None else written.name),
        url=url,
        entry_points=tuple(dict.fromkeys(checked_url(entry) for entry in written.entry)),
        every_s=interval_s(written.every) if written.every else None,
        cron=checked_cron(written.cron) if written.cron else None,
        timezone=checked_timezone(written.timezone) if written.timezone else None,
        language=checked_language(written.language) if written.language else None,
        paused=written.paused,
    )


def checked_name(name: str) -> str:
    """Return a portal's name: printable, without blanks at its ends, and no URL (those name pages)."""
    if not name or len(name) > NAME_LIMIT or name != name.strip() or not name.isprintable():
        raise UserError(f"not a portal's name: {name!r}; 1 to {NAME_LIMIT} printable characters")
    if name.startswith("-") or "://" in name:
        raise UserError(f"not a portal's name: {name!r}; it looks like an option or a URL")
    return name


def checked_url(url: str) -> str:
    """Return an http or https URL that can be crawled, as it came."""
    try:
        host_of(url)
    except ValueError as error:
        shown = _USER_INFO.sub("//…@", url)  # no password on screens and in logs
        raise UserError(f"wrong URL {shown!r}: {str(error).removeprefix('URL ')}") from error
    return url.strip()


def interval_s(text: str) -> float:
    """Return the seconds of an interval like "30m", "2h" or "1d12h"."""
    parts = _INTERVAL.findall(text)
    if not parts or "".join(number + unit for number, unit in parts) != text:
        raise UserError(f"not an interval: {text!r}; write 30m, 2h or 1d")
    interval = sum((int(number) * UNITS[unit] for number, unit in parts), timedelta())
    if not SHORTEST <= interval <= LONGEST:
        raise UserError(f"interval {text!r} is not between one minute and a year")
    return interval.total_seconds()


def interval_text(seconds: float) -> str:
    """Return an interval as `interval_s` reads it."""
    rest = timedelta(seconds=seconds)
    parts = []
    for unit, length in UNITS.items():
        count, rest = divmod(rest, length)
        parts += [f"{count}{unit}"] if count else []
    return "".join(parts)


def checked_cron(text: str) -> str:
    """Return a cron expression of five fields that comes true some day."""
    if len(text.split()) != CRON_FIELDS:
        raise UserError(f"not a cron expression: {text!r}: it has not five fields")
    try:
        next(CronSim(text, datetime.now(UTC)))
    except CronSimError as error:
        raise UserError(f"not a cron expression: {text!r}: {error}") from error
    except StopIteration as error:
        raise UserError(f"cron expression {text!r} names a date that never comes") from error
    return text


def checked_timezone(name: str) -> str:
    """Return the IANA name of a time zone, as in "Europe/Kyiv"."""
    if name not in available_timezones():
        raise UserError(f"not a time zone: {name!r}; write an IANA name like Europe/Kyiv")
    return name


def checked_language(code: str) -> str:
    """Return an ISO 639-1 code, folded."""
    if code.lower() not in ISO_639_1:
        raise UserError(f"not a language: {code!r}; write an ISO 639-1 code like en or zh")
    return code.lower()
