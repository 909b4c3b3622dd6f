"""The article's own box, and what comes after it."""

import pytest

from tests.tasks.parsing.articles import BODY, SENTENCES, TEXT, examined

HEAD = "<title>Council lengthens the pier</title><h1>Council lengthens the pier</h1>"
NOTE = (
    "<p>Whoever writes below stands by what they write, and the editors may take out what breaks the house rules.</p>"
)


def body(markup: str) -> str:
    return examined(f"{HEAD}<article>{markup}</article>").body.text


@pytest.mark.parametrize(
    "after",
    [
        NOTE,
        f"<div class='house-rules'>{NOTE}</div>",
        f"<div class='cards'><div class='card'><h3>Ferry sails late</h3>{NOTE}</div></div>",
    ],
)
def test_what_follows_the_box_of_the_text_is_no_text(after: str) -> None:
    assert body(f"<div class='entry'>{TEXT}{TEXT}</div>{after}") == f"{BODY}\n\n{BODY}"


@pytest.mark.parametrize("names", [("", ""), ("part part-1 wide", "part part-2"), ("copy a1f", "copy b2e")])
def test_text_that_advertising_cuts_up_is_whole(names: tuple[str, str]) -> None:
    first, second = names
    parts = (
        f"<div class='{first}'>{TEXT}</div><div class='ad'>Sails</div><div class='{second}'><p>{SENTENCES[0]}</p></div>"
    )
    assert body(parts) == f"{BODY}\n\n{SENTENCES[0]}"


def test_text_of_many_boxes_is_whole() -> None:
    parts = [
        f"<div class='part-{name}'><p>{sentence}</p></div>" for name, sentence in zip("abc", SENTENCES, strict=True)
    ]
    assert body("".join(parts)) == BODY
