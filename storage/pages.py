"""Pages, every URL that is known: which are due, who fetches them, and how that ended."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from storage.clean import clean_text
from storage.models import Page

REVISITED = ("feed", "listing", "sitemap")  # kinds that announce articles: looked at again by each crawl
FAILURES_LIMIT = 5  # in a row, before a page is given up until somebody asks for it again
LOST_LIMIT = 3  # claims without an answer before a page is quarantined


def announcing(session: Session, portal_id: int, limit: int) -> Sequence[Page]:
    """Return a portal's feeds, sitemaps and listings, the nearest to an entry point first."""
    kept = select(Page).where(Page.portal_id == portal_id, Page.kind.in_(REVISITED), Page.gone_at.is_(None))
    return session.scalars(kept.order_by(Page.depth, Page.id).limit(limit)).all()


def take_due(session: Session, host_id: int, now: datetime, limit: int, without: Collection[int] = ()) -> list[Page]:
    """Return due pages of a host we lease, counting the attempt; a page lost too often is quarantined.

    `without`: ids of pages that were fetched and not yet written down.

    A page whose worker was lost is taken alone: if it was to blame, it takes no others with it.
    """
    due = select(Page).where(Page.host_id == host_id, Page.due_at <= now, Page.id.not_in(without))
    taken: list[Page] = []
    for page in session.scalars(due.order_by(Page.priority, Page.depth, Page.id).limit(limit)):
        if page.attempts >= LOST_LIMIT:
            settle(page, f"quarantined: {page.attempts} workers were lost fetching it", now)
        elif page.attempts == 0:
            taken.append(page)
        elif not taken:
            taken.append(page)
            break
    if taken:
        counted = update(Page).where(Page.id.in_([page.id for page in taken])).values(attempts=Page.attempts + 1)
        session.execute(counted.execution_options(synchronize_session=False))
    return taken


def settle(page: Page, problem: str | None, now: datetime) -> None:
    """Nothing more to fetch here for now, for the given reason."""
    page.due_at = None
    page.problem = clean_text(problem, 500)
    page.problem_at = now if problem else None


def lock(session: Session, ids: Collection[int]) -> dict[int, Page]:
    """Return pages by id, locked in order of id."""
    if not ids:
        return {}
    in_order = select(Page).where(Page.id.in_(ids)).order_by(Page.id).with_for_update(key_share=True)
    return {page.id: page for page in session.scalars(in_order.execution_options(populate_existing=True))}


def ids_of(session: Session, keys: Collection[bytes]) -> dict[bytes, int]:
    """Return the ids of known pages by URL key."""
    if not keys:
        return {}
    return dict(session.execute(select(Page.url_key, Page.id).where(Page.url_key.in_(keys))).all())
