"""Everything in this process: a Celery worker on the in-memory transport, and ticks."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from celery.worker import WorkController
from celery.worker import state as worker_state

from storage import captures, hosts
from storage.database import clock
from tasks import context
from worker.app import app

THREADS = 8  # fetch tasks wait for portals, so a few of these do not keep parsing from running
START_LIMIT_S = 10.0
TICK_EVERY_S = 0.5
MAINTAIN_EVERY_S = 300.0


@contextmanager
def working() -> Iterator[None]:
    """Work on whatever is due, in threads, until the block ends; then finish what has begun."""
    _resume()
    stop = threading.Event()
    worker = WorkController(
        app=app,
        pool_cls="threads",
        concurrency=THREADS,
        hostname="embedded@localhost",
        loglevel="WARNING",
        without_gossip=True,
        without_heartbeat=True,
        without_mingle=True,
    )
    threads = [
        threading.Thread(target=worker.start, name="worker", daemon=True),
        threading.Thread(target=_beat, args=(stop,), name="ticks", daemon=True),
    ]
    threads[0].start()
    _await_start(worker)
    threads[1].start()
    try:
        yield
    finally:
        stop.set()
        context.current().stopping.set()
        worker_state.should_stop = 0
        for thread in threads:
            thread.join()
        worker_state.should_stop = None
        context.current().archive_writer.close()


def _resume() -> None:
    """Messages of an earlier process went with it."""
    ctx = context.current()
    with ctx.sessions.begin() as session:
        now = clock(session)
        hosts.forget_offers(session, now)
        captures.forget_offers(session, now)


def _await_start(worker: WorkController) -> None:
    until = time.monotonic() + START_LIMIT_S
    while worker.consumer is None or worker.consumer.connection is None:
        if time.monotonic() > until:
            raise RuntimeError("the embedded worker did not start")
        time.sleep(0.01)


def _beat(stop: threading.Event) -> None:
    maintained = time.monotonic()
    while not stop.wait(TICK_EVERY_S):
        context.send("tick")
        if time.monotonic() - maintained > MAINTAIN_EVERY_S:
            maintained = time.monotonic()
            context.send("maintain")
