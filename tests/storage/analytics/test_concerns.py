from dataclasses import replace
from datetime import datetime

import pytest

from storage.analytics.concerns import concerns
from storage.analytics.portal_states import PortalState
from storage.analytics.problems import HostProblem
from storage.analytics.status import Status, Totals, Waiting
from tests.storage.analytics.rows import NOW, ago

NOTHING = Waiting(0, None, 0, None, 0, None, None, 0, None)
CALM = Status(NOW, Totals(0, 0, 0, 0, None, None), NOTHING, (), (), (), (), 0, ())


def portal(next_crawl_at: datetime, paused: bool = False) -> PortalState:
    return PortalState("news", "http://news.example/", 60, None, None, None, paused, next_crawl_at, None, None, None, 0)


@pytest.mark.parametrize(
    "status",
    [
        CALM,
        replace(CALM, waiting=replace(NOTHING, hosts_ready_since=ago(minutes=1))),
        replace(CALM, waiting=replace(NOTHING, pages_due=5000, pages_due_since=ago(hours=5))),
        replace(CALM, portals=(portal(ago(hours=1), paused=True), portal(ago(hours=-1)))),
        replace(CALM, waiting=replace(NOTHING, unpublished=3, unpublished_since=ago(minutes=1))),
    ],
)
def test_what_is_on_its_way_is_no_concern(status: Status) -> None:
    assert concerns(status, is_publishing=True) == ()


@pytest.mark.parametrize(
    "status",
    [
        replace(CALM, portals=(portal(ago(hours=1)),)),
        replace(CALM, waiting=replace(NOTHING, hosts_ready_since=ago(hours=1))),
        replace(CALM, waiting=replace(NOTHING, unread_ready_since=ago(hours=1))),
    ],
)
def test_work_that_nobody_takes_is_a_concern(status: Status) -> None:
    (text,) = concerns(status, is_publishing=True)
    assert text == "work waits since 2026-05-20 11:00 UTC and nobody takes it: is a worker running?"


def test_parsing_that_falls_behind_is_a_concern() -> None:
    status = replace(CALM, waiting=replace(NOTHING, unread=40, unread_since=ago(hours=1)))
    assert concerns(status, is_publishing=True) == ("40 captures wait to be parsed since 2026-05-20 11:00 UTC",)


def test_events_are_late_only_where_they_go_on_to_a_stream() -> None:
    status = replace(CALM, waiting=replace(NOTHING, unpublished=3, unpublished_since=ago(hours=1)))
    assert concerns(status, is_publishing=True) == ("3 events wait to be published since 2026-05-20 11:00 UTC",)
    assert concerns(status, is_publishing=False) == ()


def test_hosts_that_fail_and_quarantine_are_concerns() -> None:
    host = HostProblem("bad.example", 3, "no answer", NOW, ago(hours=-1))
    assert concerns(replace(CALM, hosts=(host,), quarantined_count=2), is_publishing=True) == (
        "hosts that fail: bad.example",
        "2 captures broke the parser and are in quarantine",
    )
