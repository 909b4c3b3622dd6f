import pytest

from tasks.parsing.authors.names import names_in


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By A. Writer and B. Other", ["A. Writer", "B. Other"]),
        ("ByJohn Smith", ["John Smith"]),
        ("Von Jana Müller, dpa", ["Jana Müller", "dpa"]),
        ("Text: Anna Beispiel; Foto: B", ["Anna Beispiel"]),
        ("By Jane Doe (AFP)", ["Jane Doe", "AFP"]),
        ("Jane Doe, Senior Reporter", ["Jane Doe"]),
        ("Oliver Moody, Berlin", ["Oliver Moody"]),
        ("Christoph Hein Chefredakteur", ["Christoph Hein"]),
        ("J.R. Stone Thursday, November 9, 2023", ["J.R. Stone"]),
        ("Jane Doe | The Post", ["Jane Doe", "The Post"]),
        ("作者：周明", ["周明"]),
        ("林晓 周明", ["林晓", "周明"]),
        ("Par Jean Petit et Marie Grand", ["Jean Petit", "Marie Grand"]),
    ],
)
def test_names_lose_the_words_around_them(byline: str, names: list[str]) -> None:
    assert names_in(byline) == names


@pytest.mark.parametrize(
    "name", ["You, Xiaoying", "AFP/The Local", "srf/hosb", "Der Kurier", "Habertürk", "dpa-infocom"]
)
def test_one_name_stays_one_and_whole(name: str) -> None:
    assert names_in(name) == [name]


@pytest.mark.parametrize(
    "byline", ["Admin", "未知", "Staff Reporter", "https://isle.example/anna", "Updated May 5", "", "!"]
)
def test_nobody_is_no_name(byline: str) -> None:
    assert names_in(byline) == []
