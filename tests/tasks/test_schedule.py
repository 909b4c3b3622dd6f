import threading

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from storage import portals
from storage.models import Crawl, Page, Portal
from storage.portals import Declaration
from tasks.schedule import open_due
from tests.storage.frontier import NOW


def declare(session: Session, **said: object) -> Portal:
    return portals.declare(session, Declaration("news", "http://news.example/", **said), NOW)[0]  # type: ignore[arg-type]


def test_portal_added_with_an_interval_is_crawled_once_and_due_again_later(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        declare(session, every_s=1800.0)
    for _ in range(3):
        with sessions.begin() as session:
            open_due(session)
    with sessions() as session:
        assert [crawl.trigger for crawl in session.scalars(select(Crawl))] == ["schedule"]
        assert session.scalars(select(Page.priority)).all() == [1]


def test_two_beats_open_one_crawl(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        declare(session, every_s=1800.0)
    start = threading.Barrier(4)

    def beat() -> None:
        start.wait()
        with sessions.begin() as session:
            open_due(session)

    beats = [threading.Thread(target=beat) for _ in range(4)]
    for thread in beats:
        thread.start()
    for thread in beats:
        thread.join()
    with sessions() as session:
        assert len(session.scalars(select(Crawl.id)).all()) == 1


def test_paused_portal_is_not_crawled(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        declare(session, every_s=1800.0, paused=True)
    with sessions.begin() as session:
        assert open_due(session) == 0


def test_portal_on_demand_is_never_due(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        declare(session)
    with sessions.begin() as session:
        assert open_due(session) == 0
