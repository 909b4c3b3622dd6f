"""Whether two publication times, stated with different precision, can be one."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

DAY: Final = "day"
MINUTE: Final = "minute"

# Local midnight this late in UTC is that of a place east of Greenwich: zones reach from UTC-10 (Hawaii; nobody
# publishes farther west) to UTC+13 (https://www.iana.org/time-zones).
_EASTERN_MIDNIGHT: Final = 11


@dataclass(frozen=True, slots=True)
class When:
    """A publication time. `precision`: "second", "minute" or "day", as `tasks.parsing.reading.Precision` has them."""

    at: datetime  # aware; for a day, its midnight in the page's zone
    precision: str


def times_agree(a: When, b: When) -> bool:
    """Return whether two times agree at the coarser of their precisions. Symmetric.

    A day agrees with an instant that falls on it, in the day's own zone or in UTC, since a page that gives no zone is
    read as UTC.
    """
    if is_day(a) and is_day(b):
        return day_of(a) == day_of(b)
    if is_day(a):
        return _is_within(b.at, a)
    if is_day(b):
        return _is_within(a.at, b)
    to_minutes = MINUTE in (a.precision, b.precision)
    return _cut(a.at, to_minutes=to_minutes) == _cut(b.at, to_minutes=to_minutes)


def is_day(when: When) -> bool:
    """Return whether no more than the day is known. Midnight in UTC is what imports give to what has no time."""
    return when.precision == DAY or when.at.astimezone(UTC).time() == time(0)


def day_of(when: When) -> date:
    """Return the calendar day: of a day in its own zone, of an instant in UTC."""
    at = when.at.astimezone(UTC)
    return at.date() + timedelta(days=1) if when.precision == DAY and at.hour >= _EASTERN_MIDNIGHT else at.date()


def time_key(when: When) -> str:
    """Return a text that equal times of equal precision share; if it is equal, `times_agree`."""
    if is_day(when):
        return day_of(when).isoformat()
    return _cut(when.at, to_minutes=when.precision == MINUTE).isoformat()


def _is_within(at: datetime, day: When) -> bool:
    in_own_zone = day.at <= at < day.at + timedelta(days=1)
    return in_own_zone or at.astimezone(UTC).date() == day_of(day)


def _cut(at: datetime, *, to_minutes: bool) -> datetime:
    moment = at.astimezone(UTC).replace(microsecond=0)
    return moment.replace(second=0) if to_minutes else moment
