"""Crawls: opened by the schedule or on demand, closed when nothing of theirs is left to do."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from storage.models import Alias, Capture, Crawl, Decision, Host, Page, Portal, Version

PAGE_TRIES = 3  # a page that failed so often no longer keeps its crawl open
HOST_TRIES = 3


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a crawl has come."""

    state: str
    pages_due: int
    pages_fetched: int  # with an answer
    pages_unchanged: int  # of those, 304 or the same bytes as before
    unread: int  # captures waiting to be parsed
    articles_new: int
    versions_new: int  # edits of articles known before
    folded: dict[str, int]  # duplicates by rule
    problems: dict[str, int]  # pages by the reason they were not fetched or read


def lock(session: Session, ids: Iterable[int]) -> dict[int, Crawl]:
    """Return crawls by id, locked in order of id: they count the pages they admit."""
    in_order = select(Crawl).where(Crawl.id.in_(list(ids))).order_by(Crawl.id).with_for_update(key_share=True)
    return {crawl.id: crawl for crawl in session.scalars(in_order.execution_options(populate_existing=True))}


def close_finished(session: Session, now: datetime) -> int:
    """End running crawls that have no page to fetch or to follow again, and no capture to read; return how many."""
    waiting = exists().where(
        Page.crawl_id == Crawl.id,
        Page.due_at.is_not(None),
        Page.failures < PAGE_TRIES,
        Page.host_id == Host.id,
        Host.failures < HOST_TRIES,
    )
    unread = exists().where(Capture.crawl_id == Crawl.id, Capture.ready_at.is_not(None))
    farther = exists().where(Page.crawl_id == Crawl.id, Page.follow_again)
    ended = update(Crawl).where(Crawl.state == "running", ~waiting, ~unread, ~farther)
    closed = ended.values(state="done", finished_at=now).returning(Crawl.id)
    return len(session.execute(closed.execution_options(synchronize_session=False)).all())


def progress(session: Session, crawl_id: int) -> Progress:
    """Count what a crawl did so far. Raises LookupError for an unknown crawl."""
    crawl = session.get(Crawl, crawl_id)
    if crawl is None:
        raise LookupError(f"no crawl {crawl_id}")
    of_crawl = Page.crawl_id == crawl_id
    states = _count(session, select(Capture.state, func.count()).where(Capture.crawl_id == crawl_id), Capture.state)
    changes = _count(
        session,
        select(Version.change, func.count()).join(Capture).where(Capture.crawl_id == crawl_id),
        Version.change,
    )
    return Progress(
        state=crawl.state,
        pages_due=session.scalar(select(func.count()).where(of_crawl, Page.due_at.is_not(None))) or 0,
        pages_fetched=sum(states.values()),
        pages_unchanged=states.get("unchanged", 0),
        unread=states.get("unread", 0),
        articles_new=changes.pop("first", 0),
        versions_new=sum(number for change, number in changes.items() if change != "copy"),
        folded=_folded(session, crawl_id),
        problems=_count(
            session, select(Page.problem, func.count()).where(of_crawl, Page.problem.is_not(None)), Page.problem
        ),
    )


def portal_name(session: Session, crawl_id: int) -> str:
    """Return the name of the portal that a crawl is of."""
    return session.scalars(select(Portal.name).join(Crawl).where(Crawl.id == crawl_id)).one()


def silent_hosts(session: Session, crawl_id: int) -> dict[str, str]:
    """Return what each host failed with that keeps due pages of a crawl waiting."""
    waiting = select(Host.name, Host.problem).join(Page, Page.host_id == Host.id)
    failing = waiting.where(Page.crawl_id == crawl_id, Page.due_at.is_not(None), Host.failures > 0)
    return {name: problem or "no answer" for name, problem in session.execute(failing.distinct())}


def answered(session: Session, crawl_ids: Collection[int]) -> bool:
    """Return whether any page of the crawls was there."""
    there = exists().where(Capture.crawl_id.in_(crawl_ids), Capture.status < 400)
    return bool(session.scalar(select(there)))


def _folded(session: Session, crawl_id: int) -> dict[str, int]:
    decided = select(Decision.rule, func.count()).join(Capture).where(Capture.crawl_id == crawl_id)
    by_rule = _count(session, decided, Decision.rule)
    if spellings := session.scalar(select(func.count()).where(Alias.crawl_id == crawl_id)):
        by_rule["same URL"] = spellings
    return by_rule


def _count(
    session: Session, counts: Select[Any, int], by: ColumnElement[Any] | InstrumentedAttribute[Any]
) -> dict[str, int]:
    return {str(key): number for key, number in session.execute(counts.group_by(by).order_by(by))}
