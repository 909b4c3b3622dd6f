"""Bring a database to the schema that the code expects. The history is in migrations/."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from storage.database import READING

_LOCK_ID = 0x6E657773666F6C64  # "newsfold": two upgrades at a time run one after the other


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run the migrations up to `revision`, all or none. Running it again changes nothing."""
    _run(engine, lambda config: command.upgrade(config, revision))


def downgrade(engine: Engine, revision: str = "base") -> None:
    """Undo the migrations after `revision`; "base" leaves an empty database."""
    _run(engine, lambda config: command.downgrade(config, revision))


def is_current(engine: Engine) -> bool:
    """Return whether the database has the schema that this code was written for."""
    return current_revision(engine) == ScriptDirectory.from_config(_config()).get_current_head()


def current_revision(engine: Engine) -> str | None:
    """Return the migration that the database is at; None for one that was never migrated."""
    with engine.execution_options(**{READING: True}).connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _run(engine: Engine, migrate: Callable[[Config], None]) -> None:
    with engine.connect() as connection, _alone(connection):
        config = _config()
        config.attributes["connection"] = connection
        migrate(config)


@contextmanager
def _alone(connection: Connection) -> Iterator[None]:
    """One transaction that no other upgrade runs beside."""
    if connection.dialect.name != "sqlite":
        with connection.begin():
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK_ID})")
            yield
        return
    # SQLite alters a table by dropping it, which would take along the rows that refer to it.
    driver: Any = connection.connection.driver_connection
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        with connection.begin():
            yield
            if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
                raise RuntimeError(f"a migration leaves rows that refer to nothing: {broken[:3]}")
    finally:
        driver.execute("PRAGMA foreign_keys=ON")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    return config
