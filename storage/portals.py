"""Portals: which there are, and which are due for a crawl."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from storage.models import Appearance, Article, Portal


@dataclass(frozen=True, slots=True)
class Declaration:
    """What an operator says of a portal."""

    name: str
    url: str
    entry_points: Sequence[str] = field(default_factory=tuple)  # none: the home page
    every_s: float | None = None
    cron: str | None = None
    timezone: str | None = None
    language: str | None = None
    paused: bool = False


def every(session: Session) -> Sequence[Portal]:
    """Return all portals by name."""
    return session.scalars(select(Portal).order_by(Portal.name)).all()


def named(session: Session, name: str) -> Portal:
    """Return a portal. Raises LookupError when there is none of that name."""
    portal = session.scalar(select(Portal).where(Portal.name == name))
    if portal is None:
        raise LookupError(f"no portal named {name!r}")
    return portal


def declare(session: Session, said: Declaration, now: datetime) -> tuple[Portal, bool]:
    """Return the portal as declared, added or changed, and whether anything is new about it.

    A portal with an interval or cron is due at once when it is added or its schedule changes.
    """
    portal = session.scalar(select(Portal).where(Portal.name == said.name).with_for_update(key_share=True))
    if portal is None:
        portal = Portal(name=said.name, created_at=now)
        session.add(portal)
    wanted = {
        "url": said.url,
        "entry_points": list(said.entry_points or [said.url]),
        "every_s": said.every_s,
        "cron": said.cron,
        "timezone": said.timezone,
        "language": said.language,
        "paused": said.paused,
    }
    changed = {name: value for name, value in wanted.items() if getattr(portal, name) != value}
    for name, value in changed.items():
        setattr(portal, name, value)
    if changed.keys() & {"every_s", "cron"}:
        portal.next_crawl_at = now if said.every_s or said.cron else None
    session.flush()
    return portal, bool(changed)


def due(session: Session, now: datetime, limit: int = 100) -> Sequence[Portal]:
    """Return, locked, portals whose crawl is due; another tick skips them."""
    is_due = (Portal.next_crawl_at <= now, Portal.paused.is_(False))
    in_order = select(Portal).where(*is_due).order_by(Portal.next_crawl_at).limit(limit)
    return session.scalars(in_order.with_for_update(key_share=True, skip_locked=True)).all()


def remove(session: Session, portal: Portal) -> None:
    """Forget a portal, its pages and crawls. Raises ValueError while the archive has articles from it."""
    keeps = exists().where(Article.portal_id == portal.id) | exists().where(Appearance.portal_id == portal.id)
    if session.scalar(select(keeps)):
        raise ValueError(f"the archive keeps articles of {portal.name!r}; pause it instead")
    session.execute(delete(Portal).where(Portal.id == portal.id))
