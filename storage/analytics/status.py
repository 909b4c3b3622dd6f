"""Where the work stands: what is due, what runs, what waits, what failed."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.analytics.portal_states import PortalState, portal_states
from storage.analytics.problems import (
    HostProblem,
    PageProblem,
    Quarantined,
    host_problems,
    page_problems,
    quarantined,
)
from storage.models import Article, Capture, Crawl, Event, Host, Page, Portal, Version


@dataclass(frozen=True, slots=True)
class RunningCrawl:
    """A crawl that is not done."""

    id: int
    portal: str
    trigger: str
    started_at: datetime
    pages_due: int
    unread: int  # captures waiting to be parsed


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits to be done, and since when the first of it does."""

    pages_due: int
    pages_due_since: datetime | None
    pages_later: int  # due at a time to come
    hosts_ready_since: datetime | None  # a host may be visited, and nobody was sent
    unread: int  # captures
    unread_since: datetime | None
    unread_ready_since: datetime | None  # a capture may be parsed, and nobody was sent
    unpublished: int  # events
    unpublished_since: datetime | None


@dataclass(frozen=True, slots=True)
class Totals:
    """What the archive holds, and when it last grew."""

    pages: int
    captures: int
    articles: int
    versions: int
    fetched_at: datetime | None  # the newest capture
    stored_at: datetime | None  # first sight of the newest article


@dataclass(frozen=True, slots=True)
class Status:
    """Everything that an operator asks first."""

    at: datetime
    totals: Totals
    waiting: Waiting
    portals: tuple[PortalState, ...]
    crawls: tuple[RunningCrawl, ...]
    hosts: tuple[HostProblem, ...]
    problems: tuple[PageProblem, ...]  # commonest first
    quarantined_count: int
    quarantined: tuple[Quarantined, ...]  # newest first


def status(session: Session, now: datetime, problem_limit: int = 10) -> Status:
    """Return where the work stands at `now`; of each kind of problem at most `problem_limit`."""
    broken = select(func.count()).where(Capture.state == "quarantined")
    return Status(
        at=now,
        totals=_totals(session),
        waiting=_waiting(session, now),
        portals=portal_states(session),
        crawls=_running(session),
        hosts=host_problems(session, problem_limit),
        problems=page_problems(session, problem_limit),
        quarantined_count=session.scalar(broken) or 0,
        quarantined=quarantined(session, problem_limit),
    )


def _totals(session: Session) -> Totals:
    captures, fetched_at = session.execute(select(func.count(), func.max(Capture.fetched_at))).one()
    articles, stored_at = session.execute(select(func.count(), func.max(Article.first_seen_at))).one()
    return Totals(
        pages=session.scalar(select(func.count()).select_from(Page)) or 0,
        captures=captures,
        articles=articles,
        versions=session.scalar(select(func.count()).select_from(Version)) or 0,
        fetched_at=fetched_at,
        stored_at=stored_at,
    )


def _waiting(session: Session, now: datetime) -> Waiting:
    due = select(func.count(), func.min(Page.due_at)).where(Page.due_at <= now)
    unread = select(func.count(), func.min(Capture.fetched_at)).where(Capture.state == "unread")
    unpublished = select(func.count(), func.min(Event.created_at)).where(Event.published_at.is_(None))
    pages_due, due_since = session.execute(due).one()
    captures, unread_since = session.execute(unread).one()
    events, unpublished_since = session.execute(unpublished).one()
    return Waiting(
        pages_due=pages_due,
        pages_due_since=due_since,
        pages_later=session.scalar(select(func.count()).where(Page.due_at > now)) or 0,
        hosts_ready_since=session.scalar(select(func.min(Host.ready_at)).where(Host.ready_at <= now)),
        unread=captures,
        unread_since=unread_since,
        unread_ready_since=session.scalar(select(func.min(Capture.ready_at)).where(Capture.ready_at <= now)),
        unpublished=events,
        unpublished_since=unpublished_since,
    )


def _running(session: Session) -> tuple[RunningCrawl, ...]:
    due = select(func.count()).where(Page.crawl_id == Crawl.id, Page.due_at.is_not(None)).scalar_subquery()
    unread = select(func.count()).where(Capture.crawl_id == Crawl.id, Capture.state == "unread").scalar_subquery()
    running = (
        select(Crawl.id, Portal.name, Crawl.trigger, Crawl.started_at, due, unread)
        .join(Portal, Portal.id == Crawl.portal_id)
        .where(Crawl.state == "running")
        .order_by(Crawl.id)
    )
    return tuple(RunningCrawl(*row) for row in session.execute(running))
