"""Which blocks of the article's box are its paragraphs."""

import pytest

from tests.tasks.parsing.articles import BODY, SENTENCES, TEXT, examined

TITLE = "Council lengthens the pier"
HEAD = f"<title>{TITLE}</title><meta property='og:title' content='{TITLE}'>"
PARAGRAPHS = [f"<p>{sentence}</p>" for sentence in SENTENCES]


def body(markup: str) -> str:
    return examined(HEAD + markup).body.text


def with_middle(markup: str) -> str:
    """Return what is read of an article with `markup` between its paragraphs."""
    return body(f"<h1>{TITLE}</h1><article><div>{PARAGRAPHS[0]}{markup}{PARAGRAPHS[1]}{PARAGRAPHS[2]}</div></article>")


def test_entries_of_a_live_page_before_the_one_with_its_headline_are_text() -> None:
    entries = f"{TEXT}<h2>{TITLE}</h2>{TEXT}"
    assert body(f"<h1>Storm at sea: all news</h1><div class='text'>{entries}</div>") == f"{BODY}\n\n{BODY}"


def test_teasers_before_the_headline_are_no_text() -> None:
    teasers = "".join(f"<li>{sentence}</li>" for sentence in SENTENCES)
    page = f"<div><ul>{teasers}</ul><h1>{TITLE}</h1><div>{TEXT}{TEXT}</div></div>"
    assert body(page) == f"{BODY}\n\n{BODY}"


@pytest.mark.parametrize(
    "line",
    [
        "ADVERTISEMENT",
        "Anzeige",
        "Publicité",
        "Реклама",
        "إعلان",
        "広告",
        "Artikel gaat verder onder de advertentie",
        "Dalsza część artykułu pod materiałem wideo",
        "Do you have a story about the pier? Email the desk.",
        "Följ oss på alla kanaler",
        "Etiketler : Spor",
        "© Harbour Post",
        "责任编辑：林一",
        "저작권자 하버포스트, 무단전재 금지",
        "Alle Rechte vorbehalten. Nachdruck nur mit Erlaubnis.",
        "Все права защищены",
        "Tutti i diritti riservati",
        "A post shared by Anna Quayle (@quayle) on May 2, 2019 at 3:00pm PDT",
        "War dieser Artikel hilfreich?",
        "(No Ratings Yet)",
    ],
)
def test_lines_of_the_page_are_no_text(line: str) -> None:
    assert with_middle(f"<p>{line}</p>") == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Correction: an earlier version gave the pier a wrong length.",
        "Loading cranes stood idle.",
        "Anzeigen gab es keine.",
        "Photographs were taken away.",
    ],
)
def test_text_that_begins_like_a_line_of_the_page_stays(line: str) -> None:
    assert line in with_middle(f"<p>{line}</p>").split("\n\n")


def test_box_that_begins_with_a_note_is_no_text() -> None:
    box = "<div><h2>Newsletter: the tides</h2><p>Every Monday the best of the harbour desk, free of charge.</p></div>"
    assert with_middle(box) == BODY


@pytest.mark.parametrize("heading", ["<div>What it costs</div>", "<p>What it</p><p>costs</p>"])
def test_heading_is_one_line_whatever_is_in_it(heading: str) -> None:
    assert "What it costs" in with_middle(f"<h2>{heading}</h2>").split("\n\n")


def test_list_item_about_newsletters_stays() -> None:
    item = "Tide tables: subscribe to the newsletter of the pilots."
    assert item in with_middle(f"<ul><li>{item}</li><li>Bring an oilskin.</li></ul>").split("\n\n")


def test_notes_for_screen_readers_behind_links_are_no_text() -> None:
    middle = "<p>The <a href='/plan'>plan (opens in a new window)</a> hangs in the hall since the spring tide.</p>"
    assert "The plan hangs in the hall since the spring tide." in with_middle(middle).split("\n\n")


def test_text_ends_where_the_next_article_of_an_endless_page_begins() -> None:
    def article(headline: str) -> str:
        return f"<article class='story'><header><h1>{headline}</h1></header>{TEXT}{TEXT}</article>"

    page = f"<div>{article(TITLE)}{article('Ferry sails late')}{article('School gets a roof')}</div>"
    assert body(page) == f"{BODY}\n\n{BODY}"


def test_headings_of_the_first_rank_within_the_text_end_nothing() -> None:
    text = f"{TEXT}{TEXT}<h1>What it costs</h1>{TEXT}"
    page = f"<div><header class='top'><h1 class='headline'>{TITLE}</h1></header><div>{text}</div></div>"
    assert body(page) == f"{BODY}\n\n{BODY}\n\nWhat it costs\n\n{BODY}"


@pytest.mark.parametrize("line", ["09:30", "9.30 Uhr", "10:15 a.m.", "14h05"])
def test_time_of_an_entry_is_no_text(line: str) -> None:
    assert with_middle(f"<p>{line}</p>") == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Door Nora Wit&nbsp;&nbsp;Bekeken: 23&nbsp;&nbsp;Geplaatst op 8 juli 2024 om 20:54",
        "<small>Creado</small>12/05/2021 11:21<small>Fuente:</small>Diario <small>Escrito por</small>Nora Blanco",
    ],
)
def test_lines_of_labels_above_the_text_are_none_of_it(line: str) -> None:
    assert body(f"<table><tr><td><h1>{TITLE}</h1></td></tr><tr><td>{line}</td></tr></table>{TEXT}") == BODY
