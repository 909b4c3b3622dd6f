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
        ("<link rel='image_src' href='/linked.jpg'>", ("linked.jpg", "link", "rel image_src")),
        ("<meta itemprop='image' content='/item.jpg'>", ("item.jpg", "meta", "image")),
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


LOGO = "<meta property='og:image' content='/img/site-logo.png'>"


@pytest.mark.parametrize(
    ("head", "text", "expected"),
    [
        (LOGO, PICTURE, "/lazy.jpg"),
        (LOGO, "", "/img/site-logo.png"),
        (
            "<meta property='og:image' content='/sites/default/files/pier.jpg'>",
            PICTURE,
            "/sites/default/files/pier.jpg",
        ),
        ("", "<img src='/icons/share.png'><img src='/img/line.gif'><img src='/b.jpg'>", "/b.jpg"),
        ("", "<img width='16' src='/a.jpg'><img width='640px' src='/b.jpg'>", "/b.jpg"),
        ("", "<img src='/img/placeholder.png' srcset='/b-320.jpg 320w, /b-640.jpg 640w'>", "/b-320.jpg"),
        ("", "<img src='data:image/gif;base64,R0lGOD' data-srcset='/b.jpg, /c.jpg 2x'>", "/b.jpg"),
        ("", "<img src='{{ url }}'>", None),
    ],
)
def test_logos_icons_and_placeholders_are_not_the_articles_picture(head: str, text: str, expected: str | None) -> None:
    page = examined(f"{head}<h1>Council lengthens the pier</h1><article>{text}{TEXT}</article>")
    found = lead_image(page.evidence, page.body.box).value
    assert found == (expected and f"https://post.example{expected}")


def test_picture_of_a_graph_is_found_by_its_name() -> None:
    graph = """<script type="application/ld+json">{"@graph": [
    {"@type": "NewsArticle", "headline": "Pier", "image": {"@id": "https://post.example/#primaryimage"}},
    {"@type": "ImageObject", "@id": "https://post.example/#primaryimage", "url": "https://post.example/a.jpg"}]}</script>"""
    page = examined(graph)
    assert lead_image(page.evidence, page.body.box).value == "https://post.example/a.jpg"


@pytest.mark.parametrize(
    ("written", "expected"), [("/a ü.jpg", "https://post.example/a%20%C3%BC.jpg"), ("/a\x01.jpg", None)]
)
def test_address_of_a_picture_is_made_a_url(written: str, expected: str | None) -> None:
    page = examined(f"<meta property='og:image' content='{written}'><h1>Pier</h1><article>{TEXT}</article>")
    assert lead_image(page.evidence, page.body.box).value == expected
