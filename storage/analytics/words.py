"""Which articles have certain words: the one place that knows how text is searched."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, func
from sqlalchemy.orm import Session

from storage.models import Article

_TEXT = Article.headline + "\n" + func.coalesce(Article.standfirst, "") + "\n" + Article.body


def has_words(session: Session, words: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that every word occurs in headline, standfirst or body, in any case and as it is written.

    A word is any text: there are no wildcards.
    """
    is_sqlite = session.get_bind().dialect.name == "sqlite"
    if is_sqlite:
        _teach_lower(session)
    fold, find = (func.newsfold_lower, func.instr) if is_sqlite else (func.lower, func.strpos)
    return and_(*(find(fold(_TEXT), fold(word)) > 0 for word in words))


def _teach_lower(session: Session) -> None:
    """SQLite's own `lower` knows ASCII only."""
    driver: Any = session.connection().connection.driver_connection
    driver.create_function("newsfold_lower", 1, str.lower, deterministic=True)
