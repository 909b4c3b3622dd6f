from datetime import UTC, datetime, timedelta

import pytest

from worker.cli.errors import UserError
from worker.cli.times import age_text, moment_text, since_moment, until_moment

NOW = datetime(2026, 5, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("2026-05-20", datetime(2026, 5, 20, tzinfo=UTC), datetime(2026, 5, 21, tzinfo=UTC)),
        ("9999-12-31", datetime(9999, 12, 31, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC)),
        ("2026-05-20T12:00", NOW, NOW),
        ("2026-05-20 12:00", NOW, NOW),
        ("2026-05-20T12:00Z", NOW, NOW),
        ("2026-05-20T14:00+02:00", NOW, NOW),
    ],
)
def test_until_lets_a_day_in_whole_and_keeps_a_time_out(text: str, since: datetime, until: datetime) -> None:
    assert (since_moment(text), until_moment(text)) == (since, until)


@pytest.mark.parametrize("text", ["", "yesterday", "2026-02-30", "20 May", "0001-01-01T00:00+14:00"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="not a date or time"):
        until_moment(text)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (timedelta(seconds=5), "5 s ago"),
        (timedelta(minutes=90), "1 h ago"),
        (timedelta(days=3), "3 d ago"),
        (timedelta(minutes=-5), "in 5 min"),
        (timedelta(), "0 s ago"),
    ],
)
def test_an_age_is_in_its_largest_unit(before: timedelta, expected: str) -> None:
    assert age_text(NOW - before, NOW) == expected


def test_no_time_is_a_dash() -> None:
    assert (moment_text(None), age_text(None, NOW)) == ("–", "–")
