"""The frontier: every URL met, and when it is due to be fetched."""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.orm import Session

from storage import crawls, hosts
from storage.clean import clean_text
from storage.database import insert_into
from storage.models import Alias, Crawl, Page

REVISITED = ("feed", "listing", "sitemap")  # kinds that announce articles: looked at again by each crawl
FAILURES_LIMIT = 5  # in a row, before a page is given up until somebody asks for it again
LOST_LIMIT = 3  # claims without an answer before a page is quarantined


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

    A crawl's page limit holds back what is over it. What is met nearer to an entry point than before brings its own
    links nearer, so that what a crawl finds does not depend on the order of work (`Page.follow_again`). Returns the
    hosts to wake, by id: `hosts.wake` is the next and last step of the transaction, so that everybody locks crawls,
    pages and hosts in this order.
    """
    first = _merged(found)
    if not first:
        return {}
    known = {page.url_key: page for page in _known(session, first)}
    running = crawls.lock(session, {one.crawl_id for one in first.values()})
    due = _make_due(session, [(one, known[key].id) for key, one in first.items() if key in known], running, now)
    due |= _insert(session, [one for key, one in sorted(first.items()) if key not in known], running, now)
    return due


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


def note_aliases(session: Session, found: Iterable[Found], now: datetime) -> None:
    """Write down spellings of known pages' URLs that differ from the pages' own."""
    spelled = {hashlib.sha256(one.url.encode()).digest(): one for one in found}
    noted = set(session.scalars(select(Alias.url_hash).where(Alias.url_hash.in_(spelled))))
    known = {page.url_key: page for page in _known(session, {one.url_key for one in spelled.values()})}
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


def announcing(session: Session, portal_id: int, limit: int) -> Sequence[Page]:
    """Return a portal's feeds, sitemaps and listings, the nearest to an entry point first."""
    kept = select(Page).where(Page.portal_id == portal_id, Page.kind.in_(REVISITED), Page.gone_at.is_(None))
    return session.scalars(kept.order_by(Page.depth, Page.id).limit(limit)).all()


def take_due(session: Session, host_id: int, now: datetime, limit: int, without: Collection[int] = ()) -> list[Page]:
    """Return due pages of a host we lease, counting the attempt; a page lost too often is quarantined.

    `without`: ids of pages that were fetched and not yet written down.

    A page whose worker was lost is taken alone: if it was to blame, it takes no others with it.
    """
    due = select(Page).where(Page.host_id == host_id, Page.due_at <= now, Page.id.not_in(without))
    taken: list[Page] = []
    for page in session.scalars(due.order_by(Page.priority, Page.depth, Page.id).limit(limit)):
        if page.attempts >= LOST_LIMIT:
            settle(page, f"quarantined: {page.attempts} workers were lost fetching it", now)
        elif page.attempts == 0:
            taken.append(page)
        elif not taken:
            taken.append(page)
            break
    if taken:
        counted = update(Page).where(Page.id.in_([page.id for page in taken])).values(attempts=Page.attempts + 1)
        session.execute(counted.execution_options(synchronize_session=False))
    return taken


def settle(page: Page, problem: str | None, now: datetime) -> None:
    """Nothing more to fetch here for now, for the given reason."""
    page.due_at = None
    page.problem = clean_text(problem, 500)
    page.problem_at = now if problem else None


def lock(session: Session, ids: Collection[int]) -> dict[int, Page]:
    """Return pages by id, locked in order of id."""
    if not ids:
        return {}
    in_order = select(Page).where(Page.id.in_(ids)).order_by(Page.id).with_for_update(key_share=True)
    return {page.id: page for page in session.scalars(in_order.execution_options(populate_existing=True))}


def ids_of(session: Session, keys: Collection[bytes]) -> dict[bytes, int]:
    """Return the ids of known pages by URL key."""
    return {page.url_key: page.id for page in _known(session, keys)}


def _known(session: Session, keys: Collection[bytes]) -> Sequence[Row[int, bytes, str]]:
    known = select(Page.id, Page.url_key, Page.url).where(Page.url_key.in_(keys))
    return session.execute(known).all() if keys else ()


def _make_due(
    session: Session, known: list[tuple[Found, int]], running: Mapping[int, Crawl], now: datetime
) -> dict[int, hosts.Due]:
    """Skips pages that another transaction holds; what is news to them is told when their finder is read again."""
    by_id = {page_id: one for one, page_id in known}
    unlocked = (
        select(Page).where(Page.id.in_(by_id)).order_by(Page.id).with_for_update(key_share=True, skip_locked=True)
    )
    due: dict[int, hosts.Due] = {}
    held = dict(by_id)
    for page in session.scalars(unlocked) if by_id else ():
        one, crawl = held.pop(page.id), running[by_id[page.id].crawl_id]
        if one.depth < page.depth:
            page.depth = one.depth
            page.follow_again |= page.crawl_id == crawl.id and _is_seen(page, crawl)
        if page.announced is None and one.announced:
            page.announced = dict(one.announced)
        has_news = _has_news(page, one, crawl)
        page.said_modified_at = one.modified_at or page.said_modified_at
        if not has_news or not _admit(crawl):
            continue
        page.crawl_id, page.priority, page.due_at = crawl.id, one.priority, now
        page.failures = page.attempts = 0
        _earliest(due, page.host_id, hosts.Due(now, one.priority))
    _tell_later(session, held.values())
    return due


def _tell_later(session: Session, found: Iterable[Found]) -> None:
    """Have the finders of what others hold read again, where they name it nearer than it is known."""
    nearer = {one.url_key: one for one in found if one.met_on}
    depths = select(Page.url_key, Page.depth).where(Page.url_key.in_(nearer))
    for url_key, depth in session.execute(depths) if nearer else ():
        if nearer[url_key].depth < depth:
            session.get_one(Page, nearer[url_key].met_on).follow_again = True


def _is_seen(page: Page, crawl: Crawl) -> bool:
    return page.fetched_at is not None and page.fetched_at >= crawl.started_at


def _has_news(page: Page, one: Found, crawl: Crawl) -> bool:
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


def _insert(session: Session, new: list[Found], running: Mapping[int, Crawl], now: datetime) -> dict[int, hosts.Due]:
    admitted = [one for one in new if _admit(running[one.crawl_id])]
    if not admitted:
        return {}
    host_ids = hosts.ids_of(session, {one.host for one in admitted}, now)
    rows = [_row(one, host_ids[one.host], now) for one in admitted]
    written = insert_into(session, Page).on_conflict_do_nothing().returning(Page.url_key)
    ours = set(session.scalars(written, rows))
    _tell_later(session, [one for one in admitted if one.url_key not in ours])
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


def _admit(crawl: Crawl) -> bool:
    if crawl.admitted >= crawl.page_limit:
        return False
    crawl.admitted += 1
    return True


def _earliest(due: dict[int, hosts.Due], host_id: int, wanted: hosts.Due) -> None:
    before = due.get(host_id, wanted)
    due[host_id] = hosts.Due(min(before.at, wanted.at), min(before.priority, wanted.priority))
