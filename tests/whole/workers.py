"""Real worker processes, and what can happen to them."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from storage.models import Crawl

HASTE = {  # so that what was lost is missed within seconds
    "NEWSFOLD_ALLOW_NETWORKS": "127.0.0.0/8",
    "NEWSFOLD_HOST_DELAY_S": "0",
    "NEWSFOLD_DEADLINE_S": "2",
    "NEWSFOLD_LEASE_S": "5",
    "NEWSFOLD_RESEND_S": "2",
    "NEWSFOLD_FETCH_BUDGET_S": "2",
    "NEWSFOLD_RETRY_S": "1",
    "NEWSFOLD_TICK_S": "0.5",
    "NEWSFOLD_LOG_LEVEL": "WARNING",
}


class Workers:
    """Worker and beat processes on one database, broker and archive, all ended with `stop`."""

    def __init__(self, database_url: str, redis_url: str, directory: Path) -> None:
        self._directory = directory
        self.environment = HASTE | {
            "NEWSFOLD_DATABASE_URL": database_url,
            "NEWSFOLD_BROKER_URL": redis_url,
            "NEWSFOLD_ARCHIVE_URL": str(directory / "warc"),
        }
        self._running: dict[str, list[subprocess.Popen[bytes]]] = {}

    def start(self, queues: str, concurrency: int = 1) -> None:
        """Start a worker of `queues` ("fetch", "parse,control")."""
        arguments = ["worker", "-Q", queues, "-c", str(concurrency), "-n", f"{queues}{random.random()}@test"]
        self._start(queues, arguments)

    def start_beat(self) -> None:
        """Start a beat; two do no harm."""
        number = len(self._running.get("beat", []))
        self._start("beat", ["beat", "-s", str(self._directory / f"schedule{number}"), "--pidfile="])

    def kill(self, queues: str) -> None:
        """SIGKILL the oldest worker of `queues`, its children with it, and start another."""
        victim = self._running[queues].pop(0)
        os.killpg(victim.pid, signal.SIGKILL)
        victim.wait()
        self.start(queues)

    def stop(self) -> None:
        """End all that runs."""
        running = [process for processes in self._running.values() for process in processes]
        for process in running:
            os.killpg(process.pid, signal.SIGKILL)
        for process in running:
            process.wait()

    def _start(self, name: str, arguments: list[str]) -> None:
        with (self._directory / f"{name}.log").open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "celery", "-A", "worker.app", *arguments],
                env=_without_newsfold(os.environ) | self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._running.setdefault(name, []).append(process)


@contextmanager
def working(workers: Workers, beats: int = 1) -> Iterator[Workers]:
    """Run two fetch workers, a parse worker that ticks as well, and beat."""
    try:
        workers.start("fetch")
        workers.start("fetch")
        workers.start("parse,control", concurrency=2)
        for _ in range(beats):
            workers.start_beat()
        yield workers
    finally:
        workers.stop()


def await_end(sessions: sessionmaker[Session], crawl_ids: list[int], limit_s: float = 100) -> None:
    """Return when the crawls are done; fail when they are not in time."""
    until = time.monotonic() + limit_s
    while not are_done(sessions, crawl_ids):
        assert time.monotonic() < until, "the crawl did not end"
        time.sleep(0.2)


def are_done(sessions: sessionmaker[Session], crawl_ids: list[int]) -> bool:
    """Return whether all of the crawls are done."""
    with sessions() as session:
        states = session.scalars(select(Crawl.state).where(Crawl.id.in_(crawl_ids))).all()
    return all(state == "done" for state in states)


def _without_newsfold(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if not name.startswith("NEWSFOLD_")}
