import pytest

from tasks.parsing.prescan import ATTRIBUTE_LIMIT, DEPTH_LIMIT, FORMATTING_LIMIT, OPTION_LIMIT, SIZE_LIMIT, defused


def test_ordinary_page_is_left_as_it_is() -> None:
    page = "<ul>" + "<li><p>An item<br>of a list" * 3000 + "</ul>"
    assert defused(page) == (page, None)


def test_tags_too_deep_are_taken_out_and_their_text_stays() -> None:
    kept, problem = defused("<div>" * 5000 + "text" + "</div>" * 5000)
    assert kept.count("<div>") == kept.count("</div>") == DEPTH_LIMIT
    assert "text" in kept
    assert problem is not None


def test_closed_tags_are_not_deep() -> None:
    page = "<div><b>x</b></div>" * 5000
    assert defused(page) == (page, None)


def test_formatting_tags_left_open_are_few() -> None:
    kept, _ = defused("<b><p>" * 3000)
    assert kept.count("<b>") == FORMATTING_LIMIT


def test_options_are_few() -> None:
    kept, _ = defused("<select>" + "<option selected>" * 10_000)
    assert kept.count("<option") == OPTION_LIMIT


@pytest.mark.parametrize("start", ["<div ", '<div x=">" ', "<div title='>' "])
def test_tag_of_many_attributes_loses_them(start: str) -> None:
    kept, _ = defused(start + " ".join(f"attribute{number}" for number in range(10_000)) + ">text")
    assert kept == "<div>text"


def test_tag_of_allowed_attributes_keeps_them() -> None:
    page = "<p>" * 3000 + "<div " + " ".join(f"a{number}" for number in range(ATTRIBUTE_LIMIT)) + ">text"
    assert defused(page) == (page, None)


def test_tags_in_scripts_and_comments_are_text() -> None:
    page = "<script>" + "document.write('<div>');" * 3000 + "</script><!--" + "<div>" * 3000 + "--><p>text"
    assert defused(page) == (page, None)


def test_page_is_cut_at_the_size_limit() -> None:
    kept, problem = defused("x" * (SIZE_LIMIT + 1))
    assert len(kept) == SIZE_LIMIT
    assert problem == "page cut at 5 MB"
