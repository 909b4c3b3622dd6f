"""The archive as commands open it: it is there, and has the schema that this code expects."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic.util import CommandError
from sqlalchemy import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session

from storage import migrate
from storage.database import open_engine, readers, writers
from worker.cli.errors import UserError, database_explained
from worker.settings import SettingsError, settings

BACKENDS = ("postgresql", "sqlite")


class NoArchiveError(UserError):
    """Nothing was ever written where the archive would be."""


@contextmanager
def reading() -> Iterator[Session]:
    """Yield a session that only reads. Raises UserError when there is no archive, or it must be migrated first."""
    with opened() as engine:
        require_file(engine)
        _require_current(engine)
        with readers(engine)() as session:
            yield session


@contextmanager
def writing() -> Iterator[Session]:
    """Yield a session whose transaction is committed in the end. An SQLite archive is made and migrated on the way."""
    with opened() as engine:
        if engine.dialect.name == "sqlite":
            bring_up_to_date(engine)
        _require_current(engine)
        with writers(engine).begin() as session:
            yield session


@contextmanager
def rehearsing() -> Iterator[Session]:
    """Yield a session that may write and whose transaction is rolled back. Raises UserError as `reading` does."""
    with opened() as engine:
        require_file(engine)
        _require_current(engine)
        with writers(engine)() as session:
            yield session
            session.rollback()


@contextmanager
def opened() -> Iterator[Engine]:
    """Yield an engine for the database of the settings; whatever its schema is."""
    try:
        url = _database_url()
    except SettingsError as error:
        raise UserError(str(error)) from error
    engine = open_engine(url.render_as_string(hide_password=False))
    try:
        with database_explained():
            yield engine
    finally:
        engine.dispose()


def bring_up_to_date(engine: Engine) -> None:
    """Migrate to this version's schema. Raises UserError for a database of a later version."""
    with _revisions_explained():
        if not migrate.is_current(engine):
            migrate.upgrade(engine)


def take_back(engine: Engine, revision: str) -> None:
    """Undo the migrations after `revision`. Raises UserError when there is no such one."""
    with _revisions_explained():
        migrate.downgrade(engine, revision)


@contextmanager
def _revisions_explained() -> Iterator[None]:
    try:
        yield
    except CommandError as error:
        raise UserError(f"database: {error}") from error


def _database_url() -> URL:
    text = settings().database_url.get_secret_value()
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:
        raise UserError("NEWSFOLD_DATABASE_URL: not a database URL") from error
    if url.get_backend_name() not in BACKENDS:
        raise UserError("NEWSFOLD_DATABASE_URL: neither postgresql://… nor sqlite:///…")
    if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
        raise UserError("NEWSFOLD_DATABASE_URL: SQLite needs a file, sqlite:///newsfold.db")
    return url


def require_file(engine: Engine) -> None:
    """Raise NoArchiveError when the database is an SQLite file that is not there."""
    database = engine.url.database
    if engine.dialect.name == "sqlite" and database and not Path(database).exists():
        raise NoArchiveError(f"no archive at {database}: run `newsfold crawl URL` first")


def _require_current(engine: Engine) -> None:
    if not migrate.is_current(engine):
        raise UserError("the database does not have this version's tables: run `newsfold db upgrade`")
