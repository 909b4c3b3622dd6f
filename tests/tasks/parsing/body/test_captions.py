"""Captions and credits of pictures, with and without a figcaption."""

import pytest

from tests.tasks.parsing.articles import BODY, SENTENCES, TEXT, examined

HEAD = "<title>Council lengthens the pier</title><h1>Council lengthens the pier</h1>"
SEEN = "The old pier as fishermen saw it from the mole in the last days of autumn"


def body(markup: str) -> str:
    first, *rest = [f"<p>{sentence}</p>" for sentence in SENTENCES]
    return examined(f"{HEAD}<article><div>{first}{markup}{''.join(rest)}</div></article>").body.text


@pytest.mark.parametrize(
    "picture",
    [
        f"<div class='artikelbild'><p>{SEEN}</p></div>",
        f"<div class='imgbox'><img src='a.jpg'><h4>{SEEN}</h4></div>",
        f"<div class='photo'><img src='a.jpg'><p>{f'{SEEN}, ' * 4}and by night</p></div>",
        f"<div><img src='a.jpg'><p>{SEEN}</p></div>",
        f"<div class='bildunterschrift'>{SEEN}.</div>",
        "<p>Foto: Anna Quayle</p>",
        "<p>The pier at low tide, photos © Harbour Post, 2018</p>",
    ],
)
def test_caption_is_no_text(picture: str) -> None:
    assert body(picture) == BODY


def test_quotation_beside_a_picture_is_text() -> None:
    said = "We have warned the council for three years, and nobody came to look at the timbers."
    assert said in body(f"<blockquote><img src='a.jpg'><p>{said}</p></blockquote>")


def test_paragraph_with_a_picture_in_it_is_text() -> None:
    seen = f"{SEEN}; since then the storms took two of its five bollards."
    assert seen in body(f"<p><img src='a.jpg'>{seen}</p>")


def test_long_text_beside_a_picture_is_text() -> None:
    assert body(f"<div><img src='a.jpg'>{TEXT}{TEXT}</div>").count(BODY) == 2
