"""A line beside the headline, in every language: what was published when, and what was updated."""

from datetime import UTC, datetime

import pytest

from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.examine import examine
from tasks.parsing.published.choice import Times
from tasks.parsing.reading import PageFacts, Precision
from tests.tasks.parsing.articles import TEXT, URL
from tests.tasks.parsing.published import lines_asian, lines_eastern, lines_western

NOW = datetime(2025, 11, 2, 12, 30, tzinfo=UTC)
LINES = [*lines_western.LINES, *lines_eastern.LINES, *lines_asian.LINES]


def times(language: str, line: str) -> Times:
    page = f"<html lang={language}><title>The pier</title><h1>The pier</h1><div>{line}</div>{TEXT}"
    return examine(page.encode(), PageFacts(URL, NOW)).times


def told(stamp: Stamp | None) -> str | None:
    """Return a stamp as far as its precision goes."""
    if stamp is None:
        return None
    ends = {Precision.DAY: 10, Precision.MINUTE: 16, Precision.SECOND: 19}
    return stamp.local.isoformat()[: ends[stamp.precision]]


@pytest.mark.parametrize(("language", "line", "published", "offset_s", "modified"), LINES)
def test_line_tells_when_article_was_published(
    language: str, line: str, published: str | None, offset_s: int | None, modified: str | None
) -> None:
    found = times(language, line)
    assert (told(found.published.value), told(found.modified.value)) == (published, modified)
    if found.published.value:
        assert found.published.value.offset_s == offset_s
        assert found.published.value.raw in line
