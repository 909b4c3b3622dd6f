"""Articles as a table, JSON Lines or CSV."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from storage.analytics.article_records import ArticleRecord
from worker.cli.inert import csv_cell, json_text

COLUMNS = tuple(field.name for field in fields(ArticleRecord))
_SEPARATORS = {"aliases": " "}  # URLs have no blanks
_SEPARATOR = "; "


def table_row(article: ArticleRecord) -> tuple[str, ...]:
    """Return id, publication time, portal, language and headline."""
    published = (article.published or "–")[:16].replace("T", " ")
    return str(article.id), published, article.portal, article.language or "–", article.headline


def jsonl(articles: Iterable[ArticleRecord]) -> Iterator[str]:
    """Yield one JSON object an article, all characters kept."""
    for article in articles:
        yield json_text(plain(article))


def csv_lines(articles: Iterable[ArticleRecord]) -> Iterator[str]:
    """Yield a header and the articles as RFC 4180 has it; lists are joined, formulas and controls made harmless."""
    yield _csv_line(COLUMNS)
    for article in articles:
        yield _csv_line(csv_cell(_joined(name, value)) for name, value in plain(article).items())


def alternate_text(alternate: Mapping[str, str | None]) -> str:
    """Return an alternate on one line: its language or the device that it is for, then its URL."""
    return " ".join(said for name in ("language", "media", "url") if (said := alternate[name]))


def plain(value: Any) -> dict[str, Any]:
    """Return a dataclass as what JSON knows: moments as ISO 8601, sets sorted."""
    return asdict(value, dict_factory=lambda pairs: {name: _plain(item) for name, item in pairs})


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    return sorted(value) if isinstance(value, frozenset) else value


def _joined(name: str, value: object) -> object:
    if not isinstance(value, list | tuple):
        return value
    return _SEPARATORS.get(name, _SEPARATOR).join(map(_listed, value))


def _listed(item: object) -> str:
    return alternate_text(item) if isinstance(item, dict) else str(item)


def _csv_line(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r").writerow(cells)  # the line feed is added where lines are written
    return line.getvalue()
