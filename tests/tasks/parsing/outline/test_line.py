"""A line as it is laid out: elements part words, wide spaces part columns, running text stays as it is."""

import pytest

from tests.tasks.parsing.articles import TEXT, examined

HEAD = "<h1>Council lengthens the pier</h1>"


@pytest.mark.parametrize(
    ("markup", "line"),
    [
        ("<b>Posted on</b>2024-05-21<b>Source:</b>Isle Herald", "Posted on 2024-05-21 Source: Isle Herald"),
        ("<span>By Nora Whit</span><span>2 comments</span>", "By Nora Whit 2 comments"),
        ("By <a href='/n'>Nora Whit</a>, <i>Skerry</i>.", "By Nora Whit, Skerry."),
        ("Posted 2024-05-21&nbsp;&nbsp;By Nora Whit&nbsp; &nbsp;Views", "Posted 2024-05-21 · By Nora Whit · Views"),
        ("&emsp;&emsp;By&nbsp;Nora Whit", "By Nora Whit"),
        ("公開日：2024-05-21　更新日：2024-05-22", "公開日：2024-05-21 更新日：2024-05-22"),
    ],
)
def test_line_is_as_laid_out(markup: str, line: str) -> None:
    blocks = examined(f"{HEAD}<p>{markup}</p>{TEXT}").evidence.outline.blocks
    assert blocks[1].line == line


def test_text_is_as_marked_up() -> None:
    blocks = examined(f"{HEAD}<p><b>N</b>ora <i>Whit</i><sup>1</sup></p>{TEXT}").evidence.outline.blocks
    assert blocks[1].text == "Nora Whit1"
