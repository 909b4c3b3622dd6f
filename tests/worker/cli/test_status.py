import json

import pytest
from sqlalchemy.orm import Session, sessionmaker

from storage.models import Host
from tests.storage.analytics.rows import NOW, add_article, add_capture, add_crawl, add_page, add_portal, ago
from tests.worker.cli.running import Newsfold

Archive = sessionmaker[Session]


@pytest.mark.usefixtures("archive")
def test_an_archive_where_nothing_is_to_do_is_well(newsfold: Newsfold) -> None:
    assert newsfold("status").out.startswith("• all is well\n")


def test_what_is_wrong_comes_first_and_problems_have_their_reasons(newsfold: Newsfold, archive: Archive) -> None:
    _trouble(archive)

    ran = newsfold("status")

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("• work waits since 2026-05-20 11:00 UTC and nobody takes it: is a worker running?\n")
    for text in (
        "• hosts that fail: bad.example",
        "articles  1 in 0 versions",
        "to fetch  1 due, 0 later",
        "demand",
        "no answer in 10 s",
        "status 404",
        "http://news.example/gone",
        "RecursionError",
    ):
        assert text in ran.out, text


def test_the_same_is_told_to_programs(newsfold: Newsfold, archive: Archive) -> None:
    _trouble(archive)

    told = json.loads(newsfold("status", "--json").out)

    assert len(told["concerns"]) == 3
    assert told["totals"]["articles"] == 1
    assert told["waiting"]["pages_due_since"] == "2026-05-20T11:00:00+00:00"
    assert told["portals"][0]["name"] == "news"
    assert told["problems"] == [
        {"reason": "status 404", "pages": 1, "last_url": "http://news.example/gone", "last_at": NOW.isoformat()}
    ]


def _trouble(archive: Archive) -> None:
    with archive.begin() as session:
        portal = add_portal(session)
        crawl = add_crawl(session, portal)
        page = add_page(session, portal, "http://news.example/a", due_at=ago(hours=1), crawl_id=crawl.id)
        session.get_one(Host, page.host_id).ready_at = ago(hours=1)
        add_article(session, page)
        add_page(session, portal, "http://news.example/gone", problem="status 404", problem_at=NOW)
        add_capture(session, page, state="quarantined", problem="RecursionError: too deep")
        session.add(
            Host(name="bad.example", next_visit_at=NOW, failures=2, problem="no answer in 10 s", problem_at=NOW)
        )
