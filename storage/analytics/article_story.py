"""How the archive came to have an article: where it was seen, why sightings were folded, how it changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.analytics.article_records import ArticleRecord, records_of
from storage.models import Appearance, Capture, Decision, Page, Portal, Version


@dataclass(frozen=True, slots=True)
class Seen:
    """A place where an article appeared, as shown there last."""

    portal: str
    url: str
    headline: str | None  # None: a redirect, which shows nothing
    published_at: datetime | None
    page_number: int  # of an article on several pages
    first_seen_at: datetime
    last_seen_at: datetime


@dataclass(frozen=True, slots=True)
class Folded:
    """A decision that a page shows this article and no other."""

    url: str
    rule: str
    score: float
    inputs: Mapping[str, Any]
    decided_at: datetime
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class Read:
    """A version, and where its bytes lie."""

    seen_at: datetime
    change: str
    url: str
    headline: str
    parser_version: str
    warc_file: str
    warc_offset: int


@dataclass(frozen=True, slots=True)
class Story:
    """An article and everything that hangs from it, in order of time."""

    article: ArticleRecord
    seen: tuple[Seen, ...]
    folded: tuple[Folded, ...]
    versions: tuple[Read, ...]


def story_of(session: Session, article_id: int) -> Story:
    """Return the story of one article. Raises LookupError when there is none of that id."""
    article = next(records_of(session, [article_id]), None)
    if article is None:
        raise LookupError(f"no article {article_id}")
    return Story(article, _seen(session, article_id), _folded(session, article_id), _versions(session, article_id))


def _seen(session: Session, article_id: int) -> tuple[Seen, ...]:
    rows = (
        select(
            Portal.name,
            Appearance.url,
            Appearance.headline,
            Appearance.published_at,
            Appearance.page_number,
            Appearance.first_seen_at,
            Appearance.last_seen_at,
        )
        .join(Portal, Portal.id == Appearance.portal_id)
        .where(Appearance.article_id == article_id)
        .order_by(Appearance.first_seen_at, Appearance.id)
    )
    return tuple(Seen(*row) for row in session.execute(rows))


def _folded(session: Session, article_id: int) -> tuple[Folded, ...]:
    rows = (
        select(Page.url, Decision.rule, Decision.score, Decision.inputs, Decision.decided_at, Decision.undone_at)
        .join(Page, Page.id == Decision.page_id)
        .where(Decision.article_id == article_id)
        .order_by(Decision.decided_at, Decision.id)
    )
    return tuple(Folded(*row) for row in session.execute(rows))


def _versions(session: Session, article_id: int) -> tuple[Read, ...]:
    rows = (
        select(
            Version.seen_at,
            Version.change,
            Capture.url,
            Version.headline,
            Version.parser_version,
            Capture.warc_file,
            Capture.warc_offset,
        )
        .join(Capture, Capture.id == Version.capture_id)
        .where(Version.article_id == article_id)
        .order_by(Version.seen_at, Version.id)
    )
    return tuple(Read(*row) for row in session.execute(rows))
