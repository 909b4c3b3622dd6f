"""The adapter that score.py calls: the generic extractor, no rules, no network, nothing kept between pages."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from tasks.parsing.examine import examine
from tasks.parsing.fields import fields_of
from tasks.parsing.page import article_of
from tasks.parsing.reading import Moment, PageFacts, Precision, Zone
from worker.limits import calm_collector

calm_collector()  # as in the workers that read pages


def extract(html: bytes, url: str) -> dict[str, Any]:
    """Return headline, published (ISO 8601 text), authors, body and language of a page."""
    facts = PageFacts(url, datetime.now(UTC))
    article = article_of(fields_of(examine(html, facts)), facts)
    return {
        "headline": article.headline,
        "published": article.published and _as_stated(article.published),
        "authors": list(article.authors),
        "body": article.body,
        "language": article.language,
    }


def _as_stated(moment: Moment) -> str:
    """Return the moment as the page has it: a day, a local time, or one with its offset."""
    local = moment.at.astimezone(timezone(timedelta(seconds=moment.offset_s or 0)))
    if moment.precision is Precision.DAY:
        return local.date().isoformat()
    return (local if moment.zone is Zone.STATED else local.replace(tzinfo=None)).isoformat()
