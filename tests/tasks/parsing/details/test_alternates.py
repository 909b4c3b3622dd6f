import pytest

from tasks.parsing.details.alternates import alternates
from tasks.parsing.reading import Alternate
from tests.tasks.parsing.articles import URL, examined


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<link rel='alternate' hreflang='fr' href='/fr/jetee'>"
            "<link rel='alternate' hreflang='x-default' href='https://post.example/en/pier#top'>",
            (Alternate("https://post.example/fr/jetee", "fr"), Alternate("https://post.example/en/pier", "x-default")),
        ),
        (
            "<link rel='alternate' media='only screen and (max-width: 640px)' href='//m.post.example/pier'>",
            (Alternate("https://m.post.example/pier", None, "only screen and (max-width: 640px)"),),
        ),
        (
            "<link rel='alternate' media='handheld' type='text/html' href='/wap/1'>",
            (Alternate("https://post.example/wap/1", None, "handheld"),),
        ),
        (f"<link rel='alternate' hreflang='en' href='{URL}'>", None),
        ("<link rel='alternate' hreflang='en' type='application/rss+xml' href='/feed'>", None),
        ("<link rel='alternate' href='/other'><link rel='stylesheet' media='print' href='/a.css'>", None),
        ("<link rel='alternate' hreflang='de' href='mailto:x'><link rel='alternate' hreflang='fr'>", None),
        (
            "<link rel='alternate' hreflang='fr' href='/fr'><link rel='alternate' hreflang='fr-CH' href='/fr'>",
            (Alternate("https://post.example/fr", "fr"),),
        ),
    ],
)
def test_alternates_are_named_by_language_or_device(markup: str, expected: tuple[Alternate, ...] | None) -> None:
    assert alternates(examined(markup).evidence).value == expected
