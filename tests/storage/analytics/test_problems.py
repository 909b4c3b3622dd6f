from sqlalchemy.orm import Session, sessionmaker

from storage.analytics.problems import PageProblem, host_problems, page_problems, quarantined
from storage.models import Host
from tests.storage.analytics.rows import NOW, add_capture, add_page, add_portal, ago


def test_pages_are_grouped_by_reason_with_the_newest_as_example(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        portal = add_portal(session)
        for name, problem, problem_at in (
            ("fine", None, None),
            ("a", "status 404", ago(days=3)),
            ("b", "status 404", ago(days=1)),
            ("c", "status 404", ago(days=2)),
            ("d", "too large", NOW),
        ):
            add_page(session, portal, f"http://news.example/{name}", problem=problem, problem_at=problem_at)

        reasons = page_problems(session, 10)

        assert page_problems(session, 1) == reasons[:1]
    assert reasons == (
        PageProblem("status 404", 3, "http://news.example/b", ago(days=1)),
        PageProblem("too large", 1, "http://news.example/d", NOW),
    )


def test_hosts_that_fail_are_told_with_the_next_visit(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        healthy = Host(name="fine.example", next_visit_at=NOW)
        failing = Host(name="bad.example", next_visit_at=ago(hours=-1), failures=3, problem="no answer", problem_at=NOW)
        session.add_all([healthy, failing])
        session.flush()

        (found,) = host_problems(session, 10)

    assert (found.name, found.failures, found.problem, found.until) == ("bad.example", 3, "no answer", ago(hours=-1))


def test_captures_in_quarantine_are_told_newest_first(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        page = add_page(session, add_portal(session), "http://news.example/a")
        add_capture(session, page)
        old = add_capture(session, page, state="quarantined", problem="RecursionError: deep")
        new = add_capture(session, page, state="quarantined", problem="the worker was lost reading it")

        found = quarantined(session, 10)

    assert [(one.capture_id, one.problem) for one in found] == [(new.id, new.problem), (old.id, old.problem)]
