"""A portal with a crawl, for tests of what happens to its pages."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import frontier, hosts, portals
from storage.frontier import Found
from storage.models import Capture, Crawl, Host, Page
from storage.portals import Declaration
from tasks.identity.url_key import host_of, url_key
from tasks.opening.crawl import open_crawl

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
HOME = "http://news.example/"


def later(seconds: float) -> datetime:
    """Return `seconds` after NOW."""
    return NOW + timedelta(seconds=seconds)


def begun(
    session: Session,
    now: datetime = NOW,
    *,
    depth_limit: int = 5,
    page_limit: int = 100,
    url: str = HOME,
    name: str = "news",
) -> Crawl:
    """Return a crawl on demand whose entry point is due."""
    portal, _ = portals.declare(session, Declaration(name, url), now)
    return open_crawl(session, portal, [url], now, depth_limit=depth_limit, page_limit=page_limit)


def found(
    crawl: Crawl, url: str, depth: int = 1, modified_at: datetime | None = None, met_on: int | None = None
) -> Found:
    """Return `url` as met by `crawl`."""
    return Found(
        url, url_key(url), host_of(url), crawl.portal_id, crawl.id, depth, 0, modified_at=modified_at, met_on=met_on
    )


def discover(session: Session, crawl: Crawl, *urls: str, now: datetime = NOW) -> bool:
    """Write `urls` down as met by `crawl`; return whether a host may be visited at once."""
    due = frontier.discover(session, [found(crawl, url) for url in urls], now)
    return hosts.wake(session, due, now)


def the_host(session: Session, name: str = "news.example") -> Host:
    """Return a host by name."""
    return hosts.lock(session, hosts.ids_of(session, [name], NOW).values())[0]


def page_at(session: Session, url: str) -> Page:
    """Return a page by its URL."""
    return session.scalars(select(Page).where(Page.url == url)).one()


def captured(session: Session, page: Page, state: str, ready_at: datetime | None = None) -> Capture:
    """Return a capture of a page, fetched now."""
    capture = Capture(
        page_id=page.id,
        crawl_id=page.crawl_id,
        url=page.url,
        fetched_at=NOW,
        status=200,
        digest=b"d",
        size_bytes=1,
        warc_file="f.warc.gz",
        warc_offset=0,
        warc_length=1,
        state=state,
        ready_at=ready_at,
    )
    session.add(capture)
    session.flush()
    return capture
