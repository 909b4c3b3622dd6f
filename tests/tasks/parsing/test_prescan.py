import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from tasks.parsing.excess import (
    ATTRIBUTES_LIMIT,
    DEPTH_LIMIT,
    FORMATTING_LIMIT,
    NUMBER_LIMITS,
    REOPENED_LIMIT,
)
from tasks.parsing.markup import ATTRIBUTE_LIMIT, FORMATTING, FORMATTING_TAG
from tasks.parsing.prescan import SIZE_LIMIT, TAG_LIMIT, defused


def test_ordinary_page_is_left_as_it_is() -> None:
    page = "<ul>" + "<li><p>An item<br>of a list" * 3000 + "</ul>"
    assert defused(page) == (page, None)


def test_tags_too_deep_are_taken_out_and_their_text_stays() -> None:
    kept, problem = defused("<div>" * 5000 + "text" + "</div>" * 5000)
    assert kept.count("<div>") == kept.count("</div>") == DEPTH_LIMIT
    assert "text" in kept
    assert problem is not None


def test_formatting_is_not_opened_again_without_end() -> None:
    kept, problem = defused("<p>" + "".join(f"<b a{number}>" for number in range(30)) + "<p>x" * 50_000)
    assert kept.count("<p>") < REOPENED_LIMIT / (FORMATTING_LIMIT - 2)
    assert problem is not None


def test_formatting_is_not_closed_where_it_is_not_open() -> None:
    kept, _ = defused("<b>" * 20 + "<div>" * 300 + "</b>" * 6000)
    assert kept.count("</b>") == 20


def test_scripts_and_styles_of_drawings_are_left_as_they_are() -> None:
    drawing = (
        "<svg><title>A pier</title><style>.a{fill:red}</style><desc/><foreignObject><p>x</p></foreignObject></svg>"
    )
    page = (drawing + "<script>a<b</script>") * 1000
    assert defused(page) == (page, None)


def test_closed_tags_are_not_deep() -> None:
    page = "<div><b>x</b></div>" * 5000
    assert defused(page) == (page, None)


def test_formatting_tags_left_open_are_few() -> None:
    kept, _ = defused("<b><p>" * 6000)
    assert kept.count("<b>") == FORMATTING_LIMIT


def test_options_are_few() -> None:
    kept, _ = defused("<select>" + "<option selected>" * 10_000)
    assert kept.count("<option") == NUMBER_LIMITS["option"]


@pytest.mark.parametrize(
    ("start", "between", "left"),
    [
        ("<div ", " ", "<div>"),
        ('<div x=">" ', " ", "<div>"),
        ("<div title='>' ", " ", "<div>"),
        ("<div ", " <b ", "<div>"),  # those are attributes, too
        ("<div ", '=">" ', "<div>"),
        ("<div ", "/", "<div>"),
        ("<style ", " ", "<style>"),
        ("</p ", " ", "</p>"),
    ],
)
def test_tag_of_many_attributes_loses_them(start: str, between: str, left: str) -> None:
    kept, _ = defused("<p>" + start + between.join(f"attribute{number}" for number in range(10_000)) + ">text")
    assert kept == f"<p>{left}text"


def test_tags_of_too_many_attributes_together_lose_them() -> None:
    kept, problem = defused("<p a b c d e f g h i j>" * (ATTRIBUTES_LIMIT // 10 + 7))
    assert kept.endswith("<p a b c d e f g h i j>" + "<p>" * 7)
    assert problem is not None


def test_tag_of_allowed_attributes_keeps_them() -> None:
    page = "<p>text " * 10_000 + "<div " + " ".join(f"a{number}" for number in range(ATTRIBUTE_LIMIT)) + ">text"
    assert defused(page) == (page, None)


def test_tags_in_scripts_and_comments_are_text() -> None:
    page = "<script>" + "document.write('<div>');" * 3000 + "</script><!--" + "<div>" * 3000 + "--><p>text"
    assert defused(page) == (page, None)


@pytest.mark.parametrize(
    "hidden",
    [
        "<!-- </div> -->",
        "<!-- > </div> --!>",
        "<!x </div>",
        "</ </div>",
        "</>",
        "<?x </div>",
        "<script>'</div>'</script>",
        "<STYLE></div></STYLE>",
        '<p title="</div>">',
        "<p title='</div>'>",
        "<p title=</div >",
    ],
)
def test_what_ends_no_element_hides_no_depth(hidden: str) -> None:
    kept, problem = defused(f"<div>{hidden}" * 8000)
    assert kept.count("<div>") == DEPTH_LIMIT
    assert problem is not None


@pytest.mark.parametrize(
    "hidden", ["<!-- <div> -->", "<!-->", "</>", "<!--->", "<!-- -- > -->", "<!doctype html>", "<?php >"]
)
def test_comments_hide_no_tags_after_them(hidden: str) -> None:
    page = f"<div>{hidden}</div>" * 5000
    assert defused(page) == (page, None)


FRAGMENTS = [
    "<div>",
    "</div>",
    "<!--",
    "-->",
    "--!>",
    "<!",
    "<",
    "/",
    ">",
    "<p title=",
    '"',
    "'",
    "=",
    "<style>",
    "</style>",
    "x ",
]
# What changes how the tags after it are read.
TURNS = [
    "<svg>",
    "</svg>",
    "<svg/>",
    "<math>",
    "</math>",
    "<foreignObject>",
    "</foreignObject>",
    "<desc>",
    "</desc>",
    "<desc/>",
    "<title>",
    "</title>",
    "<title/>",
    "<textarea>",
    "</textarea>",
    "<script>",
    "</script>",
    "</scripts>",
    "<![CDATA[",
    "]]>",
    "<select>",
    "</select>",
    "<b>",
    "</b>",
    "<g>",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=12).map("".join))
@example("x --><")
def test_no_large_page_comes_out_deeper_than_the_limit(part: str) -> None:
    kept, _ = defused(f"<div>{part}" * 8001)
    assert depth(kept) <= DEPTH_LIMIT + 10  # html and body, a paragraph and its text


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(FRAGMENTS + TURNS), min_size=1, max_size=12).map("".join))
@example("<svg><style></style></div></svg>")
@example("<svg><textarea></div></textarea></svg>")
@example("<svg><foreignObject><b></svg></b></foreignObject><title></div></title></svg>")
@example("<svg><![CDATA[></div>]]></svg>")
@example("<script><!--<script></script></div>--></script>")
@example("<script></scripts></div></script>")
@example("<svg><desc/>")
def test_nothing_on_a_large_page_hides_its_depth(part: str) -> None:
    kept, _ = defused(f"<div>{part}" * 8001)
    assert depth(kept) < 2_500  # end tags may close less than they seem to; what is hidden would be twice as deep


def depth(page: str) -> int:
    """The depth of the tree that the parser makes of a page."""
    node, above, deepest = LexborHTMLParser(page).root, 1, 0
    while node is not None:
        deepest = max(deepest, above)
        child = node.first_child
        if child is not None:
            node, above = child, above + 1
            continue
        while node is not None and node.next is None:
            node, above = node.parent, above - 1
        node = node and node.next
    return deepest


def test_page_is_cut_at_the_size_limit() -> None:
    kept, problem = defused("x" * (SIZE_LIMIT + 1))
    assert len(kept) == SIZE_LIMIT
    assert problem == "page cut at 5 MB"


@settings(deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=12).map("".join))
def test_no_large_page_comes_out_with_many_attributes(part: str) -> None:
    attributes = "".join(f" a{number}{part}" for number in range(2_000))
    kept, _ = defused(f"{'A line. ' * 8_000}<div{attributes}>text")
    assert most_attributes(kept) <= ATTRIBUTE_LIMIT


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(FRAGMENTS + TURNS), min_size=1, max_size=12).map("".join))
@example("<svg><style>")
@example("<svg><desc><p></svg></p></desc><title>")
@example("<script><!--<script></script><!--></script>-->")
@example("<frameset><style></frameset>")
def test_nothing_on_a_large_page_hides_its_attributes(part: str) -> None:
    attributes = "".join(f" a{number}" for number in range(2_000))
    kept, _ = defused(f"{'A line. ' * 8_000}{part}<p{attributes}>text")
    assert most_attributes(kept) <= ATTRIBUTE_LIMIT


def most_attributes(page: str) -> int:
    """The attributes that the parser sees at a page's element that has the most."""
    return max((len(node.attributes) for node in LexborHTMLParser(page).css("*")), default=0)


def test_page_is_cut_at_the_limit_of_tags() -> None:
    kept, problem = defused("<b>x</b>" * (TAG_LIMIT // 2) + "<b>y</b>")
    assert kept == "<b>x</b>" * (TAG_LIMIT // 2)
    assert problem == "page has too many tags, partly ignored"


FORMATTED = ["<p>", "<b a>", "</b>", "<STRONG>", "</em >", "<i/>", "<span>", "</a>", "<!--<b>-->", "<table>", "x "]


@given(st.lists(st.sampled_from(FORMATTED), min_size=1, max_size=12).map("".join))
def test_formatting_is_counted_without_reading_the_page_wherever_it_stands(part: str) -> None:
    found = [end for end, name in re.findall(r"<(/?)(\w+)", part) if name.lower() in FORMATTING - {"a"}]
    assert FORMATTING_TAG.findall(part) == found
