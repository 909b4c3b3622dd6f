from collections.abc import Iterator

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

import storage.models  # noqa: F401 - registers the tables
from storage import migrate
from storage.base import Base
from storage.database import open_engine


@pytest.fixture
def empty(unmigrated_url: str) -> Iterator[Engine]:
    engine = open_engine(unmigrated_url)
    yield engine
    engine.dispose()


def tables(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names()) - {"alembic_version"}


def test_migrations_lead_from_empty_to_head_and_back(empty: Engine) -> None:
    migrate.upgrade(empty)
    assert tables(empty) == set(Base.metadata.tables)
    migrate.downgrade(empty)
    assert tables(empty) == set()
    migrate.upgrade(empty)
    assert tables(empty) == set(Base.metadata.tables)


def test_migrating_again_changes_nothing(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO events (kind, payload, created_at) VALUES ('x', '{}', '2026-01-02')"))
    migrate.upgrade(engine)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM events")) == 1


def test_a_database_is_current_only_at_head(empty: Engine) -> None:
    assert not migrate.is_current(empty)
    migrate.upgrade(empty)
    assert migrate.is_current(empty)
    migrate.downgrade(empty)
    assert not migrate.is_current(empty)


def test_models_and_migrations_say_the_same(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []


def test_a_failing_migration_leaves_nothing_behind(empty: Engine) -> None:
    with empty.begin() as connection:
        connection.execute(text("CREATE TABLE pages (id integer)"))
    with pytest.raises(Exception, match="pages"):
        migrate.upgrade(empty)
    assert tables(empty) == {"pages"}
    assert not migrate.is_current(empty)


def test_foreign_keys_are_on_again_after_migrating(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    migrate.upgrade(engine)
    with engine.connect() as connection:
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
    engine.dispose()
