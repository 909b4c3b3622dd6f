import time

import pytest

from tasks.parsing.labels import tables
from tasks.parsing.labels.line import Label, labelled_values


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Time:2024-05-21 06:47:42 source:Skerry Informer",
            [(Label.PUBLISHED, "2024-05-21 06:47:42"), (Label.SOURCE, "Skerry Informer")],
        ),
        (
            "source:Valley Observer edit:focus time:2024-04-23 08:12:30 views:2315",
            [
                (Label.SOURCE, "Valley Observer"),
                (Label.EDITOR, "focus"),
                (Label.PUBLISHED, "2024-04-23 08:12:30"),
                (Label.OTHER, "2315"),
            ],
        ),
        (
            "时间：2022-09-18 10:26:00  来源：河口晚报  作者：周明",
            [(Label.PUBLISHED, "2022-09-18 10:26:00"), (Label.SOURCE, "河口晚报"), (Label.AUTHOR, "周明")],
        ),
        (
            "Aktualizacja: 02.02.2025 23:49 Publikacja: 02.02.2025 21:52",
            [(Label.UPDATED, "02.02.2025 23:49"), (Label.PUBLISHED, "02.02.2025 21:52")],
        ),
        ("Published 3 May 2020 | Last updated: 4 May", [(Label.PUBLISHED, "3 May 2020"), (Label.UPDATED, "4 May")]),
        ("입력 2024-06-28 11:57", [(Label.PUBLISHED, "2024-06-28 11:57")]),
        ("تاریخ انتشار: ۱۴۰۳/۰۳/۰۱ منبع: ایرنا", [(Label.PUBLISHED, "۱۴۰۳/۰۳/۰۱"), (Label.SOURCE, "ایرنا")]),
    ],
)
def test_labels_part_a_line(line: str, expected: list[tuple[Label, str]]) -> None:
    assert [(found.label, found.value) for found in labelled_values(line)] == expected


@pytest.mark.parametrize("line", ["The sometime: hat", "It took some time, from dusk to dawn.", "Uptime 99", ""])
def test_words_that_only_contain_a_label_are_none(line: str) -> None:
    assert labelled_values(line) == ()


@pytest.mark.parametrize("letters", ["a", "时", "p ", "posted on ", "1:"])
def test_long_line_costs_no_more_than_its_beginning(letters: str) -> None:
    started = time.process_time()
    labelled_values(letters * 100_000)
    assert time.process_time() - started < 0.05


@pytest.mark.parametrize("table", ["PUBLISHED", "UPDATED", "SOURCE", "AUTHOR", "EDITOR", "OTHER", "ELSEWHEN"])
def test_every_label_begins_a_line_in_capitals_too(table: str) -> None:
    words = (word for words in getattr(tables, table).values() for word in words.split("|"))
    lines = [f"{word.replace('?', '').rstrip(':')}: 21" for word in words]
    assert [line for line in lines if not labelled_values(line) or not labelled_values(line.upper())] == []
