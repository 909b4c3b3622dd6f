from sqlalchemy.orm import Session, sessionmaker

from storage import pages
from tests.storage.frontier import HOME, NOW, begun, discover, page_at, the_host


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
