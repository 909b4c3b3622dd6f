"""The traps of times: which of the dates on a page is the article's."""

import pytest

from tasks.parsing.reading import Precision
from tests.tasks.parsing.articles import TEXT, examined

HEAD = "<title>Council lengthens the pier</title>"
H1 = "<h1>Council lengthens the pier</h1>"


def published(markup: str, url: str = "https://post.example/news/pier") -> str | None:
    winner = examined(markup, url).times.published.winner
    return winner.value.local.isoformat() if winner else None


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(
            f"{HEAD}<div class='clock'>2025-12-30 12:00</div><nav>menu</nav>{'<p>x</p>' * 12}{H1}"
            f"<div>Posted: 2024-05-21 06:47</div>{TEXT}",
            id="page clock",
        ),
        pytest.param(
            f"{HEAD}<ul class='related'><li><time datetime='2025-01-01T00:01'>1 January</time></ul>{H1}"
            f"<time datetime='2024-05-21T06:47'>21 May</time>{TEXT}",
            id="dated teaser before",
        ),
        pytest.param(
            f"{HEAD}{H1}<p>21 May 2024, 06:47</p>{TEXT}"
            "<div class='comments'><time datetime='2024-05-23T10:00'></time></div>",
            id="comment behind",
        ),
        pytest.param(
            f"{HEAD}{H1}<p>Updated: 22.05.2024 10:00 Published: 21.05.2024 06:47</p>{TEXT}", id="updated first"
        ),
        pytest.param(
            f"<meta property='article:published_time' content='2099-01-01T00:00'>"
            f"{HEAD}{H1}<p>21 May 2024 06:47</p>{TEXT}",
            id="future",
        ),
        pytest.param(
            f"{HEAD}<meta name='date' content='1970-01-01T00:00:00'>{H1}<p>21 May 2024 06:47</p>{TEXT}", id="sentinel"
        ),
        pytest.param(
            f"{HEAD}<meta name='date' content='2024-05-21'>{H1}<p>21 May 2024 06:47</p>{TEXT}", id="day made whole"
        ),
        pytest.param(
            f"{HEAD}{H1}<time class='entry-date published updated' datetime='2024-05-21T06:47'>x</time>{TEXT}",
            id="WordPress's class updated",
        ),
        pytest.param(f"{HEAD}{H1}{TEXT}<p>Last updated: 21 May 2024 06:47</p>", id="only an update"),
    ],
)
def test_time_is_the_articles_own(markup: str) -> None:
    assert published(markup) == "2024-05-21T06:47:00"


def test_events_in_the_text_are_no_time_of_the_article() -> None:
    text = TEXT.replace("on Monday", "on 3 March 2021")
    assert published(f"{HEAD}{H1}{text}") is None


def test_day_of_the_address_is_a_last_resort() -> None:
    examination = examined(f"{HEAD}{H1}{TEXT}", "https://post.example/2024/05/21/pier")
    winner = examination.times.published.winner
    assert winner is not None
    assert (winner.source, winner.value.precision) == ("url", Precision.DAY)


def test_offset_that_the_page_states_is_kept() -> None:
    page = f"{HEAD}<meta property='article:published_time' content='2024-05-21T06:47:42+05:30'>{H1}{TEXT}"
    winner = examined(page).times.published.winner
    assert winner is not None
    assert winner.value.offset_s == 19_800


def test_update_is_kept_apart() -> None:
    page = f"{HEAD}{H1}<p>Published: 21.05.2024 06:47 Updated: 22.05.2024 10:00</p>{TEXT}"
    modified = examined(page).times.modified.winner
    assert modified is not None
    assert modified.value.local.isoformat() == "2024-05-22T10:00:00"


def test_zone_is_kept_where_the_words_beside_it_leave_it_out() -> None:
    """A label is the surest sign of publication; the element behind it says what the clock was."""
    markup = (
        f"{HEAD}{H1}<div>Posted on <time datetime='2024-05-21T06:47:42+07:00'>21 May 2024, 06:47</time></div>{TEXT}"
    )
    winner = examined(markup, "https://post.example/news/pier").times.published.winner
    assert winner is not None
    assert winner.value.offset_s == 7 * 3600


@pytest.mark.parametrize("markup", ["<html>", "<html lang='fr'>"])
def test_order_of_day_and_month_is_that_of_the_language_of_the_text(markup: str) -> None:
    sentence = "Le conseil du port a voté lundi l’allongement de la jetée avant l’arrivée des tempêtes d’hiver. "
    page = f"{markup}{HEAD}{H1}<div>07/11/2021 à 15h38</div><p>{sentence}</p><p>{2 * sentence}</p><p>{sentence}</p>"
    assert published(page) == "2021-11-07T15:38:00"


@pytest.mark.parametrize(
    "element",
    [
        "<span title='2024-05-21 06:47:00'>3 小时前</span><span class='pipe'>|</span>查看: 12",
        "<page-timestamp data-timestamp='1716274020000'></page-timestamp>",
        "<div class='Page-dateModified'><page-timestamp data-timestamp='1716360420000'></page-timestamp></div>"
        "<div class='Page-datePublished'><page-timestamp data-timestamp='1716274020000'></page-timestamp></div>",
    ],
)
def test_time_is_read_from_attributes_of_elements_without_a_telling_name(element: str) -> None:
    assert published(f"{HEAD}{H1}<p>{element}</p>{TEXT}") == "2024-05-21T06:47:00"


@pytest.mark.parametrize("story", ["Two roofs gone after the night of storms", "空港線の開業また延期へ"])
@pytest.mark.parametrize("name", ["hero", "top"])
def test_time_of_a_teaser_above_the_headline_is_not_the_articles(story: str, name: str) -> None:
    teaser = f"<div class='{name}'><time datetime='2024-05-20T10:00'>20 May</time><a href='/storm'>{story}</a></div>"
    assert published(f"{HEAD}{teaser}{H1}<p>21 May 2024 06:47</p>{TEXT}") == "2024-05-21T06:47:00"


def test_day_and_month_are_in_the_order_in_which_the_day_has_been() -> None:
    assert published(f"{HEAD}{H1}<p>Posted: 11/9/2025 10:36</p>{TEXT}") == "2025-11-09T10:36:00"
    assert published(f"{HEAD}{H1}<p>Posted: 02/01/2026 10:36</p>{TEXT}") == "2026-01-02T10:36:00"


@pytest.mark.parametrize(
    ("shown", "local", "offset_s"),
    [
        ("21.05.2024, 06:47", "2024-05-21T06:47:00", 0),
        ("21.05.2024, 13:47", "2024-05-21T13:47:00", 25_200),
        ("21 May 2024", "2024-05-21T06:47:42", 0),
        ("20.05.2024, 12:12", "2024-05-20T12:12:00", None),
        ("21.05.2024, 06:51", "2024-05-21T06:51:00", None),
    ],
)
def test_data_of_the_page_tell_the_zone_or_the_time_of_what_is_shown(
    shown: str, local: str, offset_s: int | None
) -> None:
    data = '{"props": {"pageProps": {"article": {"publishedAt": 1716274062000}}}}'
    script = f"<script id='__NEXT_DATA__' type='application/json'>{data}</script>"
    winner = examined(f"{HEAD}{H1}<div>{shown}</div>{TEXT}{script}").times.published.winner
    assert winner is not None
    assert (winner.value.local.isoformat(), winner.value.offset_s) == (local, offset_s)
