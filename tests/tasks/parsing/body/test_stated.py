"""Text that only the page's JSON-LD has."""

import json

import pytest

from tasks.parsing.candidate import Candidate
from tasks.parsing.reading import Kind
from tests.tasks.parsing.articles import BODY, SENTENCES, TEXT, examined, read

TITLE = "Council lengthens the pier"
MUCH = f"{BODY}\n{BODY}"


def page(article_body: str, shown: str) -> str:
    node = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2024-05-21", "articleBody": article_body}
    data = json.dumps(node).replace("</", "<\\/")
    return f"<title>{TITLE}</title><script type='application/ld+json'>{data}</script><h1>{TITLE}</h1><div>{shown}</div>"


@pytest.mark.parametrize(
    "article_body", [MUCH, TEXT * 2, "<br/>".join(SENTENCES * 2), f"<div class='x'>{TEXT}</div>{TEXT}"]
)
@pytest.mark.parametrize("shown", ["", "<p>Loading</p>", f"<p>{SENTENCES[0]}</p>"])
def test_stated_text_stands_in_for_one_that_is_not_shown(article_body: str, shown: str) -> None:
    reading = read(page(article_body, shown))
    assert reading.kind is Kind.ARTICLE
    assert reading.article is not None
    assert reading.article.body == f"{BODY}\n\n{BODY}"


def test_text_that_is_shown_goes_before_what_is_stated() -> None:
    assert examined(page(MUCH * 3, TEXT + TEXT)).body.text == f"{BODY}\n\n{BODY}"


def test_stated_teaser_stands_in_for_nothing() -> None:
    assert examined(page(SENTENCES[1], f"<p>{SENTENCES[0]}</p>")).body.text == SENTENCES[0]


def test_stated_text_says_that_it_is() -> None:
    winner = examined(page(MUCH, "")).body.choice.winner
    assert winner == Candidate(f"{BODY}\n\n{BODY}", "json-ld", "articleBody, for the page shows little text")


def test_page_within_an_unclosed_noscript_is_read() -> None:
    assert examined(f"<title>{TITLE}</title><body><noscript><h1>{TITLE}</h1><div>{TEXT}</div>").body.text == BODY


def test_note_for_readers_without_scripts_is_not() -> None:
    assert examined(f"<h1>{TITLE}</h1><noscript><p>{SENTENCES[2]}</p></noscript><div>{TEXT}</div>").body.text == BODY
