"""Publication times as text."""

from datetime import UTC, datetime, timedelta

# A day is kept as its midnight, in UTC. This much later it is the same day in UTC for every zone from UTC-10:45
# (Hawaii) to UTC+13 (New Zealand in summer), whichever it was.
_INTO_THE_DAY = timedelta(hours=13)


def published_text(at: datetime | None, precision: str | None) -> str | None:
    """Return a publication time as ISO 8601: the UTC instant, or the date alone when only the day is known."""
    if at is None:
        return None
    if precision == "day":
        return (at.astimezone(UTC) + _INTO_THE_DAY).date().isoformat()
    return at.astimezone(UTC).isoformat()
