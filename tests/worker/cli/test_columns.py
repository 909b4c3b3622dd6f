import pytest
from rich.cells import cell_len

from worker.cli.columns import Line, aligned, cut, wrapped

LINES = [
    Line("url", "https://post.example/" + "x" * 100),
    Line("kind", "article", "page: metadata says article"),
    Line("site name", "Isle Post", "meta: og:site_name"),
    Line("standfirst", "The eastern pier is to be longer by thirty metres. " * 5, "p.standfirst: before the text"),
]


def test_values_and_origins_stand_under_each_other() -> None:
    assert list(aligned(LINES[1:3], 80)) == [
        "kind       article    [page: metadata says article]",
        "site name  Isle Post  [meta: og:site_name]",
    ]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_long_values_are_cut_to_the_width_and_origins_keep_their_part(width: int) -> None:
    *_, short, long = aligned(LINES, width)
    assert len(long) == width or long.endswith("before the text]")
    assert len(long) <= width
    assert long.index("[") == short.index("[") <= width * 3 / 4
    assert long[: long.index("[")].rstrip().endswith("…")


def test_value_without_an_origin_is_whole() -> None:
    assert next(aligned(LINES, 80)) == f"url         {LINES[0].value}"


def test_wide_characters_take_two_columns() -> None:
    lines = [Line("headline", "鹭洲湾医院试行夜间门诊" * 9, "标题: 一"), Line("kind", "article", "page: text")]
    wide, narrow = aligned(lines, 60)
    assert cell_len(wide[: wide.index("[")]) == cell_len(narrow[: narrow.index("[")])
    assert cell_len(wide) <= 60


def test_what_a_page_wrote_cannot_break_the_line() -> None:
    lines = [Line("tags", "a\nb\x1b[31m", "meta: x\ny")]
    assert list(aligned(lines, 80)) == ["tags  a b  [meta: x y]"]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [("pier", 4, "pier"), ("the pier", 5, "the…"), ("鹭洲湾", 5, "鹭洲…"), ("pier", 0, "…")],
)
def test_cut_text_ends_in_an_ellipsis(text: str, width: int, expected: str) -> None:
    assert cut(text, width) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pier", ["label  pier"]),
        ("the pier is longer", ["label  the pier", "       is", "       longer"]),
        ("鹭洲湾医院试行夜间", ["label  鹭洲湾医", "       院试行夜", "       间"]),
        ("at https://post.example/", ["label  at", "       https://post.example/"]),
        ("a\x1b[31m\nb", ["label  a b"]),
        ("", ["label  "]),
    ],
)
def test_wrapped_text_is_whole_and_stands_under_itself(text: str, expected: list[str]) -> None:
    assert list(wrapped("label", text, 7, 15)) == expected
