"""Texts made ready for comparing."""

import pytest

from tasks.parsing.text import lowered


@pytest.mark.parametrize("text", ["SAYFA BULUNAMADI", "SAYFA BULUNAMADİ", "Sayfa bulunamadı", "sayfa bulunamadi"])
def test_every_kind_of_i_is_one_in_lower_case(text: str) -> None:
    assert lowered(text) == "sayfa bulunamadi"
