"""What elements' names tell: words of classes, ids and other attributes, however they are written."""

import pytest

from tasks.parsing.outline.naming import naming_of
from tasks.parsing.outline.telling import leads_to_profile, says_when


@pytest.mark.parametrize(
    ("attributes", "hint"),
    [
        ({}, ""),
        ({"href": "/a"}, ""),
        ({"class": "Article_bodyText__x1", "id": "mainStory"}, " article body text x main story "),
        ({"class": "ARTICLE  entry-content"}, " article entry content "),
        ({"class": "card md:hidden w-[20rem] category-comment tag-related"}, " card "),
        ({"class": "ad3cdc48-9f2e-4b1a x"}, " x "),
        ({"class": "a", "role": "main", "data-testid": "story-body"}, " a main story body "),
        ({"class": None, "id": ""}, ""),
        ({"class": "日期"}, ""),
    ],
)
def test_hint_is_the_words_of_the_names(attributes: dict[str, str | None], hint: str) -> None:
    assert naming_of(attributes).hint == hint


@pytest.mark.parametrize("name", ["byline", "entry-date", "postMeta", "vcard", "article__headline"])
def test_element_named_for_what_is_asked_is_telling(name: str) -> None:
    assert naming_of({"class": name}).is_telling
    assert not naming_of({"class": f"x{name.lower().replace('-', '').replace('_', '')}"}).is_telling


@pytest.mark.parametrize(
    "name",
    ["sr-only", "visually-hidden", "visuallyHidden", "visuallyhidden", "screen-reader-text", "a11y-hidden", "offscreen",
     "u-off-screen", "show-for-sr", "hidden-visually", "assistive-text", "accessible-text"],
)  # fmt: skip
def test_text_for_screen_readers_is_unseen(name: str) -> None:
    assert naming_of({"class": name}).is_unseen
    assert naming_of({"class": f"link {name}", "rel": "author"}).is_unseen


@pytest.mark.parametrize("name", ["hidden", "screen", "reader-text", "only sr", "text-accessible", "off", "for"])
def test_halves_of_such_names_hide_nothing(name: str) -> None:
    assert not naming_of({"class": name}).is_unseen


@pytest.mark.parametrize("name", ["breadcrumb", "bread-crumbs", "crumbs", "position", "your-location", "place"])
def test_trails_are_known_by_their_names(name: str) -> None:
    assert naming_of({"class": f"box {name}"}).is_crumbs
    assert not naming_of({"class": "location box"}).is_crumbs


@pytest.mark.parametrize(
    ("address", "is_profile"),
    [
        ("/author/jane-doe", True),
        ("https://www.example.org/Autor/jane-doe", True),
        ("/redakteur_jane", True),
        ("/author/", False),
        ("/authority/x", False),
        ("/news/by-the-sea", False),
    ],
)
def test_address_of_a_person_is_told_from_others(address: str, is_profile: bool) -> None:
    assert leads_to_profile(address) is is_profile


@pytest.mark.parametrize(
    ("attributes", "says"),
    [
        ({"title": "2024-05-21 10:00"}, True),
        ({"data-timestamp": "1716285600", "class": "x"}, True),
        ({"title": "Read more"}, False),
        ({"title": None}, False),
        ({"datetime": "2024"}, False),
    ],
)
def test_attribute_of_a_time_has_a_number(attributes: dict[str, str | None], says: bool) -> None:
    assert says_when(attributes) is says
