"""Moments and ages, as people read and write them."""

from datetime import MAXYEAR, UTC, date, datetime, timedelta

from worker.cli.errors import UserError

_UNITS = (("d", 86_400), ("h", 3_600), ("min", 60))


def moment_text(at: datetime | None) -> str:
    """Return a UTC moment to the minute, or a dash."""
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M}" if at else "–"


def age_text(at: datetime | None, now: datetime) -> str:
    """Return how long ago (or ahead) `at` is, in its largest unit: "5 min ago", "in 2 h"; a dash for None."""
    if at is None:
        return "–"
    seconds = round((now - at).total_seconds())
    unit, length = next(((unit, length) for unit, length in _UNITS if abs(seconds) >= length), ("s", 1))
    amount = f"{abs(seconds) // length} {unit}"
    return f"in {amount}" if seconds < 0 else f"{amount} ago"


def since_moment(text: str) -> datetime:
    """Return the first moment that `--since` lets in. Raises UserError."""
    return _read(text)[0]


def until_moment(text: str) -> datetime:
    """Return the first moment that `--until` keeps out: a day is let in whole, a time is kept out itself.

    Raises UserError.
    """
    moment, is_day = _read(text)
    return moment + timedelta(days=1) if is_day else moment


def _read(text: str) -> tuple[datetime, bool]:
    """Return the moment (UTC unless it says otherwise) and whether it stands for a whole day."""
    for is_day, read in ((True, _day), (False, _time)):
        try:
            return read(text), is_day
        except (ValueError, OverflowError):
            continue
    raise UserError(f"not a date or time: {text!r}; write 2026-01-31 or 2026-01-31T18:00+01:00")


def _day(text: str) -> datetime:
    day = date.fromisoformat(text)
    if day.year == MAXYEAR:
        raise ValueError("no day comes after it: it is taken as a moment")
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _time(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
