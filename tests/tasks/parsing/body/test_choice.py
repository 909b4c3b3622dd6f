"""What is between an article's paragraphs and is none of its text."""

import pytest

from tasks.parsing.candidate import Candidate
from tests.tasks.parsing.articles import BODY, SENTENCES, TEXT, examined

HEAD = "<title>Council lengthens the pier</title><h1>Council lengthens the pier</h1>"
OTHER = "The ferry company will double its evening sailings from May, and the island's school gets a new roof."


def body(markup: str) -> str:
    return examined(markup).body.text


@pytest.mark.parametrize(
    "beside",
    [
        f"<aside><p>{OTHER}</p></aside>",
        f"<div class='related-articles'><p>{OTHER}</p></div>",
        f"<div class='newsletter-signup'><p>{OTHER}</p></div>",
        f"<figure><img src='a.jpg'><figcaption>{OTHER}</figcaption></figure>",
        f"<div><img src='a.jpg'><div>{OTHER} (Photo: Anna Quayle)</div></div>",
        "<p>Read more: <a href='/x'>The ferry company will double its sailings</a></p>",
        "<p><a href='/x'>The ferry company will double its evening sailings</a></p>",
        "<p>Subscribe to our newsletter, or log in to your account.</p>",
        "<p>Published: 21 May 2024, 06:47</p>",
        "<h3>Related information</h3><ul><li><a href='/x'>The ferry company</a></li></ul>",
        f"<p hidden>{OTHER}</p>",
        f"<p style='display: none'>{OTHER}</p>",
        "<p>Council lengthens the pier</p>",
    ],
)
def test_what_stands_beside_the_text_is_left_out(beside: str) -> None:
    paragraphs = [f"<p>{sentence}</p>" for sentence in SENTENCES]
    page = f"{HEAD}<article><div>{paragraphs[0]}{beside}{paragraphs[1]}{paragraphs[2]}</div></article>"
    assert body(page) == BODY


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<br><br>".join(SENTENCES), id="line breaks for paragraphs"),
        pytest.param("".join(f"<div>{sentence}</div>" for sentence in SENTENCES), id="div for paragraphs"),
        pytest.param(f"<table><tr><td>{TEXT}</td></tr></table>", id="layout table"),
        pytest.param(f"<div class='sidebar-right'>{TEXT}</div>", id="named like a sidebar"),
        pytest.param(f"<form>{TEXT}</form>", id="within a form"),
    ],
)
def test_text_is_found_however_it_is_marked_up(markup: str) -> None:
    assert body(f"{HEAD}<div>{markup}</div>") == BODY


def test_subheadings_lists_quotes_and_tables_stay_in_order() -> None:
    page = (
        f"{HEAD}<article><p>{SENTENCES[0]}</p><h2>What it costs</h2><ul><li>Timber</li><li>Stone</li></ul>"
        f"<p>{SENTENCES[1]}</p><blockquote><p>{OTHER}</p></blockquote>"
        f"<table><tr><td>Year</td><td>Metres</td></tr></table><p>{SENTENCES[2]}</p></article>"
    )
    parts = [SENTENCES[0], "What it costs", "Timber", "Stone", SENTENCES[1], OTHER, "Year\tMetres", SENTENCES[2]]
    assert body(page) == "\n\n".join(parts)


def test_standfirst_outside_the_text_comes_first() -> None:
    page = (
        f"{HEAD}<p class='standfirst'>{OTHER}</p><div class='byline'>By Anna Quayle</div><div class='text'>{TEXT}</div>"
    )
    examination = examined(page)
    assert examination.body.standfirst == OTHER
    assert examination.body.text == f"{OTHER}\n\n{BODY}"


def test_biography_of_the_author_is_no_text() -> None:
    page = f"<meta name='author' content='Anna Quayle'>{HEAD}<div>{TEXT}<p>Anna Quayle writes about the sea.</p></div>"
    assert body(page) == BODY


def test_who_edited_it_stays() -> None:
    line = "Edited by Nora Whit."
    assert body(f"{HEAD}<div>{TEXT}<p>{line}</p></div>") == f"{BODY}\n\n{line}"
    assert body(f"<meta name='author' content='Nora Whit'>{HEAD}<div>{TEXT}<p>{line}</p></div>") == f"{BODY}\n\n{line}"


def test_text_comes_from_its_box_and_is_a_share_of_all_that_the_page_has() -> None:
    page = examined(f"{HEAD}<div id='text'>{TEXT}</div><aside class='comments'>{TEXT}</aside>")
    assert page.body.choice.winner == Candidate(BODY, "div#text", "50% of the page's text")


def test_standfirst_names_its_own_box() -> None:
    page = examined(f"{HEAD}<p class='standfirst'>{OTHER}</p><div class='article-body'>{TEXT}{TEXT}</div>")
    assert page.body.lead.winner == Candidate(OTHER, "p.standfirst", "before the text")
    assert page.body.choice.winner == Candidate(
        f"{OTHER}\n\n{BODY}\n\n{BODY}", "div.article-body", "100% of the page's text"
    )


def test_standfirst_within_the_text_says_so() -> None:
    page = examined(f"<div id='text'><p class='lead'>{OTHER}</p>{TEXT}</div>")
    assert page.body.lead.winner == Candidate(OTHER, "p.lead", "begins the text, named for one")


def test_standfirst_alone_is_the_text() -> None:
    page = examined(f"{HEAD}<h2>{OTHER}</h2>")
    assert page.body.choice.winner == page.body.lead.winner == Candidate(OTHER, "h2", "before the text")
