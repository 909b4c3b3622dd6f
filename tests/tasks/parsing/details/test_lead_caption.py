import pytest

from tasks.parsing.candidate import Candidate
from tasks.parsing.details.lead_caption import lead_caption
from tasks.parsing.details.lead_image import lead_image
from tests.tasks.parsing.articles import TEXT, examined

HEAD = "<h1>Council lengthens the pier</h1>"
CAPTION = "The eastern pier in March. Photo: Nora Whit"


def caption(markup: str) -> Candidate[str] | None:
    page = examined(markup)
    picture = lead_image(page.evidence, page.body.box)
    return lead_caption(page.evidence, picture, page.body, page.headline.order).winner


def og(address: str) -> str:
    return f"<meta property='og:image' content='{address}'><meta property='og:image:alt' content='A pier at dawn'>"


def node(image: str) -> str:
    return (
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Pier", "image": {image}}}</script>'
    )


def figure(address: str, text: str = CAPTION) -> str:
    return (
        f"<figure><picture><img src='{address}' alt='A pier at dawn'></picture><figcaption>{text}</figcaption></figure>"
    )


@pytest.mark.parametrize(
    ("shared", "shown"),
    [
        ("/uploads/2026/eastern-pier-1200x630.jpg", "/uploads/2026/eastern-pier-640x336.jpg"),
        ("https://img.example/r/9c36b38b2b0b?w=1200", "https://img.example/s/9c36b38b2b0b?w=300"),
        (
            "https://img.example/132727_75423266.jpg",
            "https://cdn.example/960x640/https%3A%2F%2Fimg.example%2F132727_75423266.jpg",
        ),
    ],
)
def test_caption_is_the_one_under_that_picture_whatever_its_size(shared: str, shown: str) -> None:
    other = figure("/uploads/2026/harbour-1200x630.jpg", "The harbour in May")
    found = caption(f"{og(shared)}{HEAD}<article>{TEXT}{other}{figure(shown)}</article>")
    assert found == Candidate(CAPTION, "figure", "caption of that picture")


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        # WordPress, classic editor
        (
            f"<div class='wp-caption'><img src='/eastern-pier.jpg'><p class='wp-caption-text'>{CAPTION}</p></div>",
            Candidate(CAPTION, "figure", "caption of that picture"),
        ),
        # credit in a box of its own
        (
            "<figure><img src='/eastern-pier.jpg'><figcaption><p>The eastern pier</p>"
            "<p>Photo: N. Whit</p></figcaption></figure>",
            Candidate("The eastern pier Photo: N. Whit", "figure", "caption of that picture"),
        ),
        (figure("/a.jpg"), Candidate(CAPTION, "figure", "caption of the picture before the text")),
        ("<figure><img src='/eastern-pier.jpg' alt='A pier at dawn'></figure>", None),
        ("", None),
    ],
)
def test_caption_stands_in_the_figure(markup: str, expected: Candidate[str] | None) -> None:
    assert caption(f"{og('/eastern-pier.jpg')}{HEAD}<article>{markup}{TEXT}</article>") == expected


def test_caption_of_another_picture_in_the_text_is_not_taken() -> None:
    assert caption(f"{og('/eastern-pier.jpg')}{HEAD}<article>{TEXT}{figure('/harbour.jpg')}</article>") is None


def test_json_ld_may_state_the_caption() -> None:
    image = f'{{"@type": "ImageObject", "url": "/eastern-pier.jpg", "caption": "{CAPTION}", "description": "A pier"}}'
    assert caption(f"{node(image)}{HEAD}{TEXT}") == Candidate(CAPTION, "json-ld", "caption")


def test_page_without_a_picture_has_no_caption() -> None:
    assert caption(f"{HEAD}<article><figure><figcaption>{CAPTION}</figcaption></figure>{TEXT}</article>") is None
