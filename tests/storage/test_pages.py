from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from storage import frontier, hosts, pages
from storage.models import Alias, Crawl, Page
from tests.storage.frontier import HOME, NOW, begun, discover, found, later, the_host


def page_at(session: Session, url: str) -> Page:
    return session.scalars(select(Page).where(Page.url == url)).one()


def fetched(session: Session, url: str, kind: str) -> Page:
    page = page_at(session, url)
    page.kind, page.fetched_at = kind, later(10)
    pages.settle(page, None, later(10))
    return page


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
    url = "http://news.example/a"
    with sessions.begin() as session:
        discover(session, begun(session), url)
        fetched(session, url, "article")
    with sessions.begin() as session:
        again = begun(session, later(90))
        frontier.discover(session, [found(again, url), found(again, url, depth=2, modified_at=later(50))], later(100))
        assert page_at(session, url).due_at == later(100)


def test_article_never_announced_before_is_due_when_it_changed_after_we_saw_it(sessions: sessionmaker[Session]) -> None:
    url = "http://news.example/a"
    with sessions.begin() as session:
        discover(session, begun(session), url)
        fetched(session, url, "article")
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


def test_page_that_loses_three_workers_is_quarantined(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        begun(session)
        host_id = the_host(session).id
    for _ in range(3):
        with sessions.begin() as session:
            assert len(pages.take_due(session, host_id, NOW, 10)) == 1
    with sessions.begin() as session:
        assert pages.take_due(session, host_id, NOW, 10) == []
        page = page_at(session, HOME)
        assert page.due_at is None
        assert page.problem is not None
        assert page.problem.startswith("quarantined")


def test_pages_of_a_lost_worker_are_taken_one_at_a_time(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        discover(session, begun(session), *(f"http://news.example/{number}" for number in range(3)))
        host_id = the_host(session).id
        assert len(pages.take_due(session, host_id, NOW, 10)) == 4
    with sessions.begin() as session:
        alone = pages.take_due(session, host_id, NOW, 10)
        assert [page.url for page in alone] == [HOME]
        pages.settle(alone[0], None, NOW)
    with sessions.begin() as session:
        assert len(pages.take_due(session, host_id, NOW, 10)) == 1


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
