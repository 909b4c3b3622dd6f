import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session, sessionmaker

from storage import captures, crawls, frontier, hosts, pages
from storage.database import open_engine, writers
from storage.models import Alias, Capture, Crawl, Page
from tests.storage.frontier import HOME, NOW, begun, captured, discover, found, later, page_at


def fetched(session: Session, url: str, kind: str) -> Page:
    page = page_at(session, url)
    page.kind, page.fetched_at = kind, later(10)
    pages.settle(page, None, later(10))
    return page


def known_article(sessions: sessionmaker[Session]) -> str:
    """Return the URL of an article that a crawl has fetched."""
    url = "http://news.example/a"
    with sessions.begin() as session:
        discover(session, begun(session), url)
        fetched(session, url, "article")
    return url


def test_spellings_of_one_url_are_one_page_and_are_noted(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        crawl = begun(session)
        discover(session, crawl, "http://news.example/a", "http://news.example/a?utm_source=x")
        met = [found(crawl, "http://news.example/a"), found(crawl, "http://news.example/a?utm_source=x")]
        frontier.note_aliases(session, met, NOW)
        frontier.note_aliases(session, met, NOW)
    with sessions() as session:
        assert sorted(session.scalars(select(Page.url))) == [HOME, "http://news.example/a"]
        assert session.scalars(select(Alias.url)).all() == ["http://news.example/a?utm_source=x"]


def test_crawl_admits_no_more_pages_than_its_limit(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        crawl = begun(session, page_limit=3)
        discover(session, crawl, *(f"http://news.example/{number}" for number in range(10)))
    with sessions() as session:
        assert len(session.scalars(select(Page.id)).all()) == 3
        assert session.scalars(select(Crawl.admitted)).one() == 3


def test_known_article_is_due_again_only_when_something_says_it_changed(sessions: sessionmaker[Session]) -> None:
    url = "http://news.example/a"
    with sessions.begin() as session:
        frontier.discover(session, [found(begun(session), url, modified_at=later(-1000))], NOW)
        fetched(session, url, "article")
    with sessions.begin() as session:
        again = begun(session, later(90))
        for said_at in (None, later(-1000), later(-2000)):
            frontier.discover(session, [found(again, url, modified_at=said_at)], later(100))
            assert page_at(session, url).due_at is None
        frontier.discover(session, [found(again, url, modified_at=later(-999))], later(100))
        assert page_at(session, url).due_at == later(100)


def test_news_of_an_article_is_not_lost_among_plain_links_to_it(sessions: sessionmaker[Session]) -> None:
    url = known_article(sessions)
    with sessions.begin() as session:
        again = begun(session, later(90))
        frontier.discover(session, [found(again, url), found(again, url, depth=2, modified_at=later(50))], later(100))
        assert page_at(session, url).due_at == later(100)


def test_article_never_announced_before_is_due_when_it_changed_after_we_saw_it(sessions: sessionmaker[Session]) -> None:
    url = known_article(sessions)
    with sessions.begin() as session:
        again = begun(session, later(90))
        frontier.discover(session, [found(again, url, modified_at=later(5))], later(100))
        assert page_at(session, url).due_at is None
    with sessions.begin() as session:
        frontier.discover(session, [found(again, url, modified_at=later(50))], later(100))
        assert page_at(session, url).due_at == later(100)


def test_new_crawl_looks_at_known_listings_again(sessions: sessionmaker[Session]) -> None:
    listing, article = "http://news.example/politics", "http://news.example/a"
    with sessions.begin() as session:
        discover(session, begun(session), listing, article)
        for url, kind in ((HOME, "listing"), (listing, "listing"), (article, "article")):
            fetched(session, url, kind)
    with sessions.begin() as session:
        begun(session, later(90))
    with sessions() as session:
        due = session.scalars(select(Page.url).where(Page.due_at.is_not(None)).order_by(Page.url)).all()
        assert due == [HOME, listing]


def test_a_very_long_url_is_kept_whole_and_unique(sessions: sessionmaker[Session]) -> None:
    url = "http://news.example/" + "ä" * 1000
    with sessions.begin() as session:
        crawl = begun(session)
        discover(session, crawl, url)
        discover(session, crawl, url)
    with sessions() as session:
        assert page_at(session, url).url == url


def test_discovery_wakes_the_host_of_a_link(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        crawl = begun(session)
        assert discover(session, crawl, "http://other.example/a") is True
        assert len(hosts.offer(session, NOW, 10, resend_s=60)) == 2


def read(session: Session, page: Page) -> Capture:
    """Return a capture of a page, read, its links followed to the crawl's depth."""
    page.reach = session.get_one(Crawl, page.crawl_id).depth_limit - page.depth
    return captured(session, page, "read")


def test_page_that_was_read_and_is_met_nearer_is_read_again(sessions: sessionmaker[Session]) -> None:
    url = "http://news.example/a"
    with sessions.begin() as session:
        crawl = begun(session)
        frontier.discover(session, [found(crawl, url, depth=3)], NOW)
        fetched(session, HOME, "listing")
        capture_id = read(session, fetched(session, url, "article")).id
    with sessions.begin() as session:
        frontier.discover(session, [found(crawl, url, depth=3)], later(20))
        assert captures.read_again(session, later(20)) == 0
        frontier.discover(session, [found(crawl, url, depth=1)], later(20))
        assert page_at(session, url).depth == 1
        assert crawls.close_finished(session, later(20)) == 0
    with sessions.begin() as session:
        assert captures.read_again(session, later(30)) == 1
        assert crawls.close_finished(session, later(30)) == 0
        assert captures.offer(session, later(30), 10, resend_s=60).together == [capture_id]
    with sessions.begin() as session:
        claimed, token = captures.claim(session, [capture_id], later(40), lease_s=60)
        captures.finish(captures.lock_mine(session, [claimed[0].id], token)[capture_id], "article", None, "1")
        page_at(session, url).follow_again = False
        assert captures.read_again(session, later(40)) == 0
    with sessions.begin() as session:
        assert crawls.close_finished(session, later(50)) == 1


def test_crawl_that_reaches_farther_follows_known_pages_without_fetching_them(sessions: sessionmaker[Session]) -> None:
    url = "http://news.example/a"
    with sessions.begin() as session:
        near = begun(session, depth_limit=1)
        discover(session, near, url)
        page = fetched(session, url, "article")
        read(session, page)
        assert page.reach == 0
    with sessions.begin() as session:
        frontier.discover(session, [found(begun(session, later(90), depth_limit=1), url)], later(100))
        assert page_at(session, url).follow_again is False
        far = begun(session, later(90), depth_limit=2)
        frontier.discover(session, [found(far, url)], later(100))
        page = page_at(session, url)
        assert (page.follow_again, page.crawl_id, page.due_at) == (True, far.id, None)
        assert captures.read_again(session, later(100)) == 1


def test_page_whose_links_met_a_page_limit_is_followed_by_the_next_crawl(sessions: sessionmaker[Session]) -> None:
    url = "http://news.example/a"
    with sessions.begin() as session:
        full = begun(session, page_limit=2)
        discover(session, full, url)
        read(session, fetched(session, url, "article"))
        page_at(session, url).reach = frontier.HELD_BACK
        frontier.discover(session, [found(full, url)], later(20))
        assert page_at(session, url).follow_again is False
        frontier.discover(session, [found(begun(session, later(90)), url)], later(100))
        assert page_at(session, url).follow_again is True


def test_page_of_which_nothing_can_be_read_keeps_no_crawl_open(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        begun(session)
        page = fetched(session, HOME, "listing")
        page.follow_again = True
        assert crawls.close_finished(session, later(20)) == 0
        read(session, page).state = "quarantined"
        assert captures.read_again(session, later(30)) == 0
        assert crawls.close_finished(session, later(30)) == 1


def test_page_that_is_met_nearer_before_it_was_fetched_needs_nothing_more(sessions: sessionmaker[Session]) -> None:
    url = "http://news.example/a"
    with sessions.begin() as session:
        crawl = begun(session)
        frontier.discover(session, [found(crawl, url, depth=3)], NOW)
        frontier.discover(session, [found(crawl, url, depth=1)], NOW)
        assert (page_at(session, url).depth, page_at(session, url).follow_again) == (1, False)


@pytest.fixture
def postgres(postgres_url: str) -> Iterator[sessionmaker[Session]]:
    engine = open_engine(postgres_url)
    yield writers(engine)
    engine.dispose()


def test_page_that_another_holds_is_told_of_its_new_depth_later(
    postgres: sessionmaker[Session],
) -> None:
    url = "http://news.example/a"
    with postgres.begin() as session:
        crawl = begun(session)
        frontier.discover(session, [found(crawl, url, depth=3)], NOW)
        home, page = page_at(session, HOME), page_at(session, url)
    with postgres.begin() as holder:
        pages.lock(holder, [page.id])
        with postgres.begin() as session:
            pages.lock(session, [home.id])
            frontier.discover(session, [found(crawl, url, depth=1, met_on=home.id)], later(20))
    with postgres() as session:
        assert page_at(session, url).depth == 3
        assert page_at(session, HOME).follow_again is True


def await_waiting(postgres: sessionmaker[Session]) -> None:
    """Return when another transaction waits for a lock."""
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    until = time.monotonic() + 10
    while time.monotonic() < until:
        with postgres() as session:
            if session.scalar(waiting):
                return
    raise AssertionError("nobody waits")


def test_page_that_another_has_just_met_farther_away_is_told_of_its_depth_later(
    postgres: sessionmaker[Session],
) -> None:
    url = "http://news.example/a"
    with postgres.begin() as session:
        crawl = begun(session)
        home = page_at(session, HOME)

    def meet_nearer() -> None:
        with postgres.begin() as session:
            pages.lock(session, [home.id])
            frontier.discover(session, [found(crawl, url, depth=1, met_on=home.id)], NOW)

    with ThreadPoolExecutor() as threads:
        with postgres.begin() as session:
            frontier.discover(session, [found(crawl, url, depth=3)], NOW)
            waiting = threads.submit(meet_nearer)
            await_waiting(postgres)
        waiting.result(timeout=30)
    with postgres() as session:
        assert page_at(session, url).depth == 3
        assert page_at(session, HOME).follow_again is True
