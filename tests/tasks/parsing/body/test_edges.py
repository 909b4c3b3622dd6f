"""Where an article's text begins and ends."""

import pytest

from tests.tasks.parsing.articles import BODY, SENTENCES, TEXT, examined

HEAD = "<title>Council lengthens the pier</title><h1>Council lengthens the pier</h1>"
LIST = "<ul><li>Timber</li><li>Stone</li></ul>"


def body(markup: str) -> str:
    return examined(f"{HEAD}<div>{markup}</div>").body.text


def test_list_and_what_it_is_about_begin_a_text() -> None:
    assert body(f"<p>What it takes</p>{LIST}{TEXT}") == f"What it takes\n\nTimber\n\nStone\n\n{BODY}"


def test_list_and_what_it_is_about_end_a_text() -> None:
    assert body(f"{TEXT}<p>What it takes</p>{LIST}") == f"{BODY}\n\nWhat it takes\n\nTimber\n\nStone"


@pytest.mark.parametrize("line", ["<p>Anna Quayle</p>", "<p>HARBOUR</p>", "<h2>Quay talk</h2><h2>Tides</h2>"])
def test_scraps_around_a_text_are_left_out(line: str) -> None:
    assert body(f"{TEXT}{line}") == BODY


def test_headline_worded_otherwise_is_no_text() -> None:
    title = "Council lengthens the pier"
    meta = f"<title>{title}</title><meta property='og:title' content='{title}'>"
    page = f"{meta}<div><h1>A walk on timber</h1>{TEXT}<h3>{title}</h3>{TEXT}{TEXT}</div>"
    assert examined(page).body.text.startswith(BODY)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (f"{TEXT}{LIST}<p>It was a long road.</p>", f"{BODY}\n\nTimber\n\nStone\n\nIt was a long road."),
        (f"{TEXT}<blockquote><p>We wait.</p></blockquote><p>And wait.</p>", f"{BODY}\n\nWe wait.\n\nAnd wait."),
        (f"{TEXT.replace('p>', 'div>')}<div>It was a long road.</div>", f"{BODY}\n\nIt was a long road."),
        (f"{'<br><br>'.join(SENTENCES)}<br><br>Long road.", f"{BODY}\n\nLong road."),
        (f"{'<br><br>'.join(SENTENCES)}<br><br>• Timber<br><br>• Stone", f"{BODY}\n\n• Timber\n\n• Stone"),
    ],
)
def test_last_words_of_a_text_are_kept_however_short(markup: str, text: str) -> None:
    assert body(markup) == text


@pytest.mark.parametrize(
    "scrap", ["<div class='tip'>Tell us more.</div>", "<div><p>Tell us more.</p></div>", "<br><br>HARBOUR"]
)
def test_short_lines_of_other_boxes_end_no_text(scrap: str) -> None:
    paragraphs = TEXT.replace("p>", "div>") if "tip" in scrap else TEXT
    assert body(f"{paragraphs}{scrap}") == BODY
