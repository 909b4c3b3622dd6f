import threading
import time
from datetime import datetime
from pathlib import Path

import httpx

from worker.demo.access_log import Visit, overlaps, read_log, shortest_pause_s
from worker.demo.portal import SamplePortal
from worker.demo.world import build


def visit(host: str, started_s: float, ended_s: float) -> Visit:
    return Visit(host, "GET", "/", 200, False, "", "", started_s, ended_s, "", "")


def test_visits_to_one_host_at_once_overlap_and_to_two_hosts_do_not() -> None:
    long, inside, after, elsewhere = visit("a", 0, 5), visit("a", 1, 2), visit("a", 3, 4), visit("b", 1, 2)
    assert overlaps([inside, after, elsewhere, long]) == [(long, inside), (long, after)]
    assert overlaps([inside, after, elsewhere]) == []
    assert overlaps([]) == []


def test_the_shortest_pause_is_from_an_answers_end_to_the_next_request() -> None:
    visits = [visit("a", 0, 1), visit("a", 4, 5), visit("a", 5.5, 6), visit("b", 0, 1)]
    assert shortest_pause_s(visits) == {"a": 0.5}


def test_a_visit_says_who_asked_for_what_and_how_long_it_took(tmp_path: Path) -> None:
    log_file = tmp_path / "access.jsonl"
    started_s = time.monotonic()
    with SamplePortal(build(articles=20), latency_s=0.05, log_file=log_file) as portal:
        with httpx.Client(trust_env=False, headers={"User-Agent": "reader"}) as client:
            client.get(portal.sample.start_urls[0], headers={"If-None-Match": '"x"'})
            client.get(portal.origins[1] + "/nowhere?a=1")
        first, second = portal.log.visits()
        assert (first.host, first.method, first.target, first.status) == (portal.hosts[0], "GET", "/", 200)
        assert (first.conditional, first.user_agent) == (True, "reader")
        assert (second.host, second.target, second.status) == (portal.hosts[1], "/nowhere?a=1", 404)
        assert not second.conditional
    assert started_s <= first.started_s <= first.ended_s - 0.05
    assert datetime.fromisoformat(first.started_at) < datetime.fromisoformat(first.ended_at)
    assert read_log(log_file) == [first, second]


def test_two_clients_at_once_are_seen_to_overlap() -> None:
    with SamplePortal(build(articles=20, hosts=1), latency_s=0.1) as portal:
        url = portal.sample.start_urls[0]
        asking = [threading.Thread(target=httpx.get, args=(url,), kwargs={"trust_env": False}) for _ in range(2)]
        for thread in asking:
            thread.start()
        for thread in asking:
            thread.join()
        assert len(overlaps(portal.log.visits())) == 1
        portal.log.clear()
        httpx.get(url, trust_env=False)
        httpx.get(url, trust_env=False)
        assert overlaps(portal.log.visits()) == []
