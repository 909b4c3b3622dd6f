import pytest

from tasks.parsing.candidate import Candidate
from tasks.parsing.details.tags import tags
from tests.tasks.parsing.articles import examined

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
        ("", None),
    ],
)
def test_tags_are_the_first_list_that_has_some(markup: str, expected: Candidate[tuple[str, ...]] | None) -> None:
    assert tags(examined(markup).evidence).winner == expected


def test_tags_are_limited() -> None:
    many = "".join(f"<meta property='article:tag' content='tag {number}'>" for number in range(50))
    assert tags(examined(many).evidence).value == tuple(f"tag {number}" for number in range(30))
