import pytest

from tasks.parsing.candidate import Candidate
from tasks.parsing.details.publisher import publisher
from tests.tasks.parsing.articles import TEXT, examined

NODE = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Council lengthens the eastern pier",
"publisher": {"@type": "Organization", "name": "Isle Media &amp; Sons"}}</script>"""
SHOWN = f"<h1>Council lengthens the eastern pier | Isle Herald</h1>{TEXT}"
PLAIN = f"<h1>Council lengthens the eastern pier</h1>{TEXT}"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (SHOWN, Candidate("Isle Herald", "heading", "split off the headline")),
        (NODE + PLAIN, Candidate("Isle Media & Sons", "json-ld", "publisher")),
        (PLAIN, None),
    ],
)
def test_publisher_is_behind_the_headline_or_in_metadata(markup: str, expected: Candidate[str] | None) -> None:
    page = examined(markup)
    assert publisher(page.evidence, page.headline).winner == expected
