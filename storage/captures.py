"""Captures: archived responses, who reads them, and how that ended."""

import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.orm import Session

from storage import pages
from storage.clean import clean_text
from storage.models import Capture, Page

READABLE = ("quarantined", "read", "unread")  # states of what is there to be read, or was
READ_TRIES = 3  # claims of a capture before it is quarantined
AGAIN_LIMIT = 1_000  # pages followed again at once


@dataclass(frozen=True, slots=True)
class Offer:
    """Captures to send `parse` for."""

    together: list[int]
    alone: list[int]  # were lost or failed before: one bad page must not take others with it


def offer(session: Session, now: datetime, limit: int, resend_s: float) -> Offer:
    """Return captures that nobody has read in time; those tried too often are quarantined instead."""
    late = select(Capture).where(Capture.ready_at <= now).order_by(Capture.ready_at).limit(limit)
    offered = Offer([], [])
    for capture in session.scalars(late.with_for_update(key_share=True, skip_locked=True)).all():
        if capture.attempts >= READ_TRIES:
            quarantine(session, capture, capture.problem or "the worker was lost reading it", now)
            continue
        capture.ready_at, capture.lease_token = now + timedelta(seconds=resend_s), None
        (offered.alone if capture.attempts else offered.together).append(capture.id)
    return offered


def read_again(session: Session, now: datetime) -> int:
    """Make the last captures of pages unread whose links are to be followed again; return how many."""
    farther = set(session.scalars(select(Page.id).where(Page.follow_again).limit(AGAIN_LIMIT)))
    if not farther:
        return 0
    ours = (Capture.page_id.in_(farther), Capture.state.in_(READABLE))
    last = select(func.max(Capture.id)).where(*ours).group_by(Capture.page_id)
    in_order = select(Capture).where(Capture.id.in_(last)).order_by(Capture.id).with_for_update(key_share=True)
    locked = session.scalars(in_order.execution_options(populate_existing=True)).all()
    again = [capture for capture in locked if capture.state == "read"]
    for capture in again:
        capture.state, capture.attempts, capture.ready_at = "unread", 0, now
    for page in pages.lock(session, farther - {one.page_id for one in locked if one.state == "unread"}).values():
        page.follow_again = False  # nothing of it can be read
    return len(again)


def read_over(session: Session, of: ColumnElement[bool], now: datetime) -> int:
    """Make all captures unread that were read or quarantined, of the pages for which `of` holds; return how many."""
    wanted = (Capture.page_id.in_(select(Page.id).where(of)), Capture.state.in_(("quarantined", "read")))
    over = update(Capture).where(*wanted).values(state="unread", attempts=0, ready_at=now, lease_token=None)
    return len(session.execute(over.returning(Capture.id).execution_options(synchronize_session=False)).all())


def count(session: Session, of: ColumnElement[bool], states: Collection[str]) -> int:
    """Return how many captures in one of the states the pages have for which `of` holds."""
    ours = (Capture.page_id.in_(select(Page.id).where(of)), Capture.state.in_(states))
    return session.scalar(select(func.count()).select_from(Capture).where(*ours)) or 0


def latest_of(session: Session, page_ids: Iterable[int]) -> dict[int, int]:
    """Return, by page id, the id of each page's last capture that is there to be read."""
    ours = (Capture.page_id.in_(list(page_ids)), Capture.state.in_(READABLE))
    last = select(Capture.page_id, func.max(Capture.id)).where(*ours).group_by(Capture.page_id)
    return dict(session.execute(last).all())


def forget_offers(session: Session, now: datetime) -> None:
    """Offer again what was offered and not claimed: the messages are known to be lost."""
    unclaimed = (Capture.state == "unread", Capture.lease_token.is_(None))
    session.execute(update(Capture).where(*unclaimed).values(ready_at=now))


def claim(session: Session, ids: Iterable[int], now: datetime, lease_s: float) -> tuple[list[Capture], bytes]:
    """Lease those of `ids` that are unread and that nobody holds; return them with the lease's token."""
    token = secrets.token_bytes(16)
    free = (
        select(Capture)
        .where(
            Capture.id.in_(list(ids)),
            Capture.state == "unread",
            or_(Capture.lease_token.is_(None), Capture.ready_at <= now),
        )
        .order_by(Capture.id)
        .with_for_update(key_share=True, skip_locked=True)
    )
    claimed = list(session.scalars(free))
    if claimed:
        leased = {"lease_token": token, "ready_at": now + timedelta(seconds=lease_s), "attempts": Capture.attempts + 1}
        mine = update(Capture).where(Capture.id.in_([capture.id for capture in claimed]))
        session.execute(mine.values(leased).execution_options(synchronize_session=False))
    return claimed, token


def lock_mine(session: Session, ids: Iterable[int], token: bytes) -> dict[int, Capture]:
    """Return, locked, those of `ids` that the lease `token` still holds."""
    mine = select(Capture).where(Capture.id.in_(list(ids)), Capture.lease_token == token).order_by(Capture.id)
    locked = mine.with_for_update(key_share=True).execution_options(populate_existing=True)
    return {capture.id: capture for capture in session.scalars(locked)}


def finish(capture: Capture, kind: str, problem: str | None, parser_version: str) -> None:
    """The capture is read."""
    capture.state, capture.kind, capture.problem = "read", kind, clean_text(problem, 500)
    capture.parser_version = parser_version
    capture.ready_at = capture.lease_token = None


def fail(session: Session, capture: Capture, problem: str, now: datetime) -> None:
    """Reading failed: try again at the next tick, or quarantine after too many tries."""
    capture.problem, capture.lease_token = clean_text(problem, 500), None
    if capture.attempts >= READ_TRIES:
        quarantine(session, capture, problem, now)
    else:
        capture.ready_at = now


def defer(capture: Capture, until: datetime) -> None:
    """Nothing is known against the capture: somebody reads it later, as if it had not been tried."""
    capture.attempts, capture.lease_token, capture.ready_at = capture.attempts - 1, None, until


def quarantine(session: Session, capture: Capture, problem: str, now: datetime) -> None:
    """Keep the capture, read it no more, and say so on its page."""
    capture.state, capture.problem = "quarantined", clean_text(problem, 500)
    capture.ready_at = capture.lease_token = None
    page = session.get_one(Page, capture.page_id)
    page.problem, page.problem_at = clean_text(f"quarantined: {problem}", 500), now
