"""Names in lines that nothing calls a byline."""

import pytest

from tests.tasks.parsing.articles import TEXT, examined

SITE = '<meta property="og:site_name" content="Quay Herald">'
BOX = f"<div>{TEXT}</div>"


def authors(line: str, text: str = BOX) -> tuple[str, ...] | None:
    return examined(f"{SITE}<main><h1>Council lengthens the pier</h1>{line}{text}</main>").authors.value


@pytest.mark.parametrize(
    "line",
    [
        "<div>Nora Whit</div><div>21 May 2024</div>",
        "<div>21/05/2024</div><div>Nora Whit</div>",
        "<ul><li>Nora Whit</li><li>21 May 2024</li></ul>",
        "<div>Nora Whit 21 May 2024</div>",
        "<div>Nora Whit, 21 May 2024</div>",
        "<div>21 May 2024, Nora Whit</div>",
        "<div>21 May 2024 - Nora Whit</div>",
        "<div>Nora Whit Publié le 21 mai 2024</div>",
        "<div>Nora Whit</div><div>Senior Reporter</div>",
        "<div>Nora Whit<br>Journalist</div>",
        "<div>Nora Whit<br>Quay Herald</div>",
        "<div>Nora Whit - Quay Herald</div>",
        "<div>Nora Whit @norawhit</div>",
        "<div>Nora Whit · 3 min read</div>",
    ],
)
def test_name_alone_is_the_authors_beside_a_date_a_role_or_the_site(line: str) -> None:
    assert authors(line) == ("Nora Whit",)


@pytest.mark.parametrize(
    "line",
    [
        "<div>North Korea</div><div>21 May 2024</div>",
        "<div>Breaking News 21 May 2024</div>",
        '<div><a href="/league">Harbour League</a></div><div>21 May 2024</div>',
        "<h2>Nora Whit</h2><div>21 May 2024</div>",
        "<div>Isle Quay</div><div>A harbour town of the north</div>",
        "<div>Tide Table High Water 21 May 2024</div>",
    ],
)
def test_other_words_beside_a_date_are_no_names(line: str) -> None:
    assert authors(line) is None


@pytest.mark.parametrize(
    ("line", "room"), [("Redacción", "Redacción"), ("AFP, QUAY", "AFP"), ("La rédaction", "La rédaction")]
)
def test_newsroom_alone_below_the_headline_is_the_author(line: str, room: str) -> None:
    assert authors(f"<div>{line}</div>") == (room,)


def test_name_may_be_the_last_line_of_a_page() -> None:
    assert authors("<div>Nora Whit</div>", "") == ("Nora Whit",)


@pytest.mark.parametrize(("end", "names"), [("(jd)", ("jd",)), ("(AFP)", ("AFP",)), ("© AFP", ("AFP",))])
def test_end_of_the_text_names_the_author_in_a_line_of_its_own(end: str, names: tuple[str, ...]) -> None:
    assert authors("", f"<div>{TEXT}<p>{end}</p></div>") == names
