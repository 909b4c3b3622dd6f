import pytest

from tasks.parsing.body.selector import selector_of
from tests.tasks.parsing.articles import TEXT, examined


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<article class='post-body wide'>{}</article>", "article.post-body"),
        ("<div id='content' class='text'>{}</div>", "div#content"),
        ("<div id='content' itemprop='articleBody'>{}</div>", "div[itemprop=articleBody]"),
        ("<div class='md:w-[2rem] 2col text'>{}</div>", "div.text"),
        ("<div class='story'><section><div>{}</div></section></div>", "div.story div"),
        ("<section>{}</section>", "section"),
        (f"<div id='{'x' * 99}' class='text'>{{}}</div>", "div.text"),
    ],
)
def test_box_is_named_by_what_tells_most(markup: str, expected: str) -> None:
    assert selector_of(examined(f"<h1>Pier</h1>{markup.format(TEXT)}").body.box) == expected
