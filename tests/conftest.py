"""Servers and databases for the tests: real ones, started here, on loopback, in temporary folders."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from redis import Redis
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from storage.database import open_engine, writers
from tests.services import databases, loopback
from tests.services.binaries import ServerMissingError
from tests.services.postgres_server import running_postgres
from tests.services.redis_server import RedisServer, running_redis


def pytest_configure() -> None:
    loopback.guard()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ended or interrupted: the servers are stopped


@pytest.fixture(autouse=True)
def _stays_on_loopback() -> Iterator[None]:
    yield
    assert not loopback.attempts()


@pytest.fixture(scope="session")
def _redis() -> Iterator[str]:
    if given := os.environ.get("NEWSFOLD_TEST_REDIS_URL"):
        yield given
        return
    with _missing_ends_the_run(), running_redis() as server:
        yield server.url


@pytest.fixture
def redis_url(_redis: str) -> str:
    """Return the URL of a Redis database that is empty."""
    with Redis.from_url(_redis) as client:
        client.flushdb()
    return _redis


@pytest.fixture
def own_redis() -> Iterator[RedisServer]:
    """Yield a Redis of the test's own, which it may stop and start."""
    with _missing_ends_the_run(), running_redis() as server:
        yield server


@pytest.fixture(scope="session")
def _postgres() -> Iterator[str]:
    if given := os.environ.get("NEWSFOLD_TEST_DATABASE_URL"):
        yield given
        return
    with _missing_ends_the_run(), running_postgres() as url:
        yield url


@pytest.fixture(scope="session")
def _postgres_template(_postgres: str) -> Iterator[str]:
    with databases.postgres_database(_postgres) as url:
        yield databases.name_of(databases.migrated(url))


@pytest.fixture(scope="session")
def _sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("template") / "newsfold.db"
    databases.migrated(f"sqlite:///{file}")
    return file


@pytest.fixture
def postgres_url(_postgres: str, _postgres_template: str) -> Iterator[str]:
    """Yield the URL of a migrated PostgreSQL database of the test's own."""
    with databases.postgres_database(_postgres, _postgres_template) as url:
        yield url


@pytest.fixture
def sqlite_url(_sqlite_template: Path, tmp_path: Path) -> str:
    """Return the URL of a migrated SQLite database of the test's own."""
    return databases.sqlite_copy(_sqlite_template, tmp_path)


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Return the URL of a migrated database of the test's own: the test runs once on each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture(params=["sqlite", "postgres"])
def unmigrated_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Yield the URL of a database without a table: the test runs once on each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'newsfold.db'}"
        return
    with databases.postgres_database(request.getfixturevalue("_postgres")) as url:
        yield url


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """Yield an engine for `database_url`."""
    engine = open_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def sessions(engine: Engine) -> sessionmaker[Session]:
    """Return a maker of writing sessions on `engine`."""
    return writers(engine)


@contextmanager
def _missing_ends_the_run() -> Iterator[None]:
    # Nothing is skipped for want of a server: one line instead of the same error under every test.
    try:
        yield
    except ServerMissingError as missing:
        pytest.exit(str(missing), returncode=1)
