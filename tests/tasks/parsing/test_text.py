"""Texts made ready for comparing."""

import pytest

from tasks.parsing.text import folded, lowered


@pytest.mark.parametrize("text", ["SAYFA BULUNAMADI", "SAYFA BULUNAMADİ", "Sayfa bulunamadı", "sayfa bulunamadi"])
def test_every_kind_of_i_is_one_in_lower_case(text: str) -> None:
    assert lowered(text) == "sayfa bulunamadi"


@pytest.mark.parametrize("mark", [chr(code) for code in range(128)])
def test_ascii_is_folded_as_other_texts_are(mark: str) -> None:
    assert folded(f"The {mark}Pier{mark}2") == folded(f"The {mark}Pier{mark}2 \u2014")
