"""The servers of a run, durable as the product has them, and the CPU time that they take."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from redis import Redis

from tests.services import databases
from tests.services.postgres_server import running_postgres
from tests.services.redis_server import running_redis

_TICKS_PER_S = os.sysconf("SC_CLK_TCK")


@contextmanager
def postgres() -> Iterator[str]:
    """Yield the URL of a migrated database, on the server of NEWSFOLD_TEST_DATABASE_URL if there is one."""
    if given := os.environ.get("NEWSFOLD_TEST_DATABASE_URL"):
        with databases.postgres_database(given) as url:
            yield databases.migrated(url)
        return
    with running_postgres(durability=()) as server, databases.postgres_database(server) as url:
        yield databases.migrated(url)


@contextmanager
def redis() -> Iterator[str]:
    """Yield the URL of an empty Redis, that of NEWSFOLD_TEST_REDIS_URL if there is one."""
    if given := os.environ.get("NEWSFOLD_TEST_REDIS_URL"):
        with Redis.from_url(given) as client:
            client.flushdb()
        yield given
        return
    with running_redis() as server, Redis.from_url(server.url) as client:
        client.config_set("appendonly", "yes")  # as docker-compose.yml does
        yield server.url


def postgres_cpu_s(url: str) -> float:
    """Return what the PostgreSQL on this machine has taken so far: all its processes, those that ended too."""
    with psycopg.connect(url) as connection:
        backend = _stat(connection.info.backend_pid)
    postmaster = int(backend[1])
    children = [stat for stat in map(_stat_if_there, _pids()) if stat and int(stat[1]) == postmaster]
    ended = _stat(postmaster)
    ticks = [int(value) for stat in children for value in stat[11:13]] + [int(value) for value in ended[11:15]]
    return sum(ticks) / _TICKS_PER_S


def redis_cpu_s(url: str) -> float:
    """Return what Redis has taken so far, by its own account."""
    with Redis.from_url(url) as client:
        used = client.info("cpu")
    return float(used["used_cpu_user"]) + float(used["used_cpu_sys"])


def _pids() -> list[int]:
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdecimal()]


def _stat_if_there(pid: int) -> list[str] | None:
    try:
        return _stat(pid)
    except (FileNotFoundError, ProcessLookupError):
        return None


def _stat(pid: int) -> list[str]:
    """Return proc(5)'s fields of a process from the third: state, parent, …; 11 to 14 are CPU time."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
