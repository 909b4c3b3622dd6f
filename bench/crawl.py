"""`python -m bench.crawl`: the whole path at speed: what an article costs, and where.

The sample portal, grown large, is crawled without pauses by real workers on a real PostgreSQL and Redis. The portal's
own CPU time is left out; everything else on the way is counted.
"""

import argparse
import signal
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from celery import Celery
from rich.console import Console
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from bench import figures, fleet, servers
from bench.crawl_report import Run, tables
from storage import portals
from storage.database import clock, open_engine, writers
from storage.models import Article, Capture, Crawl, Event, Page
from storage.portals import Declaration
from tasks.opening.crawl import open_crawl
from worker.celery_config import ROUTES

STALL_LIMIT_S = 200  # without a new capture, longer than a lease: the run has failed


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run has its database, messages and files."""

    postgres_url: str
    redis_url: str
    directory: Path

    def settings(self) -> dict[str, str]:
        """Return the product's settings, but for pacing."""
        return {
            "NEWSFOLD_ALLOW_NETWORKS": "127.0.0.0/8",
            "NEWSFOLD_ARCHIVE_URL": str(self.directory / "warc"),
            "NEWSFOLD_BROKER_URL": self.redis_url,
            "NEWSFOLD_DATABASE_URL": self.postgres_url,
            "NEWSFOLD_HOST_DELAY_S": "0",
            "NEWSFOLD_LOG_LEVEL": "WARNING",
        }


def main(arguments: list[str] | None = None) -> int:
    """Print the tables; return 0 when every article was found, else 1."""
    parser = argparse.ArgumentParser(prog="python -m bench.crawl", description="Time the whole path.")
    parser.add_argument("--articles", type=int, default=5000, metavar="N", help="distinct articles (5000)")
    parser.add_argument("--hosts", type=int, default=50, metavar="N", help="sites (50)")
    parser.add_argument("--page-kb", type=int, default=60, metavar="N", help="markup added to every page (60)")
    options = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ended or interrupted: what was started is stopped
    with (
        tempfile.TemporaryDirectory(prefix="newsfold-bench-") as name,
        servers.postgres() as database,
        servers.redis() as broker,
        fleet.portal(options.articles, options.hosts, options.page_kb) as served,
    ):
        run = measure(Place(database, broker, Path(name)), served)
    Console().print(*tables(run), sep="\n")
    return 0 if run.articles == run.expected else 1


def measure(place: Place, served: fleet.Served) -> Run:
    """Crawl what is served, and return what it took."""
    engine = open_engine(place.postgres_url)
    sessions = writers(engine)
    with fleet.workers(place.directory, place.settings()):
        before = _servers_cpu_s(place)
        began_at, crawl_ids = _open(sessions, served)
        _tick(place.redis_url)
        _await_end(sessions, crawl_ids)
        after = _servers_cpu_s(place)
    with sessions() as session:
        articles, captures, ended_at = _counts(session)
        problems = _problems(session)
    engine.dispose()
    processes = figures.read(place.directory)
    cpu_s = _sum([*(one.cpu_s for one in processes), {name: after[name] - before[name] for name in after}])
    return Run(articles, served.articles, captures, (ended_at - began_at).total_seconds(), cpu_s, processes, problems)


def _servers_cpu_s(place: Place) -> dict[str, float]:
    return {"PostgreSQL": servers.postgres_cpu_s(place.postgres_url), "Redis": servers.redis_cpu_s(place.redis_url)}


def _open(sessions: sessionmaker[Session], served: fleet.Served) -> tuple[datetime, list[int]]:
    """Open a crawl of each site; return when, and their ids."""
    with sessions.begin() as session:
        now = clock(session)
        ids = []
        for site in served.sites:
            said = Declaration(site["name"], site["url"], timezone=site["timezone"], language=site["language"])
            portal, _ = portals.declare(session, said, now)
            ids.append(open_crawl(session, portal, portal.entry_points, now, page_limit=sys.maxsize >> 32).id)
    return now, ids


def _tick(redis_url: str) -> None:
    """Begin at once, as `newsfold crawl` does."""
    with Celery(broker=redis_url) as app:
        app.conf.broker_transport_options = {"global_keyprefix": "newsfold:"}
        app.conf.task_routes = ROUTES
        app.send_task("tick")


def _await_end(sessions: sessionmaker[Session], crawl_ids: list[int]) -> None:
    """Return when the crawls are done. Raises TimeoutError when they get no further."""
    newest, seen_s = 0, time.monotonic()
    while True:
        time.sleep(1)
        with sessions() as session:
            running = select(func.count()).where(Crawl.id.in_(crawl_ids), Crawl.state == "running")
            if not session.scalar(running):
                return
            capture_id = session.scalar(select(func.max(Capture.id))) or 0
        if capture_id > newest:
            newest, seen_s = capture_id, time.monotonic()
        if time.monotonic() - seen_s > STALL_LIMIT_S:
            raise TimeoutError(f"nothing fetched for {STALL_LIMIT_S} s, and the crawl is not done")


def _counts(session: Session) -> tuple[int, int, datetime]:
    """Return how many articles and captures there are, and when the last event was written."""
    articles = session.scalar(select(func.count()).select_from(Article)) or 0
    captures = session.scalar(select(func.count()).select_from(Capture)) or 0
    return articles, captures, session.scalars(select(func.max(Event.created_at))).one()


def _problems(session: Session) -> dict[str, int]:
    counted = select(Page.problem, func.count()).where(Page.problem.is_not(None)).group_by(Page.problem)
    return {reason: pages for reason, pages in session.execute(counted) if reason}


def _sum(counts: Iterable[Mapping[str, float]]) -> dict[str, float]:
    total: defaultdict[str, float] = defaultdict(float)
    for one in counts:
        for name, cpu_s in one.items():
            total[name] += cpu_s
    return total


if __name__ == "__main__":
    sys.exit(main())
