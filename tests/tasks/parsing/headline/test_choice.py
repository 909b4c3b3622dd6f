"""The traps of headlines: which of a page's wordings is the one, and what is no part of it."""

import pytest

from tests.tasks.parsing.articles import TEXT, examined

HEADLINE = "Council lengthens the eastern pier"


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(
            f"<title>{HEADLINE} | Isle Post</title><h1>Isle Post</h1><h2>{HEADLINE}</h2>", id="h1 is the site"
        ),
        pytest.param(
            f"<title>{HEADLINE}_Isle Post</title><h1><img alt='x'></h1><h2>{HEADLINE}</h2>", id="h1 is a logo"
        ),
        pytest.param(f"<title>{HEADLINE} - Isle Post</title><h1>News</h1><h3>{HEADLINE}</h3>", id="h1 is the section"),
        pytest.param(f"<title>Isle Post: {HEADLINE}</title><h1>{HEADLINE}</h1>", id="site in front"),
        pytest.param(
            f"<title>{HEADLINE}-Isle Post</title><div class='title'>{HEADLINE}</div>", id="no heading element"
        ),
        pytest.param(
            f"<title>{HEADLINE}</title><h1><span class='kicker'>Harbour</span>{HEADLINE}</h1>", id="kicker in the h1"
        ),
        pytest.param(
            f"<title>{HEADLINE} - Isle Post</title><h1>{HEADLINE}<br><span>2024-05-21 06:47 Comments: 0</span></h1>",
            id="meta line in the h1",
        ),
        pytest.param(
            f"<title>{HEADLINE}</title><aside><h2>{HEADLINE} again</h2></aside><h1>{HEADLINE}</h1>", id="teaser like it"
        ),
        pytest.param(
            f"<title>{HEADLINE} - Town</title><h1>{HEADLINE}<span class='xg1'>(待审核)</span></h1>",
            id="badge in brackets",
        ),
        pytest.param(
            f"<title>{HEADLINE} » Town » News</title><h1><span>Town</span> {HEADLINE}</h1>", id="section in the h1"
        ),
        pytest.param(
            f"<title>{HEADLINE} - Isle Post</title><ul class='breadcrumb'><li><a href='/town'>Town</a></ul>"
            f"<h1>{HEADLINE} - Town</h1>",
            id="section behind it in the h1",
        ),
        pytest.param(f"<meta property='og:title' content='{HEADLINE}'><p>", id="only metadata"),
        pytest.param(f"<title>{HEADLINE} &amp;#8211; Isle Post</title><h1>{HEADLINE}</h1>", id="escaped twice"),
    ],
)
def test_headline_is_what_a_reader_calls_it(markup: str) -> None:
    page = f"<meta property='og:site_name' content='Isle Post'>{markup}<div>{TEXT}</div>"
    assert examined(page).headline.text == HEADLINE


@pytest.mark.parametrize(
    "headline",
    [
        "Explainer | Why the pier grows",
        "Budget 3.0 | Province pays for half of the pier",
        "Isle United 4-3 Skerry Rovers",
        "A 10-day wait - and then the storm",
        "Council lengthens the pier — Radio Skerry",
    ],
)
def test_headlines_own_separators_stay(headline: str) -> None:
    site = "<meta property='og:site_name' content='Isle Post'>"
    page = f"{site}<title>{headline} | Isle Post</title><h1>{headline}</h1>{TEXT}"
    assert examined(page).headline.text == headline


def test_live_page_keeps_the_storys_headline() -> None:
    page = (
        "<title>Storm over the isles: all news</title>"
        "<meta property='og:title' content='Storm over the isles: all news'>"
        '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Storm over the isles: all news",'
        '"datePublished":"2024-05-21T06:47:42Z"}</script>'
        f"<h1>+++ Ferry stays in port, two roofs gone +++</h1>{TEXT}"
    )
    url = "https://post.example/storm-over-the-isles-all-news"
    assert examined(page, url).headline.text == "Storm over the isles: all news"


def test_story_that_metadata_and_address_name_goes_before_a_heading_beside_the_article() -> None:
    now = "Ferry stays in port, say sailors"
    page = (
        f"<title>{now}</title><meta property='og:title' content='{now}'>"
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Storm over the isles: all news",'
        '"datePublished":"2024-05-21T06:47:42Z"}</script>'
        f"<div class='breadcrumb'>Home <h1>{now}</h1></div><div>{TEXT}</div>"
    )
    assert examined(page, "https://post.example/storm-over-the-isles-all-news").headline.text == (
        "Storm over the isles: all news"
    )


def test_every_candidate_says_where_it_is_from() -> None:
    considered = examined(f"<title>{HEADLINE}</title><h1>{HEADLINE}</h1>{TEXT}").headline.choice.considered
    assert {candidate.source for candidate in considered} == {"heading", "title"}
    assert all(candidate.reason for candidate in considered)
