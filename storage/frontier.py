"""The frontier: URLs that were met become pages, and pages due."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from storage import crawls, hosts
from storage.database import insert_into
from storage.models import Alias, Crawl, Page
from storage.pages import REVISITED

HELD_BACK: Final = -1  # as a page's reach: its links met a crawl's page limit
_Known = Row[*tuple[Any, ...]]  # of _STATE
_STATE: Final = (
    Page.id,
    Page.url_key,
    Page.url,
    Page.depth,
    Page.reach,
    Page.crawl_id,
    Page.kind,
    Page.due_at,
    Page.fetched_at,
    Page.gone_at,
    Page.said_modified_at,
    Page.announced.is_not(None).label("is_announced"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A URL that a crawl met."""

    url: str
    url_key: bytes  # SHA-256 of the form that all spellings share
    host: str
    portal_id: int
    crawl_id: int
    depth: int
    priority: int = 1
    modified_at: datetime | None = None  # when whoever named it says it last changed
    announced: Mapping[str, Any] | None = None
    wanted: bool = False  # to be fetched whatever is known of it: an entry point
    met_on: int | None = None  # id of the page that names it, which this transaction holds


def discover(session: Session, found: Iterable[Found], now: datetime) -> dict[int, hosts.Due]:
    """Write down URLs that were met; make due those never seen, and those said to have something new.

    A crawl's page limit holds back what is over it. A page whose links were followed less far than this crawl reaches
    is followed again: what a crawl finds depends neither on the order of work nor on what was known before. Returns
    the hosts to wake, by id: `hosts.wake` is the next and last step of the transaction, so that everybody locks
    crawls, pages and hosts in this order.
    """
    first = _merged(found)
    if not first:
        return {}
    known = _known(session, first)
    running = crawls.lock(session, {one.crawl_id for one in first.values()})
    news = {page.id: one for one in first.values() if (page := known.get(one.url_key)) and _is_news(page, one, running)}
    due = _make_due(session, news, running, now)
    due |= _insert(session, [one for key, one in sorted(first.items()) if key not in known], running, now)
    return due


def note_aliases(session: Session, found: Iterable[Found], now: datetime) -> None:
    """Write down spellings of known pages' URLs that differ from the pages' own."""
    spelled = {hashlib.sha256(one.url.encode()).digest(): one for one in found}
    noted = set(session.scalars(select(Alias.url_hash).where(Alias.url_hash.in_(spelled))))
    known = _known(session, {one.url_key for one in spelled.values()})
    rows = [
        {
            "page_id": known[one.url_key].id,
            "crawl_id": one.crawl_id,
            "url": one.url,
            "url_hash": digest,
            "found_at": now,
        }
        for digest, one in sorted(spelled.items())
        if digest not in noted and one.url_key in known and known[one.url_key].url != one.url
    ]
    if rows:
        session.execute(insert_into(session, Alias).on_conflict_do_nothing(), rows)


def _merged(found: Iterable[Found]) -> dict[bytes, Found]:
    """Return one of each URL key: the nearest, with the news and announcements of all."""
    merged: dict[bytes, Found] = {}
    for one in sorted(found, key=lambda one: (not one.wanted, one.depth)):
        before = merged.setdefault(one.url_key, one)
        is_later = one.modified_at and (before.modified_at is None or one.modified_at > before.modified_at)
        if is_later or (one.announced and not before.announced):
            later_at = one.modified_at if is_later else before.modified_at
            announced = before.announced or one.announced
            merged[one.url_key] = replace(before, modified_at=later_at, announced=announced)
    return merged


def _known(session: Session, keys: Collection[bytes]) -> dict[bytes, _Known]:
    """Return what is known of pages, by URL key, without locking them."""
    known = select(*_STATE).where(Page.url_key.in_(keys))
    return {page.url_key: page for page in session.execute(known)} if keys else {}


def _is_news(page: _Known, one: Found, running: Mapping[int, Crawl]) -> bool:
    """Return whether a page would change by what was met: the others need no lock."""
    return (
        one.depth < page.depth
        or (one.announced is not None and not page.is_announced)
        or (one.modified_at is not None and one.modified_at != page.said_modified_at)
        or _reaches_farther(page, one, running[one.crawl_id])
        or _has_news(page, one, running[one.crawl_id])
    )


def _has_news(page: Page | _Known, one: Found, crawl: Crawl) -> bool:
    if _is_seen(page, crawl):
        return False
    if page.due_at is not None and page.due_at <= crawl.started_at:
        return page.crawl_id != crawl.id and one.wanted
    if one.wanted:
        return True
    if page.fetched_at is None or page.gone_at is not None:
        return False
    unseen = page.kind in REVISITED
    # Against what was said before rather than against our clock: portals' clocks and build times are their own.
    return unseen or (one.modified_at is not None and one.modified_at > (page.said_modified_at or page.fetched_at))


def _reaches_farther(page: Page | _Known, one: Found, crawl: Crawl) -> bool:
    has_room = crawl.admitted < crawl.page_limit
    return has_room and page.reach is not None and crawl.depth_limit - one.depth > page.reach


def _is_seen(page: Page | _Known, crawl: Crawl) -> bool:
    return bool(page.fetched_at is not None and page.fetched_at >= crawl.started_at)


def _make_due(
    session: Session, news: Mapping[int, Found], running: Mapping[int, Crawl], now: datetime
) -> dict[int, hosts.Due]:
    """Takes what was met by page id. Skips pages that another transaction holds: their finders are read again."""
    in_order = select(Page).where(Page.id.in_(news)).order_by(Page.id)
    unlocked = in_order.with_for_update(key_share=True, skip_locked=True)
    due: dict[int, hosts.Due] = {}
    held = dict(news)
    for page in session.scalars(unlocked.execution_options(populate_existing=True)) if news else ():
        one = held.pop(page.id)
        crawl = running[one.crawl_id]
        has_news = _has_news(page, one, crawl)
        _note(page, one, crawl)
        if has_news and _admit(crawl):
            page.crawl_id, page.priority, page.due_at = crawl.id, one.priority, now
            page.failures = page.attempts = 0
            _earliest(due, page.host_id, hosts.Due(now, one.priority))
    _tell_later(session, held.values(), running)
    return due


def _note(page: Page, one: Found, crawl: Crawl) -> None:
    page.depth = min(page.depth, one.depth)
    if _reaches_farther(page, one, crawl):
        page.follow_again, page.crawl_id = True, crawl.id
    if page.announced is None and one.announced:
        page.announced = dict(one.announced)
    page.said_modified_at = one.modified_at or page.said_modified_at


def _insert(session: Session, new: list[Found], running: Mapping[int, Crawl], now: datetime) -> dict[int, hosts.Due]:
    admitted = [one for one in new if _admit(running[one.crawl_id])]
    if not admitted:
        return {}
    host_ids = hosts.ids_of(session, {one.host for one in admitted}, now)
    rows = [_row(one, host_ids[one.host], now) for one in admitted]
    written = insert_into(session, Page).on_conflict_do_nothing().returning(Page.url_key)
    ours = set(session.scalars(written, rows))
    _tell_later(session, [one for one in admitted if one.url_key not in ours], running)
    due: dict[int, hosts.Due] = {}
    for one in admitted:
        _earliest(due, host_ids[one.host], hosts.Due(now, one.priority))
    return due


def _row(one: Found, host_id: int, now: datetime) -> dict[str, Any]:
    return {
        "url": one.url,
        "url_key": one.url_key,
        "host_id": host_id,
        "portal_id": one.portal_id,
        "crawl_id": one.crawl_id,
        "depth": one.depth,
        "priority": one.priority,
        "due_at": now,
        "discovered_at": now,
        "announced": dict(one.announced) if one.announced else None,
        "said_modified_at": one.modified_at,
    }


def _tell_later(session: Session, found: Iterable[Found], running: Mapping[int, Crawl]) -> None:
    """Have the finders of what others hold followed again, where they bring it nearer or reach farther."""
    untold = {one.url_key: one for one in found if one.met_on}
    for url_key, page in _known(session, untold).items():
        one = untold[url_key]
        if one.depth < page.depth or _reaches_farther(page, one, running[one.crawl_id]):
            session.get_one(Page, one.met_on).follow_again = True


def _admit(crawl: Crawl) -> bool:
    if crawl.admitted >= crawl.page_limit:
        return False
    crawl.admitted += 1
    return True


def _earliest(due: dict[int, hosts.Due], host_id: int, wanted: hosts.Due) -> None:
    before = due.get(host_id, wanted)
    due[host_id] = hosts.Due(min(before.at, wanted.at), min(before.priority, wanted.priority))
