"""Hosts: which may be visited now, by whom, and when next. A host has one visitor at a time."""

import secrets
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from storage.database import insert_into
from storage.models import Host, Page


@dataclass(frozen=True, slots=True)
class Due:
    """When a page of a host wants to be fetched, and how urgently (0 first)."""

    at: datetime
    priority: int


def ids_of(session: Session, names: Collection[str], now: datetime) -> dict[str, int]:
    """Return the id of each host by name ("example.org", "127.0.0.2:8001"), adding those not known."""
    found = _known(session, names)
    if missing := sorted(set(names) - found.keys()):
        rows = [{"name": name, "next_visit_at": now} for name in missing]
        session.execute(insert_into(session, Host).on_conflict_do_nothing(), rows)
        found |= _known(session, missing)
    return found


def wake(session: Session, due: Mapping[int, Due], now: datetime) -> bool:
    """Let `tick` see hosts that have due pages; return whether one may be visited at once.

    Call it after the pages are written: it takes the hosts' row locks, in order of id. A leased host is left
    alone: its visitor looks for due pages itself, and again when it lets go.
    """
    woken = False
    for host in lock(session, due):
        wanted = due[host.id]
        host.priority = min(host.priority, wanted.priority)
        if _held(host.leased_until, now) or _held(host.offered_until, now):
            continue
        ready_at = max(wanted.at, host.next_visit_at)
        if host.ready_at is None or ready_at < host.ready_at:
            host.ready_at = ready_at
            woken = woken or ready_at <= now
    return woken


def offer(session: Session, now: datetime, limit: int, resend_s: float) -> list[int]:
    """Return hosts to send `fetch` for, most urgent first; they are not offered again for `resend_s`."""
    ready = (
        select(Host)
        .where(Host.ready_at <= now)
        .order_by(Host.priority, Host.ready_at)
        .limit(limit)
        .with_for_update(key_share=True, skip_locked=True)
    )
    offered = session.scalars(ready).all()
    for host in offered:
        host.ready_at = host.offered_until = now + timedelta(seconds=resend_s)
    return [host.id for host in offered]


def forget_offers(session: Session, now: datetime) -> None:
    """Offer again what was offered and not claimed: the messages are known to be lost."""
    unclaimed = (Host.offered_until.is_not(None), Host.leased_until.is_(None))
    session.execute(update(Host).where(*unclaimed).values(ready_at=now, offered_until=None))


def claim(session: Session, ids: Iterable[int], now: datetime, lease_s: float) -> tuple[list[Host], bytes]:
    """Lease those of `ids` that nobody holds and that may be visited; return them with the lease's token."""
    token = secrets.token_bytes(16)
    free = (
        select(Host)
        .where(
            Host.id.in_(list(ids)),
            Host.next_visit_at <= now,
            or_(Host.leased_until.is_(None), Host.leased_until <= now),
        )
        .order_by(Host.id)
        .with_for_update(key_share=True)  # no skipping: a host that is being woken would wait for its next offer
    )
    claimed = list(session.scalars(free))
    for host in claimed:
        host.lease_token = token
        host.leased_until = host.ready_at = now + timedelta(seconds=lease_s)
        host.offered_until = None
    return claimed, token


def lock(session: Session, ids: Collection[int]) -> list[Host]:
    """Return hosts, locked in order of id."""
    if not ids:
        return []
    in_order = select(Host).where(Host.id.in_(ids)).order_by(Host.id).with_for_update(key_share=True)
    return list(session.scalars(in_order.execution_options(populate_existing=True)))


def lock_mine(session: Session, ids: Collection[int], token: bytes) -> dict[int, Host]:
    """Return, locked, those of `ids` that the lease `token` still holds."""
    return {host.id: host for host in lock(session, ids) if host.lease_token == token}


def release(session: Session, host: Host, now: datetime) -> bool:
    """Give up the lease of a locked host; return whether it has more to fetch at once."""
    session.flush()
    # A statement of its own, after the lock: pages committed while we waited for it are counted.
    due = session.execute(
        select(func.min(Page.due_at), func.min(Page.priority)).where(Page.host_id == host.id, Page.due_at.is_not(None))
    ).one()
    host.lease_token = host.leased_until = host.offered_until = None
    host.ready_at = None if due[0] is None else max(due[0], host.next_visit_at)
    host.priority = 1 if due[1] is None else due[1]
    return host.ready_at is not None and host.ready_at <= now


def wake_forgotten(session: Session, now: datetime) -> int:
    """Let `tick` see every host with due pages that it can't see; return how many there were.

    There should be none. This is the net below `wake` and `release`.
    """
    due = select(Page.id).where(Page.host_id == Host.id, Page.due_at.is_not(None)).exists()
    woken = update(Host).where(Host.ready_at.is_(None), due).values(ready_at=now).returning(Host.id)
    return len(session.execute(woken).all())


def _known(session: Session, names: Collection[str]) -> dict[str, int]:
    return dict(session.execute(select(Host.name, Host.id).where(Host.name.in_(names))).all())


def _held(until: datetime | None, now: datetime) -> bool:
    return until is not None and until > now
