"""The outbox: what happened to articles, told in the order in which it was committed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import exists, func, select, update
from sqlalchemy.orm import Session

from storage.models import Event

ORDER_LOCK = 0x6E657773  # PostgreSQL advisory lock: its holder draws the next event ids


@dataclass(frozen=True, slots=True)
class News:
    """Something to tell."""

    kind: str  # "article.stored", "article.updated", "article.seen"
    payload: Mapping[str, Any]


def append(session: Session, news: Iterable[News], now: datetime) -> None:
    """Add to the outbox. The last write of a transaction: from here to its commit others wait.

    Ids are drawn from a sequence, and without the lock a lower id could be committed after a higher one;
    a consumer that remembers the highest it saw would miss it.
    """
    rows = [{"kind": one.kind, "payload": dict(one.payload), "created_at": now} for one in news]
    if not rows:
        return
    session.flush()
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(ORDER_LOCK)))
    session.add_all(Event(**row) for row in rows)
    session.flush()


def after(session: Session, event_id: int, limit: int) -> Sequence[Event]:
    """Return events with an id over `event_id`, in order."""
    return session.scalars(select(Event).where(Event.id > event_id).order_by(Event.id).limit(limit)).all()


def unpublished(session: Session, limit: int) -> Sequence[Event]:
    """Return events not yet known to be on the stream, in order."""
    waiting = select(Event).where(Event.published_at.is_(None)).order_by(Event.id).limit(limit)
    return session.scalars(waiting).all()


def any_unpublished(session: Session) -> bool:
    """Return whether an event waits to be published."""
    return bool(session.scalar(select(exists().where(Event.published_at.is_(None)))))


def mark_published(session: Session, ids: Sequence[int], now: datetime) -> None:
    """Write down that events are on the stream."""
    session.execute(update(Event).where(Event.id.in_(ids)).values(published_at=now))
