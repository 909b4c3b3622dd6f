from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from tasks.fetching.pace import Outcome, backoff_s, next_visit_at, outcome, retry_after_s

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "meaning"),
    [
        (200, Outcome.OK), (203, Outcome.OK),
        (204, Outcome.OTHER), (206, Outcome.OTHER), (300, Outcome.OTHER), (400, Outcome.OTHER), (418, Outcome.OTHER),
        (301, Outcome.REDIRECT), (302, Outcome.REDIRECT), (303, Outcome.REDIRECT), (307, Outcome.REDIRECT),
        (308, Outcome.REDIRECT), (304, Outcome.NOT_MODIFIED),
        (401, Outcome.REFUSED), (402, Outcome.REFUSED), (403, Outcome.REFUSED), (451, Outcome.REFUSED),
        (404, Outcome.GONE), (410, Outcome.GONE),
        (429, Outcome.BUSY), (503, Outcome.BUSY),
        (500, Outcome.SERVER_ERROR), (502, Outcome.SERVER_ERROR),
        (504, Outcome.SERVER_ERROR), (522, Outcome.SERVER_ERROR),
    ],
)  # fmt: skip
def test_status_has_a_meaning(status: int, meaning: Outcome) -> None:
    assert outcome(status) is meaning


@pytest.mark.parametrize(
    ("delay_s", "crawl_delay_s", "pause_s"), [(5, None, 5), (5, 2, 5), (5, 20, 20), (0, None, 0), (0, 3, 3)]
)
def test_next_visit_keeps_the_longer_delay(delay_s: float, crawl_delay_s: float | None, pause_s: float) -> None:
    assert next_visit_at(NOW, delay_s, crawl_delay_s) == NOW + timedelta(seconds=pause_s)


@pytest.mark.parametrize(
    ("value", "pause_s"),
    [
        ("120", 120), (" 0 ", 0), ("999999999999", 86_400), ("9" * 5000, 86_400),
        ("Fri, 02 Jan 2026 03:05:05 GMT", 60), ("Friday, 02-Jan-26 03:05:05 GMT", 60), ("Fri Jan  2 03:05:05 2026", 60),
        ("Fri, 02 Jan 2026 03:05:05 -0000", 60), ("Fri, 02 Jan 2026 04:05:05 +0100", 60),
        ("Thu, 01 Jan 2026 00:00:00 GMT", 0), ("Fri, 01 Jan 2027 00:00:00 GMT", 86_400),
        (None, None), ("", None), ("soon", None), ("-5", None), ("1.5", None), ("٣", None),
        ("Fri, 99 Jan 2026 03:05:05 GMT", None), ("Fri, 02 Jan 99999 03:05:05 GMT", None),
    ],
)  # fmt: skip
def test_retry_after_is_seconds_or_a_date(value: str | None, pause_s: float | None) -> None:
    assert retry_after_s(value, NOW) == pause_s


def test_backoff_doubles_to_a_day() -> None:
    steady = Random(1)
    steady.random = lambda: 0.0  # type: ignore[method-assign]

    assert [backoff_s(failures, 60, steady) for failures in (1, 2, 3, 11, 12, 10_000)] == [
        60, 120, 240, 61_440, 86_400, 86_400,
    ]  # fmt: skip


def test_backoff_differs_between_hosts_by_up_to_a_quarter() -> None:
    random = Random(1)
    pauses = [backoff_s(1, 60, random) for _ in range(200)]

    assert 60 <= min(pauses) < 63
    assert 72 < max(pauses) < 75
