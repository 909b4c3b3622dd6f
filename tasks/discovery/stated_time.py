"""When a feed or sitemap says that a page changed."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

_FIRST_YEAR: Final = 1990  # the Web is not older; earlier dates are zeros in some calendar
_LENGTH_LIMIT: Final = 64
_CLOCK_ERROR: Final = timedelta(days=1)


def stated_at(text: str | None, fetched_at: datetime) -> datetime | None:
    """Return the moment that `text` names: aware, in UTC; None when it names none, or one that can't be.

    `text`: W3C date-time (https://www.w3.org/TR/NOTE-datetime) or RFC 5322; without a zone it is read as UTC, which
    is enough to order changes. `fetched_at`: a change more than a day later is not believed.
    """
    moment = _moment(text.strip()) if text and len(text) <= _LENGTH_LIMIT else None
    if moment is None or moment.year < _FIRST_YEAR:
        return None
    return moment if moment <= fetched_at + _CLOCK_ERROR else None


def _moment(text: str) -> datetime | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(text)
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, OverflowError):  # not in this form; outside of the calendar once in UTC
            continue
    return None
