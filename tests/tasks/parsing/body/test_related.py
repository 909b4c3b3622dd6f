"""Links to other articles between an article's paragraphs."""

import pytest

from tests.tasks.parsing.articles import BODY, SENTENCES, examined

HEAD = "<title>Council lengthens the pier</title><h1>Council lengthens the pier</h1>"
FERRY = "Ferry company doubles its evening sailings from May"


def parts(markup: str) -> list[str]:
    """Return the paragraphs read of an article with `markup` between its first and its second."""
    first, *rest = [f"<p>{sentence}</p>" for sentence in SENTENCES]
    return examined(f"{HEAD}<article><div>{first}{markup}{''.join(rest)}</div></article>").body.text.split("\n\n")


@pytest.mark.parametrize(
    "phrase",
    [
        "Read also:",
        "Lesen Sie auch:",
        "Lire aussi :",
        "Lee también:",
        "Noticia relacionada:",
        "Leggi anche:",
        "Læs også:",
        "Lees ook:",
        "Czytaj także:",
        "Lue myös:",
        "Loe ka:",
        "Olvassa el:",
        "Citește și:",
        "Διαβάστε επίσης:",
        "Читайте также:",
        "اقرأ أيضا:",
        "קראו גם:",
        "あわせて読みたい：",
        "관련기사:",
        "相关阅读：",
        "Baca juga:",
    ],
)
def test_name_of_another_article_is_no_text(phrase: str) -> None:
    assert parts(f"<p><b>{phrase}</b> {FERRY}</p>") == list(SENTENCES)


def test_heading_behind_the_name_of_another_article_is_text() -> None:
    assert parts(f"<h2>Read also {FERRY}</h2><h2>What it costs</h2>") == [
        SENTENCES[0],
        "What it costs",
        *SENTENCES[1:],
    ]


def test_heading_over_links_goes_with_them() -> None:
    links = f"<h3>Related articles</h3><h4>Ferries</h4><p><a href='/x'>{FERRY}</a></p>"
    assert parts(links) == list(SENTENCES)


def test_enumeration_of_linked_names_is_text() -> None:
    towns = ", ".join(f"<a href='/{town.lower()}'>{town}</a>" for town in ("Ostby", "Vik", "Lund", "Nes"))
    assert parts(f"<p>Closed piers: {towns}</p>")[1] == "Closed piers: Ostby, Vik, Lund, Nes"


def test_enumeration_of_linked_headlines_is_no_text() -> None:
    headlines = " | ".join(f"<a href='/{number}'>{FERRY}</a>" for number in range(3))
    assert "\n\n".join(parts(f"<p>Now: {headlines}</p>")) == BODY


def test_linked_item_of_a_list_of_text_is_text() -> None:
    items = "<ul><li>new timbers</li><li>a wall</li><li><a href='/x'>a floating pier</a></li></ul>"
    assert parts(items)[1:4] == ["new timbers", "a wall", "a floating pier"]


def test_heading_over_a_list_of_links_goes_with_it() -> None:
    links = f"<h2>Key events</h2><ul><li><a href='/x'>{FERRY}</a></li><li><a href='/y'>Roof torn off</a></li></ul>"
    assert parts(f"{links}<h2>What it costs</h2>") == [SENTENCES[0], "What it costs", *SENTENCES[1:]]


def test_place_to_jump_to_is_no_link() -> None:
    assert parts("<h2><a name='cost'>What it costs</a></h2>")[1] == "What it costs"
