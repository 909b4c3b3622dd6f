from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.identity.time_key import When, time_key, times_agree


def second(text: str) -> When:
    return When(datetime.fromisoformat(text), "second")


def minute(text: str) -> When:
    return When(datetime.fromisoformat(text), "minute")


def day(text: str) -> When:
    """A day as parsing gives it: midnight in its zone, in UTC."""
    return When(datetime.fromisoformat(text).astimezone(UTC), "day")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (second("2024-05-21T06:47:42Z"), second("2024-05-21T14:47:42+08:00")),
        (second("2024-05-21T06:47:42.9Z"), second("2024-05-21T06:47:42Z")),
        (second("2024-05-21T06:47:42Z"), minute("2024-05-21T06:47:00Z")),
        (minute("2024-05-21T06:47:00Z"), minute("2024-05-21T06:47:30Z")),
        (second("2024-05-21T06:47:42Z"), day("2024-05-21T00:00:00Z")),
        (second("2024-05-20T22:47:42Z"), day("2024-05-21T00:00:00+08:00")),
        (second("2024-05-21T22:47:42Z"), day("2024-05-21T00:00:00+08:00")),  # on that day in UTC
        (minute("2024-05-22T03:00:00Z"), day("2024-05-21T00:00:00-05:00")),
        (day("2024-05-21T00:00:00+08:00"), day("2024-05-21T00:00:00-05:00")),
        (day("2024-05-21T00:00:00+13:00"), day("2024-05-21T00:00:00-10:00")),
        (second("2024-05-21T00:00:00Z"), second("2024-05-21T00:00:00Z")),
        (second("2024-05-21T00:00:00Z"), second("2024-05-21T13:20:11Z")),  # midnight: an import without a time
    ],
)
def test_times_agree_at_the_coarser_precision(a: When, b: When) -> None:
    assert times_agree(a, b)
    assert times_agree(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (second("2024-05-21T06:47:42Z"), second("2024-05-21T06:47:43Z")),
        (second("2024-05-21T06:47:42Z"), second("2024-05-21T06:47:42+08:00")),
        (second("2024-05-21T06:47:42Z"), minute("2024-05-21T06:48:00Z")),
        (minute("2024-05-21T06:47:00Z"), minute("2024-05-22T06:47:00Z")),
        (second("2024-05-22T06:47:42Z"), day("2024-05-21T00:00:00Z")),
        (day("2024-05-21T00:00:00+08:00"), day("2024-05-22T00:00:00+08:00")),
        (day("2024-05-21T00:00:00Z"), day("2024-05-20T00:00:00Z")),
    ],
)
def test_other_times_do_not_agree(a: When, b: When) -> None:
    assert not times_agree(a, b)
    assert not times_agree(b, a)


WHENS = st.builds(
    When,
    st.integers(0, 6 * 24 * 60).map(lambda minutes: datetime(2024, 5, 20, tzinfo=UTC) + timedelta(minutes=minutes / 2)),
    st.sampled_from(["second", "minute", "day"]),
)


@given(WHENS, WHENS)
def test_agreeing_is_mutual(a: When, b: When) -> None:
    assert times_agree(a, b) == times_agree(b, a)


@given(WHENS)
def test_a_time_agrees_with_itself(when: When) -> None:
    assert times_agree(when, when)


@given(WHENS, WHENS)
def test_times_of_one_key_agree(a: When, b: When) -> None:
    assert time_key(a) != time_key(b) or times_agree(a, b)
