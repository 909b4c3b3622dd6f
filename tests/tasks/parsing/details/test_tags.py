import pytest

from tasks.parsing.candidate import Candidate
from tasks.parsing.details.tags import tags
from tests.tasks.parsing.articles import TEXT, examined

METAS = "<meta property='article:tag' content='Pier'><meta property='article:tag' content='#Harbour'>"
NODE = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "P", "keywords": ["Sea", "sea"]}</script>'
)
LINKS = "<a rel='tag' href='/t/1'>Trawlers</a><a rel='tag' href='/t/2'>Winter storms</a>"
KEYWORDS = "<meta name='keywords' content='timber; stone, a'>"
NEWS_KEYWORDS = "<meta name='news_keywords' content='council'>"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (METAS + NODE + LINKS + KEYWORDS, Candidate(("Pier", "Harbour"), "meta", "article:tag")),
        (NODE + LINKS + KEYWORDS, Candidate(("Sea",), "json-ld", "keywords")),
        (LINKS + KEYWORDS, Candidate(("Trawlers", "Winter storms"), "link", "rel tag")),
        (KEYWORDS + NEWS_KEYWORDS, Candidate(("council",), "meta", "news_keywords")),
        (KEYWORDS, Candidate(("timber", "stone"), "meta", "keywords")),
        (
            "<a rel='tag' href='/t/1'><img src='x.png'></a>" + KEYWORDS,
            Candidate(("timber", "stone"), "meta", "keywords"),
        ),
        ("<a rel='category tag' href='/c/1'>Coast</a>" + KEYWORDS, Candidate(("timber", "stone"), "meta", "keywords")),
        ("<a rel='tag nofollow' href='/t/1'>Trawlers</a>", Candidate(("Trawlers",), "link", "rel tag")),
        ("", None),
    ],
)
def test_tags_are_the_first_list_that_has_some(markup: str, expected: Candidate[tuple[str, ...]] | None) -> None:
    page = examined(markup)
    assert tags(page.evidence, page.place).winner == expected


def test_tags_are_limited() -> None:
    many = "".join(f"<meta property='article:tag' content='tag {number}'>" for number in range(50))
    page = examined(many)
    assert tags(page.evidence, page.place).value == tuple(f"tag {number}" for number in range(30))


PIER, SEA = "<a href='/t/1'>Pier</a>", "<a href='/t/2'>Sea</a>"


@pytest.mark.parametrize(
    "line",
    [
        f"<div class='tags'>{PIER} {SEA}</div>",
        f"<div>Tags: {PIER}, {SEA}</div>",
        f"<div>Filed under {PIER} | {SEA}</div>",
        f"<ul class='article-tags'><li>{PIER}</li><li>{SEA}</li></ul>",
        f"<p>标签：{PIER} {SEA}</p>",
        f"<p>相关热词搜索：{PIER} {SEA}</p>",
        f"<p>Schlagwörter: {PIER}, {SEA}</p>",
        f"<p>#{PIER} #{SEA}</p>",
    ],
)
def test_tags_are_links_of_a_line_that_says_so(line: str) -> None:
    page = examined(f"<h1>Council lengthens it</h1>{TEXT}{line}")
    assert tags(page.evidence, page.place).value == ("Pier", "Sea")


@pytest.mark.parametrize(
    "line",
    [
        "<p>Tags: this is what nobody links.</p>",
        f"<p>Themen und Leute treffen sich am Kai, sagt {PIER}.</p>",
        f"<div>{PIER} {SEA}</div>",
        "<div class='tags'><a href='/t/1'>Pier Storm Winter</a> <a href='/t/2'>Sea</a></div>",
    ],
)
def test_other_lines_are_no_tags(line: str) -> None:
    page = examined(f"<h1>Council lengthens it</h1>{TEXT}{line}")
    assert tags(page.evidence, page.place).value is None


def test_topics_above_the_headline_are_the_sites() -> None:
    page = examined(f"<div class='topics'>{PIER}, {SEA}</div><h1>Council lengthens it</h1>{TEXT}")
    assert tags(page.evidence, page.place).value is None
