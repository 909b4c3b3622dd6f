"""Which articles a reader asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, exists, func, select
from sqlalchemy.orm import Session

from storage import portals
from storage.analytics.words import has_words
from storage.models import Appearance, Article


@dataclass(frozen=True, slots=True)
class Filters:
    """All must hold. An article without a publication time is not within any."""

    portal: str | None = None  # it was seen there
    since: datetime | None = None  # published at this UTC moment or later
    until: datetime | None = None  # published before
    language: str | None = None  # ISO 639-1
    words: Sequence[str] = ()  # storage.analytics.words


def newest(session: Session, filters: Filters) -> Select[int]:
    """Return the query of the articles' ids: latest publication first, those without a time last.

    Raises LookupError for a portal that is not known.
    """
    in_order = (Article.published_at.desc().nulls_last(), Article.id.desc())
    return select(Article.id).where(*_conditions(session, filters)).order_by(*in_order)


def count(session: Session, filters: Filters) -> int:
    """Return how many articles there are. Raises LookupError for a portal that is not known."""
    counted = select(func.count()).select_from(Article).where(*_conditions(session, filters))
    return session.scalar(counted) or 0


def _conditions(session: Session, filters: Filters) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if filters.portal is not None:
        portal_id = portals.named(session, filters.portal).id
        conditions.append(exists().where(Appearance.article_id == Article.id, Appearance.portal_id == portal_id))
    if filters.since is not None:
        conditions.append(Article.published_at >= filters.since)
    if filters.until is not None:
        conditions.append(Article.published_at < filters.until)
    if filters.language is not None:
        conditions.append(Article.language == filters.language)
    if filters.words:
        conditions.append(has_words(session, filters.words))
    return conditions
