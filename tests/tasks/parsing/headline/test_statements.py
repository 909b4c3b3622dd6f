"""What feeds, sitemaps and metadata say of the headline, and how that is told."""

import pytest

from tasks.parsing.examine import examine
from tasks.parsing.headline.choice import Headline
from tasks.parsing.reading import Announced, PageFacts
from tests.tasks.parsing.articles import NOW, TEXT, URL

HEADLINE = "Council lengthens the eastern pier"
SITE = "<meta property='og:site_name' content='Isle Post'>"


def headline(markup: str, announced: str | None = None, source: str = "feed", url: str = URL) -> Headline:
    entry = Announced(source, announced) if announced else None
    return examine(f"{SITE}{markup}<div>{TEXT}</div>".encode(), PageFacts(url, NOW, announced=entry)).headline


@pytest.mark.parametrize("source", ["feed", "sitemap"])
def test_entry_of_the_address_is_a_candidate(source: str) -> None:
    considered = headline(f"<h1>{HEADLINE}</h1>", HEADLINE, source).choice.considered
    assert [(c.value, c.reason) for c in considered if c.source == source] == [
        (HEADLINE, f"{source} entry of this address")
    ]


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(f"<h2>Today in the harbour</h2><h2>{HEADLINE}</h2>", id="which of several headings"),
        pytest.param(f"<h1>Isle Post</h1><h1>Harbour</h1><h3>{HEADLINE}</h3>", id="heading of low rank"),
        pytest.param(f"<p><b>{HEADLINE}</b></p>", id="line without any markup"),
        pytest.param("", id="page without any headline"),
    ],
)
@pytest.mark.parametrize(
    "announced",
    [
        pytest.param(HEADLINE, id="as it is"),
        pytest.param(f"{HEADLINE} | Isle Post", id="with the site's name"),
        pytest.param("Council lengthens the &amp;lt;b&amp;gt;eastern&amp;lt;/b&amp;gt; pier", id="escaped twice"),
    ],
)
def test_entry_says_which_line_is_the_headline(markup: str, announced: str) -> None:
    assert headline(markup, announced).text == HEADLINE


@pytest.mark.parametrize("announced", ["Storm breaks over the isles", "Isle Post", "…", "Council lengthens the…"])
@pytest.mark.parametrize(
    "markup", [f"<h1>{HEADLINE}</h1>", f"<title>{HEADLINE} | Isle Post</title><h2>{HEADLINE}</h2>"]
)
def test_wrong_or_cut_entry_does_not_rule(markup: str, announced: str) -> None:
    assert headline(markup, announced).text == HEADLINE


@pytest.mark.parametrize(
    "heading", [f"Corrected: {HEADLINE}", f"{HEADLINE}, then shortens it", f"{HEADLINE} (updated)"]
)
def test_edited_headline_goes_before_the_entrys_earlier_one(heading: str) -> None:
    url = "https://post.example/council-lengthens-the-eastern-pier"
    assert headline(f"<title>{heading} - Isle Post</title><h1>{heading}</h1>", HEADLINE, url=url).text == heading


def test_everything_considered_has_its_weight_and_raw_wording() -> None:
    markup = (
        f"<meta property='og:title' content='{HEADLINE} | Isle Post'><title>Isle Post: {HEADLINE} - 21.05.2024</title>"
        f"<h1>{HEADLINE}</h1><h2>Pier by numbers</h2><h3>Costs</h3>"
    )
    choice = headline(markup, HEADLINE).choice
    assert [(c.source, c.value, c.reason) for c in choice.considered] == [
        ("heading", HEADLINE, "h1 at block 0"),
        ("heading", "Pier by numbers", "h2 at block 1"),
        ("heading", "Costs", "h3 at block 2"),
        ("meta", HEADLINE, "og:title, without “ | Isle Post”"),
        ("feed", HEADLINE, "feed entry of this address"),
        ("title", HEADLINE, "title element, without “Isle Post: ” and “ - 21.05.2024”"),
    ]
    assert [c.weight for c in choice.considered[:3]] == sorted((c.weight for c in choice.considered[:3]), reverse=True)


@pytest.mark.parametrize(
    ("heading", "reason"),
    [
        (f"<span class='kicker'>Storm</span> {HEADLINE}", "h1 at block 0, without “Storm ”"),
        (f"<span>Harbour</span>{HEADLINE}", f"h1 at block 0, “Harbour{HEADLINE}”, worded as in the metadata"),
    ],
)
def test_winner_tells_what_its_heading_had_besides(heading: str, reason: str) -> None:
    stated = HEADLINE if "kicker" in heading else f"Harbour: {HEADLINE}"
    winner = headline(f"<meta property='og:title' content='{stated}'><h1>{heading}</h1>").choice.winner
    assert winner
    assert (winner.value, winner.reason) == (stated, reason)
