"""Pages in the manner of the template families that portals are built from, and what they say."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tasks.parsing.document import read_document
from tasks.parsing.reading import ArticleReading, Kind, Moment, PageFacts, Reading

GOLDEN = Path(__file__).parents[2] / "golden"
PAGES = sorted(GOLDEN.rglob("*.html"))


def expectation(page: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    return found


def reading_of(page: Path) -> Reading:
    given = {"fetched_at": "2026-01-02T03:04:05+00:00"} | expectation(page)["facts"]
    return read_document(
        page.read_bytes(), PageFacts(**given | {"fetched_at": datetime.fromisoformat(given["fetched_at"])})
    )


def plain(article: ArticleReading, name: str) -> object:
    """Return a field as the expectations spell it."""
    if name in ("precision", "offset_s"):
        return article.published and getattr(article.published, name)
    value = getattr(article, name)
    if isinstance(value, Moment):
        return value.at.isoformat()
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_page_of_a_template_is_read_whole(page: Path) -> None:
    expected, reading = expectation(page), reading_of(page)
    assert reading.kind == Kind(expected["kind"])
    if expected["article"] is None:
        assert reading.article is None
    else:
        assert reading.article is not None
        found = {name: plain(reading.article, name) for name in expected["article"]}
        assert found == expected["article"]


@pytest.mark.parametrize(
    "page", [page for page in PAGES if "links" in expectation(page)], ids=lambda page: f"{page.parent.name}/{page.stem}"
)
def test_page_of_a_template_names_its_relations(page: Path) -> None:
    links = reading_of(page).links
    for rel, urls in expectation(page)["links"].items():
        assert [link.url for link in links if link.rel == rel] == urls


def test_directives_of_meta_robots_are_kept() -> None:
    page = GOLDEN / "publisher" / "graph_with_kicker.html"
    assert sorted(reading_of(page).directives) == expectation(page)["directives"]
