import pytest

from tasks.parsing.dates.months import GREGORIAN, JALALI, month_named


@pytest.mark.parametrize("language", GREGORIAN)
def test_every_language_has_twelve_months(language: str) -> None:
    names = GREGORIAN[language].split()
    assert len(names) == 12
    for month, alternatives in enumerate(names, start=1):
        for name in alternatives.split("/"):
            assert month_named(name.replace("_", " "), language) == month


def test_solar_hijri_months_are_twelve() -> None:
    assert sorted(set(JALALI.values())) == list(range(1, 13))


@pytest.mark.parametrize(
    ("word", "language", "month"),
    [("Sept.", "en", 9), ("okt", "sv", 10), ("listopadu", "cs", 11), ("listopada", "hr", 10), ("Gennaio", None, 1)],
)
def test_short_forms_and_neighbours_words_are_known(word: str, language: str | None, month: int) -> None:
    assert month_named(word, language) == month


@pytest.mark.parametrize("word", ["source", "ma", "", "x", "listopadd"])
def test_other_words_name_no_month(word: str) -> None:
    assert month_named(word, "en") is None
