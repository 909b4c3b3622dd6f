from datetime import datetime

from sqlalchemy.orm import Session, sessionmaker

from storage import events
from storage.analytics.status import status
from storage.events import News
from storage.models import Host, Page, Portal
from tests.storage.analytics.rows import (
    NOW,
    add_article,
    add_capture,
    add_crawl,
    add_page,
    add_portal,
    add_version,
    ago,
)


def test_an_empty_archive_has_a_status(sessions: sessionmaker[Session]) -> None:
    with sessions() as session:
        found = status(session, NOW)

    assert (found.totals.articles, found.totals.fetched_at) == (0, None)
    assert (found.waiting.pages_due, found.waiting.unread_since) == (0, None)
    assert (found.portals, found.crawls, found.hosts, found.problems, found.quarantined) == ((), (), (), (), ())


def test_totals_count_what_the_archive_holds(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        page = add_page(session, add_portal(session), "http://news.example/a")
        article = add_article(session, page, first_seen_at=ago(hours=2))
        add_version(session, article, add_capture(session, page, fetched_at=ago(hours=2)))
        add_capture(session, page, fetched_at=ago(hours=1))

        totals = status(session, NOW).totals

    assert (totals.pages, totals.captures, totals.articles, totals.versions) == (1, 2, 1, 1)
    assert (totals.fetched_at, totals.stored_at) == (ago(hours=1), ago(hours=2))


def test_what_waits_is_counted_from_its_oldest(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        portal = add_portal(session)
        crawl = add_crawl(session, portal)
        _page_due(session, portal, crawl.id, "a", ago(minutes=3))
        _page_due(session, portal, crawl.id, "b", NOW)
        page = _page_due(session, portal, crawl.id, "c", ago(minutes=-5))
        session.get_one(Host, page.host_id).ready_at = ago(minutes=2)
        add_capture(
            session, page, state="unread", crawl_id=crawl.id, fetched_at=ago(minutes=4), ready_at=ago(minutes=1)
        )
        add_capture(session, page, state="unread", crawl_id=crawl.id, ready_at=ago(minutes=-1))
        add_capture(session, page)
        events.append(session, [News("article.stored", {})], ago(minutes=9))

        found = status(session, NOW)

    waiting = found.waiting
    assert (waiting.pages_due, waiting.pages_due_since, waiting.pages_later) == (2, ago(minutes=3), 1)
    assert waiting.hosts_ready_since == ago(minutes=2)
    assert (waiting.unread, waiting.unread_since, waiting.unread_ready_since) == (2, ago(minutes=4), ago(minutes=1))
    assert (waiting.unpublished, waiting.unpublished_since) == (1, ago(minutes=9))
    (running,) = found.crawls
    assert (running.portal, running.trigger, running.pages_due, running.unread) == ("news", "demand", 3, 2)


def test_crawls_that_are_done_no_longer_run(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        add_crawl(session, add_portal(session), state="done", finished_at=NOW)

        assert status(session, NOW).crawls == ()


def _page_due(session: Session, portal: Portal, crawl_id: int, name: str, due_at: datetime) -> Page:
    return add_page(session, portal, f"http://news.example/{name}", due_at=due_at, crawl_id=crawl_id)
