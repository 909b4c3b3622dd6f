"""Every field tells what it was chosen from, and why."""

import json
from dataclasses import fields, replace
from datetime import datetime, timedelta
from pathlib import Path
from time import process_time

import pytest

from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.document import explained_document
from tasks.parsing.explaining.agreement import agreeing_places
from tasks.parsing.explaining.explanation import explanations
from tasks.parsing.explaining.values import Explanation
from tasks.parsing.fields import Fields
from tasks.parsing.reading import Kind, Moment, Precision
from tests.tasks.parsing.articles import TEXT, facts

GOLDEN = Path(__file__).parents[3] / "golden"
HEADLINE = "Council lengthens the pier"
NODE = {
    "@type": "NewsArticle",
    "headline": HEADLINE,
    "datePublished": "2024-05-21T06:47:42Z",
    "dateModified": "2024-05-22T08:00:00Z",
    "author": {"name": "Isle Post"},
}
PAGE = f"""<html lang="en"><head><title>{HEADLINE} - Isle Post</title>
<meta property="og:title" content="{HEADLINE} | Isle Post"><meta property="og:site_name" content="Isle Post">
<script type="application/ld+json">{json.dumps(NODE)}</script></head><body>
<article><h1>{HEADLINE}</h1><p class="byline">By Anna Quayle</p>
<p>Published: 21 May 2024, 06:47 | Updated: 22 May 2024, 08:00</p>
<div class="article-body">{TEXT}</div></article>
<section class="related"><time datetime="2024-06-01T09:15:00Z">1 June</time> <a href="/b">Ferry stays</a></section>
</body></html>"""


def told(markup: str) -> dict[str, Explanation]:
    return explanations(explained_document(markup.encode(), facts()))


def places(explanation: Explanation, is_counted: bool = True) -> list[tuple[str, str]]:
    return [(c.source, c.reason) for c in explanation.candidates if c.is_counted is is_counted]


def test_candidates_of_a_headline_stand_by_score_and_name_what_agrees() -> None:
    headline = told(PAGE)["headline"]

    assert [(source, reason.partition(",")[0]) for source, reason in places(headline)] == [
        ("heading", "h1 at block 0"),
        ("json-ld", "headline of the article"),
        ("meta", "og:title"),
        ("title", "title element"),
    ]
    winner, *others = headline.candidates
    assert (headline.winner, headline.why) == (winner, "scores highest")
    assert winner.agrees_with == ("json-ld", "og:title", "title")
    assert not any(other.is_winner for other in others)


def test_score_of_a_time_is_its_weight_and_what_agreement_adds() -> None:
    winner, label = told(PAGE)["published"].candidates[:2]

    assert (winner.source, label.source) == ("json-ld", "label")
    assert isinstance(winner.value, Moment)
    assert winner.value.raw == "2024-05-21T06:47:42Z"
    assert winner.agrees_with == ("label",)
    assert winner.score is not None
    assert winner.weight is not None
    assert winner.score > winner.weight


def test_the_site_named_for_an_author_loses_by_its_score() -> None:
    winner, *_, site = told(PAGE)["authors"].candidates

    assert (winner.value, site.value) == (("Anna Quayle",), ("Isle Post",))
    assert (site.score or 0) < (winner.score or 0) < (site.weight or 0)


@pytest.mark.parametrize(
    ("extra", "place"),
    [
        ("", ("time", "in section.related; time")),
        (
            '<meta property="article:published_time" content="2031-01-01T00:00:00Z">',
            ("meta", "in the future; article:published_time"),
        ),
        ('<meta name="pubdate" content="1970-01-01T00:00:00Z">', ("meta", "before there was a web; pubdate")),
        (f"{'<p>Ha.</p>' * 50}<p>3 June 2024</p>", ("byline", "too far from the headline; date beside the headline")),
    ],
)
def test_a_time_that_is_not_the_articles_is_told_with_the_reason(extra: str, place: tuple[str, str]) -> None:
    published = told(PAGE.replace("</body>", f"{extra}</body>"))["published"]

    assert place in places(published, is_counted=False)
    assert place not in places(published)


def test_the_time_of_the_day_that_scores_highest_goes_before_the_day() -> None:
    page = f"""<h1>{HEADLINE}</h1><time datetime="2024-05-21">21 May</time>
    <p>21 May 2024, 06:47</p>{TEXT * 2}"""
    published = told(page)["published"]

    assert published.why == "of the day that scores highest, and the time is known"
    assert (published.candidates[0].score or 0) < (published.candidates[1].score or 0)


def test_a_time_told_in_its_own_zone_is_the_candidate_it_was() -> None:
    utc = Stamp(datetime.fromisoformat("2024-05-21T06:00"), Precision.MINUTE, "06:00", 0)
    local = replace(utc, local=utc.local + timedelta(hours=3), offset_s=10_800)
    stated = Candidate(utc, "json-ld", "datePublished", 10.0)
    label = Candidate(local, "label", "Published", 7.0)
    winner = replace(stated, value=local, reason="datePublished, in the zone of the label")
    explained = explained_document(PAGE.encode(), facts())
    assert explained.article
    article = replace(explained.article, published=Choice(winner, (stated, label), (10.8, 7.8)))
    published = explanations(replace(explained, article=article))["published"]

    assert [(c.source, c.score) for c in published.candidates if c.is_counted] == [("json-ld", 10.8), ("label", 7.8)]
    assert published.why == "scores highest"


def test_a_meta_element_agrees_by_its_name() -> None:
    found = (
        Candidate("Pier", "heading", "h1"),
        Candidate("Pier", "meta", "og:title, without “ | Isle Post”"),
        Candidate("Pier", "title", "title element"),
    )
    plain = (found[0], Candidate("Pier", "meta", "hdl"))
    assert next(agreeing_places("headline", found)) == ("og:title", "title")
    assert next(agreeing_places("headline", plain)) == ("meta hdl",)


def test_a_headline_worded_by_the_metadata_keeps_what_the_page_shows_beside_it() -> None:
    page = PAGE.replace("<h1>", "<h1><span class='kicker'>Harbour</span> ")
    headline = told(page)["headline"]

    assert headline.why == "scores highest, its wording put right by what else the page says"
    assert [c.value for c in headline.candidates[:2]] == [HEADLINE, f"Harbour {HEADLINE}"]


@pytest.mark.parametrize(
    ("head", "field", "place"),
    [
        (
            '<link rel="canonical" href="https://original.example/1">',
            "canonical_url",
            ("link", "of another site; rel canonical"),
        ),
        (
            '<meta property="og:url" content="https://post.example/">',
            "canonical_url",
            ("meta", "a front page; og:url"),
        ),
        ('<link rel="canonical" href="http://[broken">', "canonical_url", ("link", "no URL; rel canonical")),
        ('<meta name="author" content="admin">', "authors", ("meta", "nobody's name; author")),
    ],
)
def test_what_is_stated_and_not_believed_is_told_with_the_reason(head: str, field: str, place: tuple[str, str]) -> None:
    found = told(PAGE.replace("</head>", f"{head}</head>"))[field]

    assert places(found, is_counted=False) == [place]


def test_what_is_believed_is_not_told_as_refused() -> None:
    page = PAGE.replace(
        "</head>", '<link rel="canonical" href="/news/pier"><meta name="author" content="by A. Quayle">'
    )

    assert not places(told(page)["canonical_url"], is_counted=False)
    assert not places(told(page)["authors"], is_counted=False)


def test_boxes_of_the_page_are_weighed_for_the_text() -> None:
    body = told(PAGE)["body"]

    assert body.candidates[0].source == "div.article-body"
    assert "article" in [candidate.source for candidate in body.candidates[1:]]
    assert all((body.candidates[0].score or 0) >= (candidate.score or 0) for candidate in body.candidates)


def test_all_that_speaks_for_a_kind_stands_beside_the_judgement() -> None:
    page = PAGE.replace("</head>", '<meta property="og:type" content="website"></head>')
    teasers = "".join(f'<li><a href="/{number}">Ferry makes its last crossing</a></li>' for number in range(5))
    kind = told(page.replace("</body>", f"<ul>{teasers}</ul></body>"))["kind"]

    assert kind.why == "metadata says article"
    assert [(c.value, c.source, c.reason) for c in kind.candidates[1:]] == [
        (Kind.ARTICLE, "json-ld", "NewsArticle"),
        (Kind.OTHER, "meta", "website by og:type"),
        (Kind.ARTICLE, "body", "302 letters of running text"),
        (Kind.ARTICLE, "published", "json-ld, datePublished"),
        (Kind.LISTING, "page", "lines that are links as long as headlines: 6"),
    ]


def test_descriptions_of_the_page_stand_beside_its_standfirst_and_never_win() -> None:
    lead = "The eastern pier is to be longer by thirty metres, the council says."
    page = PAGE.replace("</head>", f'<meta name="description" content="{lead}"></head>')
    shown = told(page.replace("</h1>", f'</h1><p class="standfirst">{lead}</p>'))["standfirst"]

    assert shown.winner == shown.candidates[0]
    assert shown.candidates[0].agrees_with == ("meta description",)
    assert (told(page)["standfirst"].winner, told(page)["standfirst"].why) == (None, "no line by the text is one")


def test_where_the_order_decides_there_are_no_scores() -> None:
    page = PAGE.replace("</head>", '<meta name="keywords" content="pier"><meta property="article:tag" content="Pier">')
    tags = told(page)["tags"]

    assert tags.why == "the first in the order of trust"
    assert [(c.reason, c.score, c.weight) for c in tags.candidates] == [
        ("article:tag", None, None),
        ("keywords", None, None),
    ]


def test_nothing_found_is_told_too() -> None:
    assert told(PAGE)["is_free"] == Explanation("nothing found", ())


def test_a_page_that_is_no_article_shows_what_its_article_would_be() -> None:
    found = told(f"<h1>Not found</h1>{TEXT}<time datetime='2024-05-21T06:47:42Z'></time>")

    assert found["kind"].winner is not None
    assert found["kind"].winner.value is not Kind.ARTICLE
    assert found["headline"].winner is not None
    assert found["published"].candidates


@pytest.mark.parametrize("body", [b"", b"%PDF-1.7", b"<rss version='2.0'><channel></channel></rss>", b"\x00\xff" * 9])
def test_any_document_is_explained(body: bytes) -> None:
    assert explanations(explained_document(body, facts()))["kind"].winner


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*/*.html")), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_winner_is_what_is_read_and_says_why(path: Path) -> None:
    explained = explained_document(path.read_bytes(), facts())
    found = explanations(explained)

    assert set(found) >= {field.name for field in fields(Fields)} | {"kind", "directives"}
    for name, explanation in found.items():
        winners = [candidate for candidate in explanation.candidates if candidate.is_winner]
        assert explanation.why
        assert winners == list(explanation.candidates[:1]) or not winners
        if explained.reading.article and name in {field.name for field in fields(Fields)}:
            read = getattr(explained.reading.article, name)
            assert (winners[0].value if winners else None) == (read if winners else None)
            assert winners or read in (None, (), "")


def test_a_rules_value_is_not_weighed_and_goes_before_all() -> None:
    explained = explained_document(PAGE.encode(), facts())
    assert explained.article
    said = {
        "headline": Candidate("Pier", "rule", "post: h2", 100.0),
        "body": Candidate("Text.", "rule", "post: .text", 100.0),
        "section": Candidate("Isles", "rule", "post: .section", 100.0),
    }
    ruled = {
        name: Choice(winner, (winner, *getattr(explained.article, name).considered)) for name, winner in said.items()
    }
    found = explanations(replace(explained, article=replace(explained.article, **ruled)))

    for name, winner in said.items():
        first, *others = found[name].candidates
        assert (first.value, first.source, first.score) == (winner.value, "rule", None)
        assert "rule" in found[name].why or not others
    assert found["headline"].candidates[1].source == "heading"
    assert found["body"].candidates[1].source == "div.article-body"


@pytest.mark.parametrize(
    "markup",
    [
        f"<h1>{HEADLINE}</h1><article>{TEXT}{'<img src=/a.jpg>' * 20_000}</article>",
        f"<h1>{HEADLINE}</h1>{TEXT}{'<nav class=breadcrumb><a href=/a>Isles</a></nav>' * 10_000}",
        f"<h1>{HEADLINE}</h1>{TEXT}<div class=related>{'<time datetime=2024-01-01>1 May</time>' * 20_000}</div>",
        f"<h1>{HEADLINE}</h1>{'<div>' * 5_000}{TEXT * 10}",
    ],
    ids=["pictures", "breadcrumbs", "times", "boxes"],
)
def test_pages_with_very_many_candidates_take_little_longer_than_to_read(markup: str) -> None:
    explained = explained_document(markup.encode(), facts())
    start = process_time()
    explanations(explained)
    assert process_time() - start < 2
