"""Boxes that are never part of an article."""

import pytest

from tests.tasks.parsing.articles import BODY, SENTENCES, examined

HEAD = "<title>Council lengthens the pier</title><h1>Council lengthens the pier</h1>"
OTHER = "The ferry company will double its evening sailings from May, and the island's school gets a new roof."


def body(markup: str) -> str:
    first, *rest = [f"<p>{sentence}</p>" for sentence in SENTENCES]
    return examined(f"{HEAD}<div class='article-body'>{first}{markup}{''.join(rest)}</div>").body.text


@pytest.mark.parametrize(
    "beside",
    [
        f"<blockquote class='article-body__pullquote'>{OTHER}</blockquote>",
        f"<div class='js-tooltip'><p>{OTHER}</p></div>",
        f"<div class='whatsapp-group'><p>{OTHER}</p></div>",
        f"<div class='author-bio'><p>{OTHER}</p></div>",
        f"<div class='lire-aussi'><p>{OTHER}</p></div>",
        f"<div class='werbung'><p>{OTHER}</p></div>",
        f"<div class='disqus_thread'><p>{OTHER}</p></div>",
        f"<div class='sp-dsgvo-popup'><p>{OTHER}</p></div>",
        f"<div class='cookiebanner'><p>{OTHER}</p></div>",
        "<h6 class='headline--accessibility'>Article</h6>",
        "<h2 class='visually-hidden'>Article content</h2>",
        "<h2 class='headline hidden'>Main content</h2>",
        f"<x-popover class='c3'><p>{OTHER}</p></x-popover>",
        f"<harbour-share-bar><p>{OTHER}</p></harbour-share-bar>",
        f"<div class='message popover'><p>{OTHER}</p></div>",
    ],
)
def test_box_beside_the_article_is_left_out(beside: str) -> None:
    assert body(beside) == BODY


@pytest.mark.parametrize(
    "names",
    ["", "widget-title", "share-article-body", "category-comment", "print:hidden", "hidden-xs", "field--label-hidden"],
)
def test_names_that_say_nothing_shut_nothing_out(names: str) -> None:
    heading = f"<h2 class='{names}'>What it costs</h2>"
    assert body(f"{heading}<p class='{names if names != 'widget-title' else ''}'>{OTHER}</p>").count(OTHER) == 1


def test_names_of_table_rows_say_what_they_are_about() -> None:
    rows = "".join(f"<tr class='{parity} player'><td>Keeper {parity}</td></tr>" for parity in ("odd", "even") * 2)
    assert body(f"<table>{rows}</table>").count("Keeper") == 4


def test_one_row_of_a_layout_may_be_beside_the_article() -> None:
    assert body(f"<table><tr class='player'><td>{OTHER}</td></tr></table>") == BODY


def test_quoted_posts_are_text() -> None:
    assert OTHER in body(f"<blockquote class='twitter-tweet'><p>{OTHER}</p></blockquote>")
