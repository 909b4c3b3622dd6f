"""Texts made ready for comparing."""

import pytest

from tasks.parsing.text import folded, has_words_of, lowered


@pytest.mark.parametrize("text", ["SAYFA BULUNAMADI", "SAYFA BULUNAMADİ", "Sayfa bulunamadı", "sayfa bulunamadi"])
def test_every_kind_of_i_is_one_in_lower_case(text: str) -> None:
    assert lowered(text) == "sayfa bulunamadi"


@pytest.mark.parametrize("mark", [chr(code) for code in range(128)])
def test_ascii_is_folded_as_other_texts_are(mark: str) -> None:
    assert folded(f"The {mark}Pier{mark}2") == folded(f"The {mark}Pier{mark}2 \u2014")


@pytest.mark.parametrize(
    ("text", "other", "are_same"),
    [
        ("Harbour reopens", "HARBOUR  reopens!", True),
        ("“Harbour” reopens", "Harbour reopens", True),
        ("Ｈarbour reopens", "harbour reopens", True),
        ("Straße am Hafen", "STRASSE am Hafen", True),
        ("Harbour reopens", "Ferry reopens", False),
        ("Harbour reopens", "Harbour closes", False),
        ("", "Harbour", False),
    ],
)
def test_texts_have_the_same_words_whatever_their_case_and_width(text: str, other: str, *, are_same: bool) -> None:
    assert has_words_of(text, other) is are_same
