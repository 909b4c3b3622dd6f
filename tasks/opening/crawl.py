"""A crawl begins: its entry points, and what else announces articles, become due."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.orm import Session

from storage import frontier, hosts, pages, portals
from storage.frontier import Found
from storage.models import Crawl, Portal
from storage.portals import Declaration
from tasks.identity.url_key import host_of, same_site
from tasks.opening.met import met

DEPTH_LIMIT = 5  # hops from an entry point; the next page of a list is no hop
PAGE_LIMIT = 5_000
ANNOUNCING_LIMIT = 100  # feeds, sitemaps and listings that a crawl looks at again
ON_DEMAND, SCHEDULED = 0, 1  # priority: what somebody waits for comes first


def open_crawl(
    session: Session,
    portal: Portal,
    urls: Iterable[str],
    now: datetime,
    slot_at: datetime | None = None,
    depth_limit: int = DEPTH_LIMIT,
    page_limit: int = PAGE_LIMIT,
) -> Crawl:
    """Return a running crawl of `portal` from `urls`, which become due.

    `slot_at`: the due time that opens it; None on demand. Raises ValueError for a URL that can't be crawled.
    """
    crawl = Crawl(
        portal_id=portal.id,
        trigger="demand" if slot_at is None else "schedule",
        slot_at=slot_at,
        state="running",
        depth_limit=depth_limit,
        page_limit=page_limit,
        admitted=0,
        started_at=now,
    )
    session.add(crawl)
    session.flush()
    due = frontier.discover(session, _entries(session, portal, crawl, urls), now)
    hosts.wake(session, due, now)
    return crawl


def portal_for(session: Session, url: str, now: datetime) -> Portal:
    """Return the portal whose site `url` is of, or a new one on demand only, named after its host.

    Raises ValueError for a URL that can't be crawled.
    """
    host = host_of(url)
    for portal in portals.every(session):
        if same_site(portal.url, url):
            return portal
    portal, _ = portals.declare(session, Declaration(host, url), now)
    return portal


def _entries(session: Session, portal: Portal, crawl: Crawl, urls: Iterable[str]) -> list[Found]:
    entries = [_found(url, portal, crawl, 0) for url in urls]
    if crawl.depth_limit == 0:
        return entries
    again = pages.announcing(session, portal.id, ANNOUNCING_LIMIT)
    return entries + [_found(page.url, portal, crawl, page.depth) for page in again if page.depth <= crawl.depth_limit]


def _found(url: str, portal: Portal, crawl: Crawl, depth: int) -> Found:
    priority = ON_DEMAND if crawl.trigger == "demand" else SCHEDULED
    return met(url, portal.id, crawl.id, depth, priority, wanted=True)
