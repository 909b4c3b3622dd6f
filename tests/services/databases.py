"""Migrated databases, each test its own: copied from a template, since migrating takes longer."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from storage import migrate
from storage.database import open_engine


def migrated(url: str) -> str:
    """Migrate the database at `url` to head and return `url`."""
    engine = open_engine(url)
    migrate.upgrade(engine)
    engine.dispose()
    return url


def sqlite_copy(template: Path, folder: Path) -> str:
    """Return the URL of a copy of the SQLite file `template`, in `folder`."""
    return f"sqlite:///{shutil.copy(template, folder / 'newsfold.db')}"


@contextmanager
def postgres_database(server_url: str, template: str = "template1") -> Iterator[str]:
    """Yield the URL of a new database, a copy of `template` on the same server; drop it in the end."""
    name = f"newsfold_test_{secrets.token_hex(6)}"
    create = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
    _run(server_url, create)
    try:
        yield make_url(server_url).set(database=name).render_as_string(hide_password=False)
    finally:
        _run(server_url, sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def name_of(url: str) -> str:
    """Return the database's name in a PostgreSQL URL."""
    return make_url(url).database or ""


def _run(url: str, statement: sql.Composed) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement)
