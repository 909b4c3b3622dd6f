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
        ("A. Writer, B. Other und C. Third", ["A. Writer", "B. Other", "C. Third"]),
        ("Jane Doe & John Roe", ["Jane Doe", "John Roe"]),
        ("Jane Doe; John Roe; Ann Poe", ["Jane Doe", "John Roe", "Ann Poe"]),
        ("Jane Doe / dpa", ["Jane Doe", "dpa"]),
        ("Jane Doe/John Roe", ["Jane Doe", "John Roe"]),
        ("Jane Doe, Reuters", ["Jane Doe", "Reuters"]),
        ("dpa und AFP", ["dpa", "AFP"]),
        ("Ana Rey y Luis Cano", ["Ana Rey", "Luis Cano"]),
        ("José Rey y Cano", ["José Rey y Cano"]),
        ("Jan Les a Petr Pole", ["Jan Les", "Petr Pole"]),
        ("김바다·이하늘 기자", ["김바다", "이하늘"]),
        ("山田 太郎", ["山田 太郎"]),
        ("ジョン・スミス", ["ジョン・スミス"]),
        ("By Jane Doe in London", ["Jane Doe"]),
        ("By Jane Doe, New York", ["Jane Doe"]),
        ("By Jane Doe, Ph.D.", ["Jane Doe"]),
        ("By Jane Doe - BBC News", ["Jane Doe"]),
        ("Jane Doe <jane@post.example>", ["Jane Doe"]),
        ("By Jane Doe jane.doe@post.example", ["Jane Doe"]),
        ("Senior Reporter Jane Doe", ["Jane Doe"]),
        ("Jane Doe, Chief Political Correspondent, and John Roe, Editor", ["Jane Doe", "John Roe"]),
        ("Reporting by Jane Doe; Editing by John Roe", ["Jane Doe"]),
        ("Jane Doe; additional reporting by John Roe", ["Jane Doe"]),
        ("Text und Fotos: Jana Feld", ["Jana Feld"]),
        ("Text von Jana Feld, Illustration von Jonas Ufer", ["Jana Feld"]),
        ("Beitrag von r23", ["r23"]),
        ("Isle Staff and Jane Doe", ["Isle Staff", "Jane Doe"]),
        ("Van Morrow", ["Van Morrow"]),
        ("Di Maro", ["Di Maro"]),
        ("© Jane Doe Jane Doe", ["Jane Doe"]),
    ],
)
def test_names_lose_the_words_around_them(byline: str, names: list[str]) -> None:
    assert names_in(byline) == names


@pytest.mark.parametrize(
    "name",
    [
        "You, Xiaoying",
        "AFP/The Local",
        "srf/hosb",
        "Der Kurier",
        "Habertürk",
        "dpa-infocom",
        "ThE_PaiN",
        "jk",
        "R. R.",
        "ndr.de",
        "Al Isle Staff",
        "Redaktion Isle",
        "Logan C. Quay",
        "O’Mara Finn",
        "Anne-Marie du Quai",
        "Haber Merkezi",
    ],
)
def test_one_name_stays_one_and_whole(name: str) -> None:
    assert names_in(name) == [name]


@pytest.mark.parametrize(
    "byline",
    [
        "Admin",
        "未知",
        "Staff Reporter",
        "https://isle.example/anna",
        "Updated May 5",
        "",
        "!",
        "/author/jane-doe",
        "Chief Reporter",
        "Search for more papers by this",
        "Senior Editor",
        "Kommentare geschlossen",
        "责任编辑：林桥",
        "Author",
    ],
)
def test_nobody_is_no_name(byline: str) -> None:
    assert names_in(byline) == []
