import json
from typing import Any

import pytest

from tests.tasks.parsing.articles import TEXT, URL, examined

HEAD = "<h1>Council lengthens the pier</h1>"


def by_json(author: Any, *others: dict[str, Any]) -> list[str]:
    article = {"@type": "NewsArticle", "headline": "Council lengthens the pier", "url": URL, "author": author}
    graph = json.dumps({"@context": "https://schema.org", "@graph": [article, *others]})
    page = examined(f'<script type="application/ld+json">{graph}</script>{HEAD}{TEXT}')
    return list(page.authors.value or ())


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Nora Whit", ["Nora Whit"]),
        ("By Nora Whit and Tom Aldow", ["Nora Whit", "Tom Aldow"]),
        ({"@type": "Person", "name": "Nora Whit"}, ["Nora Whit"]),
        ([{"name": "Nora Whit"}, {"name": "Tom Aldow"}], ["Nora Whit", "Tom Aldow"]),
        (["Nora Whit", {"name": "AFP"}], ["Nora Whit", "AFP"]),
        ({"@list": [{"name": "Nora Whit"}]}, ["Nora Whit"]),
        ({"name": ["Nora Whit", "Tom Aldow"]}, ["Nora Whit", "Tom Aldow"]),
        ({"givenName": "Nora", "familyName": "Whit"}, ["Nora Whit"]),
        ({"name": "Nora Whit, Senior Reporter"}, ["Nora Whit"]),
        ({"name": "<a href='/nora'>Nora&nbsp;Whit</a>"}, ["Nora Whit"]),
        ({"@type": "Person", "url": "https://post.example/authors/nora-whit"}, ["Nora Whit"]),
        ({"name": "https://post.example/authors/nora-whit/"}, ["Nora Whit"]),
        ("admin", []),
        ({"name": ""}, []),
        ({"name": None}, []),
        (7, []),
    ],
)
def test_json_ld_names_the_authors_in_any_shape(author: Any, expected: list[str]) -> None:
    assert by_json(author) == expected


def test_reference_leads_to_the_person() -> None:
    assert by_json({"@id": "#nora"}, {"@type": "Person", "@id": "#nora", "name": "Nora Whit"}) == ["Nora Whit"]


def test_author_of_the_web_page_is_a_last_resort() -> None:
    assert by_json(None, {"@type": "WebPage", "author": {"name": "Nora Whit"}}) == ["Nora Whit"]


@pytest.mark.parametrize(
    "meta",
    [
        "author",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "DC.Creator",
        "cXenseParse:author",
        "byl",
        "articleAuthor",
        "mrf:authors",
        "author-name",
        "page.author",
        "citation_author",
    ],
)
def test_meta_element_names_the_author(meta: str) -> None:
    page = examined(f'<meta name="{meta}" content="Nora Whit">{HEAD}{TEXT}')
    assert page.authors.value == ("Nora Whit",)


@pytest.mark.parametrize(
    ("meta", "content"),
    [
        ("twitter:creator", "@norawhit"),
        ("article:author", "https://social.example/norawhit"),
        ("article:publisher", "Isle Herald"),
        ("generator", "Isle Press 6"),
        ("book:author", "Nora Whit"),
        ("twitter:data1", "5 minutes"),
        ("author", "admin"),
    ],
)
def test_other_meta_elements_name_nobody(meta: str, content: str) -> None:
    assert examined(f'<meta property="{meta}" content="{content}">{HEAD}{TEXT}').authors.value is None


def test_pair_for_twitter_names_the_author_where_its_label_says_so() -> None:
    pair = '<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Nora Whit">'
    assert examined(f"{pair}{HEAD}{TEXT}").authors.value == ("Nora Whit",)
