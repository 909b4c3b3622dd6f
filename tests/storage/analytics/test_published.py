from datetime import UTC, datetime, timedelta, timezone

import pytest

from storage.analytics.published import published_text


def test_an_instant_is_told_in_utc() -> None:
    at = datetime(2026, 1, 2, 3, 4, tzinfo=timezone(timedelta(hours=2)))
    assert published_text(at, "minute") == "2026-01-02T01:04:00+00:00"


@pytest.mark.parametrize("offset_h", [-10, -5, 0, 2, 5.75, 9, 13])
def test_a_day_is_the_same_day_whatever_zone_it_was_read_in(offset_h: float) -> None:
    midnight = datetime(2026, 1, 2, tzinfo=timezone(timedelta(hours=offset_h))).astimezone(UTC)
    assert published_text(midnight, "day") == "2026-01-02"


def test_no_time_is_none() -> None:
    assert published_text(None, None) is None
