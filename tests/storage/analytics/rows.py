"""Rows of an archive, for tests of what readers are told: each function adds one, with only what matters said."""

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from storage import hosts, portals
from storage.base import Base
from storage.models import Alias, Appearance, Article, Capture, Crawl, Decision, Page, Portal, Version
from storage.portals import Declaration
from tasks.identity.url_key import host_of, url_key

Row = TypeVar("Row", bound=Base)

NOW = datetime(2026, 5, 20, 12, 0, tzinfo=UTC)


def ago(**units: float) -> datetime:
    """Return a moment before NOW."""
    return NOW - timedelta(**units)


def add_portal(session: Session, name: str = "news", **said: Any) -> Portal:
    """Add a portal."""
    portal, _ = portals.declare(session, Declaration(name, said.pop("url", f"http://{name}.example/"), **said), NOW)
    return portal


def add_crawl(session: Session, portal: Portal, **fields: Any) -> Crawl:
    """Add a running crawl."""
    given = {"trigger": "demand", "state": "running", "depth_limit": 5, "page_limit": 100, "started_at": NOW}
    return _added(session, Crawl(portal_id=portal.id, **(given | fields)))


def add_page(session: Session, portal: Portal, url: str, **fields: Any) -> Page:
    """Add a page that nothing is to be done about."""
    host_id = hosts.ids_of(session, {host_of(url)}, NOW)[host_of(url)]
    given = {"depth": 1, "kind": "article", "discovered_at": NOW}
    page = Page(url=url, url_key=url_key(url), host_id=host_id, portal_id=portal.id, **(given | fields))
    return _added(session, page)


def add_capture(session: Session, page: Page, **fields: Any) -> Capture:
    """Add a capture that was read."""
    given = {
        "url": page.url,
        "fetched_at": NOW,
        "status": 200,
        "digest": b"digest",
        "size_bytes": 1000,
        "warc_file": "one.warc.gz",
        "warc_offset": 0,
        "warc_length": 500,
        "state": "read",
    }
    return _added(session, Capture(page_id=page.id, **(given | fields)))


def add_article(session: Session, page: Page, headline: str = "Bridge opens", **fields: Any) -> Article:
    """Add an article with its appearance at `page`."""
    given = {
        "headline_source": "json-ld",
        "published_at": NOW,
        "published_precision": "minute",
        "published_raw": "20 May 2026, 12:00",
        "published_source": "time",
        "published_zone": "stated",
        "authors": [],
        "tags": [],
        "language": "en",
        "body": "The bridge is open.",
        "fingerprint": 0,
        "first_seen_at": NOW,
        "read_from_at": NOW,
        "changed_at": NOW,
    }
    key = hashlib.sha256(f"{page.id} {headline}".encode()).digest()
    article = Article(headline=headline, identity_key=key, headline_key=key, url=page.url, portal_id=page.portal_id)
    for name, value in (given | fields).items():
        setattr(article, name, value)
    article.lead_page_id, article.lead_rank = page.id, 0
    _added(session, article)
    page.article_id = article.id
    add_appearance(session, article, page, headline=headline)
    return article


def add_appearance(session: Session, article: Article, page: Page, **fields: Any) -> Appearance:
    """Add a place where an article was seen."""
    given = {"portal_id": page.portal_id, "url": page.url, "first_seen_at": NOW, "last_seen_at": NOW}
    return _added(session, Appearance(article_id=article.id, page_id=page.id, **(given | fields)))


def add_alias(session: Session, page: Page, url: str) -> Alias:
    """Add another spelling of a page's URL."""
    url_hash = hashlib.sha256(url.encode()).digest()
    return _added(session, Alias(page_id=page.id, url=url, url_hash=url_hash, found_at=NOW))


def add_version(session: Session, article: Article, capture: Capture, **fields: Any) -> Version:
    """Add a reading of an article."""
    given = {
        "seen_at": capture.fetched_at,
        "change": "first",
        "content_hash": b"content",
        "headline_key": article.headline_key,
        "headline": article.headline,
        "body": article.body,
        "parser_version": "1",
    }
    version = Version(article_id=article.id, page_id=capture.page_id, capture_id=capture.id, **(given | fields))
    return _added(session, version)


def add_decision(session: Session, article: Article, page: Page, **fields: Any) -> Decision:
    """Add a decision that `page` shows `article`."""
    given = {"rule": "headline and time", "inputs": {"agrees": "to the minute"}, "score": 0.9, "decided_at": NOW}
    return _added(session, Decision(article_id=article.id, page_id=page.id, **(given | fields)))


def _added(session: Session, row: Row) -> Row:
    session.add(row)
    session.flush()
    return row
