"""The sentence or two between headline and text."""

import pytest

from tests.tasks.parsing.articles import BODY, TEXT, examined

HEAD = "<title>Council lengthens the pier</title><h1>Council lengthens the pier</h1>"
LEAD = "After three years of warnings the council gives the trawlers a safer berth, and the province pays for half."


def text(between: str) -> str:
    return examined(f"{HEAD}{between}<div class='article-body'>{TEXT}</div>").body.text


@pytest.mark.parametrize(
    "between",
    [
        f"<p class='lead'>{LEAD}</p>",
        f"<h2>{LEAD}</h2>",
        f"<p>{LEAD}</p>",
        f"<div class='teaser'><p>{LEAD}</p></div>",
        f"<header><div class='vorspann'>{LEAD}</div></header>",
        f"<div class='spot'><p>{LEAD}</p><p>Anna Quayle | 05.04.2025, updated 05.04.2025</p></div>",
    ],
)
def test_standfirst_begins_the_text(between: str) -> None:
    assert text(between) == f"{LEAD}\n\n{BODY}"


@pytest.mark.parametrize(
    "between",
    [
        f"<aside><p>{LEAD}</p></aside>",
        f"<form><p>{LEAD}</p></form>",
        f"<div class='tooltip'><p>{LEAD}</p></div>",
        f"<div class='paywall'><p>{LEAD}</p></div>",
        f"<section class='aside'><h3>{LEAD}</h3></section>",
        f"<div class='fb-messenger'><div><div><p>{LEAD}</p></div></div></div>",
        f"<div class='poll'><div><div><h3>{LEAD}</h3></div></div></div>",
        f"<div class='image-widget'><img src='a.jpg'><p>{LEAD}</p></div>",
    ],
)
def test_other_boxes_before_the_text_are_no_standfirst(between: str) -> None:
    assert text(between) == BODY


def test_headline_with_a_kicker_is_no_standfirst() -> None:
    title = "Council of the harbour lengthens the old eastern pier"
    page = f"<title>{title}</title><h1>{title}</h1><h2>Quay talk: {title}</h2><div>{TEXT}</div>"
    assert examined(page).body.text == BODY


@pytest.mark.parametrize("end", ["", "...", "…"])
@pytest.mark.parametrize("name", ["intro", "summary"])
def test_beginning_of_the_text_is_no_standfirst(name: str, end: str) -> None:
    assert text(f"<div class='{name}'>{BODY[:75]}{end}</div>") == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Обновена 14:36 | Публикувана на 02.09.2023 12:36 ч.",
        "20 พ.ค. 2562 11:40:48 น.|ผู้เขียน: สุดา วงศ์ใหญ่|ผู้ชม: 88|ที่มา: ท่าเรือนิวส์",
    ],
)
def test_row_of_labels_is_no_standfirst(line: str) -> None:
    assert text(f"<p>{line}</p>") == BODY
