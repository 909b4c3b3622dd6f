"""When a host may be visited next, and what its answer asks of us. Pure arithmetic."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum
from random import Random

RETRY_AFTER_LIMIT_S = 86_400.0  # a host that asks for more is asked again tomorrow
BACKOFF_LIMIT_S = 86_400.0
JITTER = 0.25  # hosts that failed together should not come back together
_DOUBLINGS_LIMIT = 30  # far beyond the limit above; keeps the power finite


class Outcome(StrEnum):
    """What a status (RFC 9110, section 15) means for the page and its host."""

    OK = "ok"
    NOT_MODIFIED = "not modified"
    REDIRECT = "redirect"
    GONE = "gone"  # the page is no more
    REFUSED = "refused"  # not for us
    BUSY = "busy"  # the host asks for patience
    SERVER_ERROR = "server error"  # may pass
    OTHER = "other"  # nothing we asked for: 204, 206, 400 …


_OUTCOMES = {
    200: Outcome.OK,
    203: Outcome.OK,  # changed on the way by a proxy
    301: Outcome.REDIRECT,
    302: Outcome.REDIRECT,
    303: Outcome.REDIRECT,
    304: Outcome.NOT_MODIFIED,
    307: Outcome.REDIRECT,
    308: Outcome.REDIRECT,
    401: Outcome.REFUSED,
    402: Outcome.REFUSED,
    403: Outcome.REFUSED,
    404: Outcome.GONE,
    410: Outcome.GONE,
    429: Outcome.BUSY,
    451: Outcome.REFUSED,
    503: Outcome.BUSY,
}


def outcome(status: int) -> Outcome:
    """Return what a response's `status` means."""
    if status >= 500:
        return _OUTCOMES.get(status, Outcome.SERVER_ERROR)
    return _OUTCOMES.get(status, Outcome.OTHER)


def next_visit_at(now: datetime, delay_s: float, crawl_delay_s: float | None = None) -> datetime:
    """Return when the next request may begin, `now` being the end of the last: robots.txt may only slow us."""
    return now + timedelta(seconds=max(delay_s, crawl_delay_s or 0.0))


def retry_after_s(value: str | None, now: datetime) -> float | None:
    """Return the pause that a Retry-After header (RFC 9110, section 10.2.3) asks for, at most a day.

    `value`: seconds or an HTTP date. None when it says nothing that can be read.
    """
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:10]), RETRY_AFTER_LIMIT_S)
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    if moment.tzinfo is None:  # "-0000"; HTTP dates are in GMT
        moment = moment.replace(tzinfo=UTC)
    return min(max((moment - now).total_seconds(), 0.0), RETRY_AFTER_LIMIT_S)


def backoff_s(failures: int, base_s: float, random: Random) -> float:
    """Return the pause after `failures` in a row (1 or more): `base_s`, doubling to a day, and up to a quarter more."""
    doublings = min(max(failures, 1) - 1, _DOUBLINGS_LIMIT)
    return min(base_s * 2.0**doublings, BACKOFF_LIMIT_S) * (1 + JITTER * random.random())
