import json

import pytest

from worker.cli.inert import csv_cell, inert, json_text, one_line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bridge opens", "Bridge opens"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x9b31mred", "red"),
        ("\x1b]0;your title\x07text", "text"),
        ("\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("over\rwritten\x08\x00\x7f", "overwritten"),
        ("abc\u202egnp.exe", "abcgnp.exe"),
        ("\u2066isolated\u2069 \u200f", "isolated "),
        ("two\nlines\r\nthree\tcells", "two\nlines\nthree\tcells"),
        ("می\u200cخواهم 👩\u200d👧", "می\u200cخواهم 👩\u200d👧"),
    ],
)
def test_inert_text_steers_no_terminal(text: str, expected: str) -> None:
    assert inert(text) == expected


def test_one_line_has_no_breaks() -> None:
    assert one_line("a\nb\u2028c\td\x85e") == "a b c de"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1+1", "'＝1+1"),
        ("－1", "'－1"),
        ("\x00=1+1", "'=1+1"),
        ("\u202e=1+1", "'=1+1"),
        ("1+1=2", "1+1=2"),
        ("", ""),
        (-1, -1),
        (None, None),
    ],
)
def test_no_cell_is_a_formula(value: object, expected: object) -> None:
    assert csv_cell(value) == expected


def test_json_keeps_every_character_and_steers_no_terminal() -> None:
    text = "墨湾 é 👧 \x1b[31m \x9b31m \x00 \u202e \u2028 \ud800"

    written = json_text({"text": text})

    assert json.loads(written) == {"text": text}
    assert "墨湾 é 👧" in written
    assert inert(written) == written
    assert written.splitlines() == [written]
