from sqlalchemy.orm import Session, sessionmaker

from storage import captures, crawls
from storage.models import Capture, Crawl, Page
from tests.storage.frontier import NOW, begun, captured, later


def add_capture(session: Session) -> Capture:
    begun(session)
    page = session.query(Page).one()
    page.due_at = None
    return captured(session, page, "unread", later(60))


def test_capture_is_read_by_one(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        capture_id = add_capture(session).id
    with sessions.begin() as session:
        claimed, token = captures.claim(session, [capture_id, capture_id], NOW, lease_s=150)
        assert [capture.id for capture in claimed] == [capture_id]
    with sessions.begin() as session:
        assert captures.claim(session, [capture_id], later(149), lease_s=150)[0] == []
        captures.finish(captures.lock_mine(session, [capture_id], token)[capture_id], "article", None, "1")
    with sessions.begin() as session:
        assert captures.claim(session, [capture_id], later(1000), lease_s=150)[0] == []
        assert captures.offer(session, later(1000), 10, resend_s=60) == captures.Offer([], [])


def test_reader_whose_lease_ended_saves_nothing(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        capture_id = add_capture(session).id
        _, slow = captures.claim(session, [capture_id], NOW, lease_s=150)
    with sessions.begin() as session:
        assert captures.offer(session, later(150), 10, resend_s=60).alone == [capture_id]
    with sessions.begin() as session:
        assert captures.lock_mine(session, [capture_id], slow) == {}


def test_capture_lost_three_times_is_quarantined_and_named_on_its_page(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        capture_id = add_capture(session).id
    for turn in range(1, 4):
        with sessions.begin() as session:
            claimed, _ = captures.claim(session, [capture_id], later(turn * 1000), lease_s=150)
            assert claimed
    with sessions.begin() as session:
        assert captures.offer(session, later(10_000), 10, resend_s=60) == captures.Offer([], [])
        capture = session.get_one(Capture, capture_id)
        assert (capture.state, capture.ready_at) == ("quarantined", None)
        assert "quarantined" in (session.get_one(Page, capture.page_id).problem or "")


def test_crawl_is_done_when_its_last_capture_is_read(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        capture = add_capture(session)
        crawl_id = capture.crawl_id
        session.flush()
        assert crawls.close_finished(session, NOW) == 0
        _, token = captures.claim(session, [capture.id], NOW, lease_s=150)
        captures.finish(captures.lock_mine(session, [capture.id], token)[capture.id], "other", None, "1")
        session.flush()
        assert crawls.close_finished(session, later(1)) == 1
        assert session.get_one(Crawl, crawl_id).state == "done"
