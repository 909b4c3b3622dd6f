"""The five sentences of the design, on real workers, PostgreSQL, Redis and the sample portal."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from celery import Celery
from redis import Redis
from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, sessionmaker

from storage.archive.location import Location
from storage.archive.reader import Archive
from storage.database import clock, open_engine, writers
from storage.models import Article, Capture, Crawl, Event, Host, Page
from storage.portals import Declaration, declare
from tasks.publish import STREAM
from tests.whole import archived
from tests.whole.workers import Workers, are_done, await_end, working
from worker.celery_config import ROUTES
from worker.demo.access_log import overlaps
from worker.demo.portal import SamplePortal
from worker.demo.world import build

pytestmark = pytest.mark.timeout(180)


@pytest.fixture
def portal() -> Iterator[SamplePortal]:
    with SamplePortal(build(), latency_s=0.02) as portal:
        yield portal


@pytest.fixture
def sessions(postgres_url: str) -> Iterator[sessionmaker[Session]]:
    engine = open_engine(postgres_url)
    yield writers(engine)
    engine.dispose()


@pytest.fixture
def workers(postgres_url: str, redis_url: str, tmp_path: Path) -> Workers:
    return Workers(postgres_url, redis_url, tmp_path)


def assert_true(sessions: sessionmaker[Session], portal: SamplePortal) -> None:
    with sessions() as session:
        wrong = archived.differences(archived.kept(session), archived.true(portal.sample.articles))
        problems = session.execute(select(Page.url, Page.problem).where(Page.problem.is_not(None))).all()
        assert not wrong, "\n".join([*wrong, *map(str, problems)])
        assert archived.events(session)["article.stored"] == len(portal.sample.articles)
    assert overlaps(portal.log.visits()) == []


def test_undisturbed_crawl_archives_the_truth_and_visits_no_host_twice_at_once(
    sessions: sessionmaker[Session], portal: SamplePortal, workers: Workers, tmp_path: Path, redis_url: str
) -> None:
    with working(workers):
        await_end(sessions, archived.crawl(sessions, portal.sample))
        _await_stream(sessions, redis_url)
    assert_true(sessions, portal)
    archive = Archive(tmp_path / "warc")
    with sessions() as session:
        for capture in session.scalars(select(Capture)):
            archive.read(Location(capture.warc_file, capture.warc_offset, capture.warc_length))


def test_writers_on_many_hosts_wait_for_each_other_and_never_in_a_circle(
    sessions: sessionmaker[Session], workers: Workers, tmp_path: Path
) -> None:
    with SamplePortal(build(articles=240, hosts=12)) as portal, working(workers):
        workers.start("parse,control", concurrency=2)
        await_end(sessions, archived.crawl(sessions, portal.sample))
        assert_true(sessions, portal)
    assert "deadlock" not in "".join(log.read_text().lower() for log in tmp_path.glob("*.log"))


def test_broker_flushed_in_mid_crawl_loses_nothing(
    sessions: sessionmaker[Session], portal: SamplePortal, workers: Workers, redis_url: str
) -> None:
    flushed = 0
    with working(workers), Redis.from_url(redis_url) as redis:
        crawl_ids = archived.crawl(sessions, portal.sample)
        while not are_done(sessions, crawl_ids):
            time.sleep(0.7)
            if flushed < 5:
                redis.flushall()
                flushed += 1
        await_end(sessions, crawl_ids)
    assert flushed > 1
    assert_true(sessions, portal)


def test_messages_sent_again_and_again_store_nothing_twice(
    sessions: sessionmaker[Session], portal: SamplePortal, workers: Workers, redis_url: str
) -> None:
    sent = 0
    with working(workers, beats=2), Celery(broker=redis_url) as app:
        app.conf.broker_transport_options = {"global_keyprefix": "newsfold:"}
        app.conf.task_routes = ROUTES
        crawl_ids = archived.crawl(sessions, portal.sample)
        while not are_done(sessions, crawl_ids):
            with sessions() as session:
                hosts = list(session.scalars(select(Host.id)))
                captures = list(session.scalars(select(Capture.id).order_by(func.random()).limit(20)))
            for task, ids in (("fetch", hosts), ("parse", captures), ("parse", captures)):
                app.send_task(task, [ids])
            app.send_task("tick")
            sent += 1
            time.sleep(0.2)
        await_end(sessions, crawl_ids)
    assert sent > 3
    assert_true(sessions, portal)


def hosts_visited(session: Session) -> int:
    return session.scalar(select(func.count()).where(Host.lease_token.is_not(None))) or 0


def captures_read(session: Session) -> int:
    return session.scalar(select(func.count()).where(Capture.state == "unread", Capture.lease_token.is_not(None))) or 0


@pytest.mark.parametrize(
    ("queues", "processes", "at_work"), [("fetch", 2, hosts_visited), ("parse,control", 1, captures_read)]
)
def test_workers_killed_in_the_middle_of_their_work_change_nothing(
    sessions: sessionmaker[Session],
    portal: SamplePortal,
    workers: Workers,
    queues: str,
    processes: int,
    at_work: Callable[[Session], int],
) -> None:
    died_at_work = 0
    with working(workers), sessions() as session:
        session.connection(execution_options={"isolation_level": "AUTOCOMMIT"})
        crawl_ids = archived.crawl(sessions, portal.sample)
        while not are_done(sessions, crawl_ids) and died_at_work < 2:
            if at_work(session):
                for _ in range(processes):
                    workers.kill(queues)
                died_at_work += bool(at_work(session))  # leases that nobody alive holds
            time.sleep(0.005)
        await_end(sessions, crawl_ids)
    assert died_at_work == 2
    assert_true(sessions, portal)


def test_workers_killed_at_any_moment_change_nothing(
    sessions: sessionmaker[Session], portal: SamplePortal, workers: Workers
) -> None:
    chance = random.Random(1)
    killed = 0
    with working(workers):
        crawl_ids = archived.crawl(sessions, portal.sample)
        while not are_done(sessions, crawl_ids) and killed < 6:
            time.sleep(chance.uniform(0.8, 2.5))
            workers.kill(chance.choice(["fetch", "parse,control"]))
            killed += 1
        await_end(sessions, crawl_ids)
    assert killed > 1
    assert_true(sessions, portal)


def test_portal_added_while_two_beats_run_is_crawled_at_each_of_its_times_once(
    sessions: sessionmaker[Session], workers: Workers
) -> None:
    with SamplePortal(build(articles=24, hosts=3)) as portal, working(workers, beats=2):
        with sessions.begin() as session:
            said = Declaration("often", portal.sample.start_urls[0], every_s=2.0)
            declare(session, said, clock(session))
        until = time.monotonic() + 60
        while _count(sessions, Crawl.id) < 4:
            assert time.monotonic() < until
            time.sleep(0.2)
    with sessions() as session:
        slots = session.scalars(select(Crawl.slot_at).order_by(Crawl.slot_at)).all()
    assert len(slots) == len(set(slots))
    assert min((b - a).total_seconds() for a, b in pairwise(slots) if a and b) >= 2


def test_crawl_command_hands_over_to_the_workers_and_waits(
    sessions: sessionmaker[Session], portal: SamplePortal, workers: Workers
) -> None:
    with working(workers):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("NEWSFOLD_")}
        done = subprocess.run(
            [sys.executable, "-c", "from worker.cli.main import run; run()", "crawl", portal.origins[0], "--wait"],
            env=environment | workers.environment,
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    assert "new articles" in done.stdout
    assert _count(sessions, Article.id) > 50


def _count(sessions: sessionmaker[Session], column: InstrumentedAttribute[int]) -> int:
    with sessions() as session:
        return session.scalars(select(func.count(column))).one()


def _await_stream(sessions: sessionmaker[Session], redis_url: str) -> None:
    """The stream ends up with every event of the outbox, in order."""
    until = time.monotonic() + 20
    with Redis.from_url(redis_url, decode_responses=True) as redis:
        while True:
            with sessions() as session:
                ids = [f"{event_id}-0" for event_id in session.scalars(select(Event.id).order_by(Event.id))]
            if [entry for entry, _ in redis.xrange(STREAM)] == ids and ids:
                return
            assert time.monotonic() < until
            time.sleep(0.2)
