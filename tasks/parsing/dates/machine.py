"""Dates written for machines: ISO 8601, RFC 5322, Java's `Date.toString`, epoch seconds and milliseconds."""

import re
from datetime import UTC, datetime, timedelta
from typing import Final

from tasks.parsing.dates.calendars import ascii_digits
from tasks.parsing.dates.months import month_named
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.dates.zones import offset_s
from tasks.parsing.reading import Precision

_LIMIT: Final = 80  # characters; no machine-readable date is longer
_ISO: Final = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s@]{1,2}(\d{1,2}):(\d{2})(?::(\d{1,2})(?:[.,:]\d{1,9})?)?)?"
    r"\s{0,2}([A-Z]{1,4}|(?:UTC|GMT)?\s?[+\-]\d{1,2}:?\d{0,2})?\b"
)
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{4})?")
_RFC: Final = re.compile(
    r"(?:[A-Za-z]{3,9},?\s)?(\d{1,2})[\s-]([A-Za-z]{3,9})\.?[\s-](\d{2,4})"
    r"(?:\s(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s{0,2}([A-Z]{1,4}|[+-]\d{4})?"
)
_JAVA: Final = re.compile(
    r"[A-Za-z]{3}\s([A-Za-z]{3})\s(\d{1,2})\s(\d{1,2}):(\d{2})(?::(\d{2}))?\s([A-Z]{1,4}|[A-Z]{0,3}[+-]\d{2}:?\d{2})?\s?(\d{4})"
)
_JAVASCRIPT: Final = re.compile(
    r"[A-Za-z]{3}\s([A-Za-z]{3})\s(\d{1,2})\s(\d{4})(?:\s(\d{1,2}):(\d{2})(?::(\d{2}))?\s?((?:GMT|UTC)?[+-]\d{4}|[A-Z]{1,4})?)?"
)
# A time of day, or the half of it, that a form for machines does not have.
_UNREAD: Final = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d|(?<![a-z])[ap]\.?\s?m\b", re.IGNORECASE)
_HALVES: Final = ("AM", "PM")
_EPOCH: Final = re.compile(r"(\d{10})(\d{3})?")


def machine_stamp(text: str) -> Stamp | None:
    """Return the date that a metadata value or a `datetime` attribute gives, None if it is not one.

    None too when it goes on with a time as readers are told it: "4 March 2024, 2:30 pm".
    """
    raw = ascii_digits(text.strip()[:_LIMIT])
    if match := _ISO.match(raw):
        year, month, day, *time, zone = match.groups()
    elif match := _EPOCH.fullmatch(raw):
        return _from_epoch(int(match[1]), text)
    elif match := _COMPACT.fullmatch(raw):
        year, month, day, *time, zone = match.groups()
    elif match := _JAVASCRIPT.match(raw):
        month, day, year, *time, zone = match.groups()
    elif match := _JAVA.match(raw):
        month, day, *time, zone, year = match.groups()
    elif match := _RFC.match(raw):
        day, month, year, *time, zone = match.groups()
    else:
        return None
    if zone in _HALVES or _UNREAD.search(raw, match.end()):
        return None
    return _stamp((year, month, day), time, zone, text)


def _from_epoch(seconds: int, raw: str) -> Stamp:
    return Stamp(datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None), Precision.SECOND, raw, 0)


def _stamp(day: tuple[str, str, str], time: list[str | None], zone: str | None, raw: str) -> Stamp | None:
    month = int(day[1]) if day[1].isdigit() else month_named(day[1], "en")
    year = int(day[0]) + (2000 if len(day[0]) == 2 else 0)
    try:
        local = datetime(year, month or 0, int(day[2]))  # noqa: DTZ001  the zone is kept beside it
        if time[0] is None:
            return Stamp(local, Precision.DAY, raw.strip())
        hour, minute, second = int(time[0]), int(time[1] or 0), int(time[2] or 0)
        # "24:00" is the end of a day, and a leap second is the next one.
        local += timedelta(hours=hour, minutes=minute, seconds=second) if hour <= 24 and minute < 60 else timedelta()
    except (ValueError, OverflowError):
        return None
    precision = Precision.MINUTE if time[2] is None else Precision.SECOND
    return Stamp(local, precision, raw.strip(), offset_s(zone, local) if zone else None)
