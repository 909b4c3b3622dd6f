from datetime import UTC, datetime

import pytest
from rich.cells import cell_len

from tasks.parsing.document import explained_document
from tasks.parsing.explaining.explanation import explanations
from tasks.parsing.reading import PageFacts
from worker.cli.candidate_lines import CANDIDATES_SHOWN, PASSED_SHOWN
from worker.cli.explanation_text import explanation_text

URL = "https://post.example/harbour/pier"
FACTS = PageFacts(URL, datetime(2026, 6, 1, tzinfo=UTC))
HEADLINE = "Council lengthens the eastern pier by thirty metres"
TEXT = "<p>The harbour council voted on Monday to lengthen the eastern pier before the winter storms arrive.</p>" * 6
TEASERS = "".join(
    f'<li class="teaser"><time datetime="2026-05-{day:02}T09:00:00Z"></time></li>' for day in range(1, 20)
)
PAGE = f"""<html lang="en"><head><title>{HEADLINE} - Isle Post</title>
<meta property="og:title" content="Council lengthens the eastern pier at last"><meta name="robots" content="noarchive">
<meta property="article:published_time" content="2026-05-18T12:00:00+02:00">
<meta property="og:image" content="https://post.example/media/2026/pier-wide.jpg">
<meta name="twitter:image" content="https://post.example/media/2026/pier-square.jpg"></head><body>
<article><h1>{HEADLINE}</h1><p>Published: 18 May 2026, 12:00</p>{TEXT}</article>
{"".join(f"<h2>A harbour story of number {number}</h2>" for number in range(20))}
<ul class="related">{TEASERS}</ul></body></html>"""


def shown(width: int, markup: str = PAGE) -> str:
    found = explained_document(markup.encode(), FACTS)
    return explanation_text(found, explanations(found), URL, width)


@pytest.mark.parametrize("width", [40, 80, 100, 120, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    wide = PAGE.replace(HEADLINE, "鹭洲湾医院试行夜间门诊" * 9)
    for markup in (PAGE, wide, ""):
        for line in shown(width, markup).splitlines():
            assert cell_len(line) <= width or "https://" in line


def test_of_a_text_that_begins_alike_the_rest_is_shown() -> None:
    lines = shown(100).splitlines()
    title = next(line for line in lines if "[meta: og:title]" in line)
    image = next(line for line in lines if "[meta: twitter:image]" in line)

    assert "  …eastern pier at last  " in title
    assert "  …/pier-square.jpg  " in image


def test_a_time_without_a_stated_zone_is_shown_without_one() -> None:
    lines = shown(100).splitlines()

    assert any("  2026-05-18 10:00:00Z  [meta: article:published_time “" in line for line in lines)
    assert any("  2026-05-18 12:00      [label: Published “18 May 2026, 12:00”]" in line for line in lines)


@pytest.mark.parametrize(
    ("timezone", "day"), [(None, "2026-05-18"), ("Asia/Tokyo", "2026-05-18"), ("America/Lima", "2026-05-18")]
)
def test_a_day_is_shown_as_the_portals(timezone: str | None, day: str) -> None:
    facts = PageFacts("https://post.example/2026/05/18/pier", FACTS.fetched_at, timezone=timezone)
    found = explained_document(PAGE.encode(), facts)
    lines = explanation_text(found, explanations(found), facts.url, 100).splitlines()

    assert any(f"  {day}            [url: day in the path" in line for line in lines)


def test_what_was_passed_over_has_no_score_and_says_where_it_stands() -> None:
    passed = [line for line in shown(100).splitlines() if "[time: in li.teaser; " in line]

    assert len(passed) == PASSED_SHOWN
    assert all(line.startswith("        –  ") for line in passed)


def test_of_many_candidates_the_best_are_shown() -> None:
    lines = shown(100).splitlines()
    start = lines.index(f"headline       {HEADLINE}")

    assert lines[start + 2 + CANDIDATES_SHOWN].endswith(" more; --json has all")


def test_robots_and_what_is_missing_are_named() -> None:
    text = shown(120)

    assert "\nrobots         noarchive  [meta: robots]\n" in text
    assert "\nnot found      modified, authors, editor, " in text
    assert text.endswith("\nlinks          0")
