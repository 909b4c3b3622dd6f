"""Teasers of other articles between an article's paragraphs."""

import pytest

from tests.tasks.parsing.articles import BODY, SENTENCES, TEXT, examined

HEAD = "<title>Council lengthens the pier</title><h1>Council lengthens the pier</h1>"
OTHER = "The ferry company will double its evening sailings from May, and the school gets a new roof."


def body(markup: str) -> str:
    first, *rest = [f"<p>{sentence}</p>" for sentence in SENTENCES]
    return examined(f"{HEAD}<article><div>{first}{markup}{''.join(rest)}{TEXT}</div></article>").body.text


@pytest.mark.parametrize(
    "card",
    [
        f"<ul><li><div class='c1'></div><h3><a href='/x'>Ferry sails late</a></h3><p>{OTHER}</p></li></ul>",
        f"<div><a href='/x'><h3>Ferry sails late</h3></a><div>{OTHER}</div></div>",
        f"<article><h3>Ferry sails late</h3><p>{OTHER}</p></article>",
    ],
)
def test_card_is_no_text(card: str) -> None:
    assert body(card) == f"{BODY}\n\n{BODY}"


@pytest.mark.parametrize(
    "box",
    [
        pytest.param(f"<h3><a href='/x'>Ferry</a></h3><p>{OTHER}</p>", id="linked subheading"),
        pytest.param(f"<div><h3><a href='/x'>Ferry</a></h3>{f'<p>{OTHER}</p>' * 6}</div>", id="chapter"),
        pytest.param(f"<div><h3>Ferry</h3><p>{OTHER}</p></div>", id="box without a link"),
    ],
)
def test_parts_of_the_article_stay(box: str) -> None:
    assert OTHER in body(box)


def test_entries_of_a_live_page_stay() -> None:
    entries = "".join(f"<article><h3>At {hour}</h3><p>{OTHER}</p></article>" for hour in range(10, 20))
    assert body(entries).count(OTHER) == 10
