import json

import pytest

from tasks.parsing.candidate import Candidate
from tests.tasks.parsing.articles import TEXT, examined

HEAD = "<h1>Council lengthens the pier</h1>"


def chosen(author: object, byline: str) -> tuple[str, ...] | None:
    article = {"@type": "NewsArticle", "headline": "Council lengthens the pier", "author": author}
    site = '<meta property="og:site_name" content="Isle &amp; Quay">'
    data = f'<script type="application/ld+json">{json.dumps(article)}</script>'
    return examined(f"{site}{data}{HEAD}{byline}{TEXT}").authors.value


def test_person_of_the_byline_goes_before_the_site_of_the_metadata() -> None:
    assert chosen({"name": "Isle & Quay"}, "<p>By Nora Whit</p>") == ("Nora Whit",)


def test_site_is_the_author_where_nobody_else_is_and_is_not_split() -> None:
    assert chosen({"name": "Isle & Quay"}, "") == ("Isle & Quay",)


def test_person_goes_before_the_newsroom() -> None:
    assert chosen(None, '<p class="byline">National Desk</p><p>By Nora Whit</p>') == ("Nora Whit",)


def test_site_with_an_agency_is_one_author_of_the_metadata() -> None:
    assert chosen({"name": "Isle & Quay et AFP"}, "<p>Par Isle & Quay et AFP</p>") == ("Isle & Quay et AFP",)
    assert chosen({"name": "Nora Whit et AFP"}, "") == ("Nora Whit", "AFP")


def test_user_that_the_cms_comes_with_goes_behind_the_byline() -> None:
    author = {"name": "Isle D", "url": "https://post.example/author/admin/"}
    assert chosen(author, "<p>By Nora Whit</p>") == ("Nora Whit",)


def test_address_is_spelt_as_the_name_elsewhere() -> None:
    assert chosen("nora-mcwhit", "<p>By Nora McWhit</p>") == ("Nora McWhit",)


def test_login_name_is_spelt_as_the_name_elsewhere() -> None:
    assert chosen({"name": "Norawhit"}, "<p>By Nora Whit</p>") == ("Nora Whit",)


def test_login_of_initial_and_family_name_is_spelt_as_the_name_elsewhere() -> None:
    assert chosen({"name": "nwhit"}, "<p>By Nora Whit</p>") == ("Nora Whit",)


def test_given_name_is_made_whole_where_the_page_has_the_whole_name() -> None:
    assert chosen({"name": "Nora"}, "<p>By Nora Whit</p>") == ("Nora Whit",)


def test_name_alone_above_the_text_goes_before_the_site() -> None:
    assert chosen({"name": "Isle & Quay"}, "<p><b>NORA WHIT/TOM ALDOW</b></p>") == ("NORA WHIT", "TOM ALDOW")


def test_list_that_two_give_alike_goes_before_its_part() -> None:
    byline = '<p class="byline">By Nora Whit and Tom Aldow</p>'
    assert chosen({"name": "Nora Whit"}, byline) == ("Nora Whit", "Tom Aldow")


def test_agency_in_brackets_goes_behind_the_site() -> None:
    assert chosen({"name": "Isle & Quay"}, f"{TEXT}<p>The pier opens in June. (dpa)</p>") == ("Isle & Quay",)


def test_all_lists_of_names_are_kept_with_their_sources_and_weights() -> None:
    page = examined(f'<meta name="author" content="Nora Whit">{HEAD}<p>By Tom Aldow</p>{TEXT}')
    assert page.authors.considered == (
        Candidate(("Nora Whit",), "meta", "author", 6.0),
        Candidate(("Tom Aldow",), "byline", "line that begins as bylines do", 5.5),
    )


@pytest.mark.parametrize(
    "byline",
    [
        "<p>By Nora Whit, Quay Herald</p>",
        '<meta name="author" content="Nora Whit Quay Herald">',
        '<meta name="author" content="Nora Whit, Quay Herald">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": "Nora Whit | Quay Herald"}</script>',
    ],
)
def test_site_beside_a_person_is_no_author(byline: str) -> None:
    page = f'<meta property="og:site_name" content="Quay Herald">{HEAD}{byline}{TEXT}'
    assert examined(page).authors.value == ("Nora Whit",)


def test_site_is_an_author_where_json_says_so_and_beside_an_agency() -> None:
    assert chosen(["Nora Whit", "Isle & Quay"], "") == ("Nora Whit", "Isle & Quay")
    assert chosen(None, '<p class="byline">Isle & Quay | dpa</p>') == ("Isle & Quay", "dpa")


@pytest.mark.parametrize(
    "name",
    ["Isle Correspondent", "Newsroom Quay 2", "Sports Desk", "Political Editor", "Isle & Quay Reporter", "PA Reporter"],
)
def test_role_and_number_are_names_where_json_says_so(name: str) -> None:
    assert chosen({"name": name}, "") == (name,)


@pytest.mark.parametrize("name", ["Staff Reporter", "Guest Contributor", "Web Desk", "admin"])
def test_defaults_are_no_names_where_json_says_so(name: str) -> None:
    assert chosen({"name": name}, "") is None


def test_only_label_of_an_author_on_the_page_goes_before_the_site() -> None:
    notes = "<ul><li>Autorin/Autor Nora Whit</li></ul>"
    menu = "<p>More</p>" * 20
    assert chosen({"name": "Isle & Quay"}, "") == ("Isle & Quay",)
    page = f'<meta name="author" content="Isle"><meta property="og:site_name" content="Isle">{HEAD}{TEXT}{menu}'
    assert examined(f"{page}{notes}").authors.value == ("Nora Whit",)
    assert examined(f"{page}{notes}<ul><li>Autor: Tom Aldow</li></ul>").authors.value == ("Isle",)


def test_agency_alone_below_the_headline_is_the_author_where_nobody_else_is() -> None:
    assert chosen(None, "<div>AFP, QUAY</div>") == ("AFP",)
    assert chosen({"name": "Isle & Quay"}, "<div>AFP, QUAY</div>") == ("Isle & Quay",)


def test_agency_at_the_end_is_not_looked_for_behind_a_person() -> None:
    page = examined(f"{HEAD}<p>By Nora Whit</p>{TEXT}<p>The pier opens in June. (dpa)</p>")
    assert [candidate.value for candidate in page.authors.considered] == [("Nora Whit",)]


def test_line_above_the_headline_names_the_author_where_no_other_does() -> None:
    assert examined(f"<p>By Tom Aldow</p>{HEAD}{TEXT}").authors.value == ("Tom Aldow",)
    assert examined(f"<p>By Tom Aldow</p>{HEAD}<p>By Nora Whit</p>{TEXT}").authors.value == ("Nora Whit",)
