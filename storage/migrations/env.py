"""What alembic runs: migrations on the connection that `storage.migrate` hands over, or on `-x url=…`."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import JSON, Connection

import storage.models  # noqa: F401 - registers the tables
from storage.base import Base
from storage.columns import UtcDateTime
from storage.database import open_engine


def _migrate(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,  # SQLite alters a table by making it anew
        render_item=_render,
        compare_server_default=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def _render(kind: str, item: Any, autogen: AutogenContext) -> str | Literal[False]:
    # A migration keeps what was true when it was written: it names no type of ours.
    if kind != "type":
        return False
    if isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if isinstance(item, JSON):  # alembic's own answer lacks an import
        autogen.imports.add("from sqlalchemy.dialects import postgresql")
        return 'sa.JSON().with_variant(postgresql.JSONB(), "postgresql")'
    return False


def _migrate_url(url: str) -> None:
    engine = open_engine(url)
    with engine.begin() as connection:
        _migrate(connection)
    engine.dispose()


if (given := context.config.attributes.get("connection")) is not None:
    _migrate(given)
else:
    _migrate_url(context.get_x_argument(as_dictionary=True)["url"])
