import pytest

from tasks.parsing.candidate import Candidate
from tasks.parsing.details.lead_image import lead_image
from tests.tasks.parsing.articles import TEXT, examined

OG = "<meta property='og:image' content='/og.jpg'>"
TWITTER = "<meta name='twitter:image' content='/twitter.jpg'>"
NODE = """<script type="application/ld+json">
{"@type": "NewsArticle", "headline": "Pier", "image": [{"url": "https://post.example/node.jpg"}]}</script>"""
PICTURE = "<img data-src='/lazy.jpg' src='data:image/gif;base64,R0lGOD'>"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (OG + TWITTER + NODE, ("og.jpg", "meta", "og:image")),
        (NODE + TWITTER, ("twitter.jpg", "meta", "twitter:image")),
        ("<meta property='og:image' content='data:x'>" + NODE, ("node.jpg", "json-ld", "image")),
        ("", ("lazy.jpg", "body", "picture in the text")),
    ],
)
def test_picture_comes_from_metadata_before_the_text(head: str, expected: tuple[str, str, str]) -> None:
    page = examined(f"{head}<h1>Council lengthens the pier</h1><article>{PICTURE}{TEXT}</article>")
    name, source, reason = expected
    found = lead_image(page.evidence, page.body.box).winner
    assert found == Candidate(f"https://post.example/{name}", source, reason)


def test_picture_beside_the_text_is_not_the_articles() -> None:
    page = examined(f"<div>{PICTURE}</div><h1>Council lengthens the pier</h1><article>{TEXT}</article>")
    assert lead_image(page.evidence, page.body.box).winner is None
