from datetime import datetime

import pytest

from tasks.parsing.dates.machine import machine_stamp
from tasks.parsing.reading import Precision


@pytest.mark.parametrize(
    ("text", "local", "offset_s"),
    [
        ("2024-05-21T06:47:42+02:00", "2024-05-21T06:47:42", 7200),
        ("2024-05-21T06:47:42.999Z", "2024-05-21T06:47:42", 0),
        ("2024-05-21T06:47:42.123456Z", "2024-05-21T06:47:42", 0),
        ("2024-01-01 10:00:00 +01:00", "2024-01-01T10:00:00", 3600),
        ("2023-08-30T16:45+0100", "2023-08-30T16:45:00", 3600),
        ("2020-12-05T23:15:0Z", "2020-12-05T23:15:00", 0),
        ("2024-12-04T00:05", "2024-12-04T00:05:00", None),
        ("2025-01-31 11:30:00", "2025-01-31T11:30:00", None),
        ("20240521T064742Z", "2024-05-21T06:47:42", 0),
        ("1713000000", "2024-04-13T09:20:00", 0),
        ("1713000000000", "2024-04-13T09:20:00", 0),
        ("Fri Apr 12 10:00:00 CEST 2024", "2024-04-12T10:00:00", 7200),
        ("Thu Feb 03 2022 10:11:12 GMT+0100 (CET)", "2022-02-03T10:11:12", 3600),
        ("Tue, 21 May 2024 06:47:42 GMT", "2024-05-21T06:47:42", 0),
    ],
)
def test_machine_readable_time_is_read(text: str, local: str, offset_s: int | None) -> None:
    stamp = machine_stamp(text)
    assert stamp is not None
    assert (stamp.local, stamp.offset_s) == (datetime.fromisoformat(local), offset_s)


def test_date_alone_has_the_precision_of_a_day() -> None:
    stamp = machine_stamp("2019-08-29")
    assert stamp is not None
    assert stamp.precision is Precision.DAY


@pytest.mark.parametrize(
    "text",
    ["4 March 2024, 2:30 pm", "4 Mar 2024 2:30 PM", "2024-03-04 2:30 PM", "2024-03-04, 14:30", "4 May 2024 6h47"],
)
def test_time_that_is_worded_for_readers_is_none_for_machines(text: str) -> None:
    assert machine_stamp(text) is None


@pytest.mark.parametrize("text", ["", "0000-00-00 00:00:00", "2024-13-01", "yesterday", "9" * 40, "true"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert machine_stamp(text) is None
