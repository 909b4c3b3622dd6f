"""How each portal does: its schedule, its last crawl, what came of it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from storage.models import Article, Crawl, Portal


@dataclass(frozen=True, slots=True)
class PortalState:
    """A portal and its crawls in brief."""

    name: str
    url: str
    every_s: float | None
    cron: str | None
    timezone: str | None
    language: str | None
    paused: bool
    next_crawl_at: datetime | None  # None: on demand only
    crawl_state: str | None  # of the last crawl: "running", "done"; None: never crawled
    crawl_started_at: datetime | None
    crawl_finished_at: datetime | None
    articles: int  # that are shown as of this portal


def portal_states(session: Session) -> tuple[PortalState, ...]:
    """Return every portal by name."""
    other = aliased(Crawl)
    last_id = select(func.max(other.id)).where(other.portal_id == Portal.id).correlate(Portal).scalar_subquery()
    articles = select(func.count()).where(Article.portal_id == Portal.id).scalar_subquery()
    rows = select(Portal, Crawl, articles).outerjoin(Crawl, Crawl.id == last_id).order_by(Portal.name)
    return tuple(_state(portal, crawl, count) for portal, crawl, count in session.execute(rows))


def _state(portal: Portal, crawl: Crawl | None, articles: int) -> PortalState:
    return PortalState(
        name=portal.name,
        url=portal.url,
        every_s=portal.every_s,
        cron=portal.cron,
        timezone=portal.timezone,
        language=portal.language,
        paused=portal.paused,
        next_crawl_at=portal.next_crawl_at,
        crawl_state=crawl.state if crawl else None,
        crawl_started_at=crawl.started_at if crawl else None,
        crawl_finished_at=crawl.finished_at if crawl else None,
        articles=articles,
    )
