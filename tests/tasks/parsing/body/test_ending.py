"""Notes and biographies behind an article's text."""

import pytest

from tests.tasks.parsing.articles import BODY, TEXT, examined

HEAD = (
    "<title>Council lengthens the pier</title><meta name='author' content='Anna Quayle'>"
    "<h1>Council lengthens the pier</h1>"
)
BIOGRAPHY = "<p>Anna Quayle writes about the sea, ships and those who sail them.</p>"


def body(markup: str) -> str:
    return examined(f"{HEAD}<div>{markup}</div>").body.text


@pytest.mark.parametrize(
    "ending",
    [
        BIOGRAPHY,
        BIOGRAPHY.replace("<p>", "<p>Our coast correspondent "),
        f"{BIOGRAPHY}<p>All that happens at sea is told in our log, day by day and hour by hour.</p>",
        "<h2>___</h2><p>Quayle reported from Ostby and Whit from Vik. Tom Reed in Nes contributed to this report.</p>",
        "<p>Übersetzung: Nora Whit, Redaktion: Tom Reed, Audioversion: Ida Lund</p>",
        "<p>Mit Informationen der Hafenbehörde und der Lotsen, die am Montag nicht fuhren.</p>",
        "<p>(dpa)</p>",
        "<p>HBR (lund)</p>",
        "<p>* * *</p>",
        "<p>More about it:</p>",
        "<p>For the latest news of the coast get our app.</p>",
        "<p>Nora Whit in Ostby and Tom Reed in Nes contributed.</p>",
        "<p>To reach the reporter behind this story, write to harbour@post.example.</p>",
        "<p>The desk can be reached at harbour@post.example.</p>",
        "<p>HBR (Nora Whit, Ida Lund)</p>",
        "<p>Avec agences</p>",
    ],
)
def test_ending_is_no_text(ending: str) -> None:
    assert body(f"{TEXT}{TEXT}{ending}") == f"{BODY}\n\n{BODY}"


@pytest.mark.parametrize("byline", ["von Anna Quayle", "Anna Quayle, Ostby", "ANNA QUAYLE"])
def test_byline_between_paragraphs_is_no_text(byline: str) -> None:
    assert body(f"{TEXT}<p>{byline}</p>{TEXT}") == f"{BODY}\n\n{BODY}"


def test_byline_of_several_is_no_text() -> None:
    authors = "".join(f"<meta name='author' content='{name}'>" for name in ("Nora Whit", "Tom Reed of Nes"))
    byline = "von <a href='/a'>Anna Quayle</a>, <a href='/w'>Nora Whit</a> und <a href='/r'>Tom Reed of Nes</a>"
    assert body(f"{authors}{TEXT}<p>{byline}</p>{TEXT}") == f"{BODY}\n\n{BODY}"


def test_last_paragraph_about_an_author_and_others_stays() -> None:
    last = "The engineers told the council and Anna Quayle that no timber would last."
    assert body(f"{TEXT}{TEXT}<p>{last}</p>").endswith(last)


def test_author_in_the_midst_of_the_text_ends_nothing() -> None:
    midst = "Anna Quayle asked the engineers why the old timbers were left to rot for so long."
    assert body(f"<p>{midst}</p>{TEXT}{TEXT}") == f"{midst}\n\n{BODY}\n\n{BODY}"
