import pytest

from tests.tasks.parsing.articles import TEXT, examined

HEAD = "<h1>Council lengthens the pier</h1>"


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("<p>The pier opens in June. (dpa)</p>", ("dpa",)),
        ("<p>The pier opens in June. (AFP/dpa)</p>", ("AFP", "dpa")),
        ("<p>The pier opens in June. (jk)</p>", ("jk",)),
        ("<p>The pier opens in June.</p><p>ssi, dan</p>", ("ssi", "dan")),
        ("<p>The pier opens in June.</p><p><em>IH-Redaktion</em></p>", ("IH-Redaktion",)),
        ("<p>– Reuters</p>", ("Reuters",)),
        ("<p>Isle Herald / Última Ola</p>", ("Isle Herald", "Última Ola")),
        ("<p>-- By Nora Whit</p>", ("Nora Whit",)),
        ("<p><b><i>Nora Whit</i></b></p>", ("Nora Whit",)),
        ("<p>東堤は六月に開く。【浜野太郎】</p>", ("浜野太郎",)),
        ("<p>東堤は六月に開く。（浜野太郎）</p>", ("浜野太郎",)),
        ("<p>东堤六月开放。（记者 周岸）</p>", ("周岸",)),
        ("<p>김바다 기자 bada@post.example</p>", ("김바다",)),
    ],
)
def test_end_of_the_text_names_the_author(end: str, expected: tuple[str, ...]) -> None:
    assert examined(f"{HEAD}{TEXT}{end}").authors.value == expected


@pytest.mark.parametrize(
    "end", ["<p>The pier opens in June (2027)</p>", "<p>It was built by hand (sic)</p>", "<h3>New Deal</h3>"]
)
def test_end_of_the_text_names_nobody(end: str) -> None:
    assert examined(f"{HEAD}{TEXT}{end}").authors.value is None


@pytest.mark.parametrize("dateline", ["Quay (dpa/lno) – ", "QUAY, May 3 (dpa/lno) - "])
def test_dateline_names_the_agency(dateline: str) -> None:
    text = f"<p>{dateline}{TEXT.removeprefix('<p>')}"
    assert examined(f"{HEAD}{text}").authors.value == ("dpa/lno",)
