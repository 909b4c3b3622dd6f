"""URLs that lead to an article's page are places where it was seen."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, aliased

from storage.models import Appearance, Decision, Page
from tasks.identity.decide import Rule

HOPS_LIMIT = 5


def tie_redirects(session: Session, target_ids: Collection[int], now: datetime) -> int:
    """Give every page that redirects to one of the pages `target_ids` an appearance; return how many are new.

    Works from both ends: call it when a redirect is met and when a page turns out to be an article.
    """
    tied = 0
    for _ in range(HOPS_LIMIT):
        targets = _articles_of(session, target_ids)
        leading = select(Page).where(Page.redirects_to_id.in_(targets)).order_by(Page.id)
        found = session.scalars(leading).all() if targets else ()
        for page in found:
            tied += _tie(session, page, targets[page.redirects_to_id or 0], now)
        target_ids = {page.id for page in found}
        if not target_ids:
            break
        session.flush()
    return tied


def untie_redirects(session: Session, target_id: int, article_id: int) -> None:
    """Take what redirects to a page from an article that the page turned out not to show."""
    target_ids = {target_id}
    for _ in range(HOPS_LIMIT):
        target_ids = set(session.scalars(select(Page.id).where(Page.redirects_to_id.in_(target_ids))))
        if not target_ids:
            break
        seen = (Appearance.article_id == article_id, Appearance.page_id.in_(target_ids), Appearance.headline.is_(None))
        session.execute(delete(Appearance).where(*seen))
        decided = (Decision.article_id == article_id, Decision.page_id.in_(target_ids), Decision.rule == Rule.REDIRECT)
        session.execute(delete(Decision).where(*decided))


def tie_forgotten(session: Session, now: datetime) -> int:
    """Tie redirects whose target became an article while the redirect was being written down; return how many."""
    target = aliased(Page)
    untied = select(target.id).join(Page, Page.redirects_to_id == target.id)
    found = session.scalars(untied.where(Page.article_id.is_(None), target.article_id.is_not(None)).limit(1000))
    return tie_redirects(session, set(found), now)


def _articles_of(session: Session, page_ids: Collection[int]) -> dict[int, int]:
    if not page_ids:
        return {}
    known = select(Page.id, Page.article_id).where(Page.id.in_(page_ids), Page.article_id.is_not(None))
    return {page_id: article_id for page_id, article_id in session.execute(known) if article_id is not None}


def _tie(session: Session, page: Page, article_id: int, now: datetime) -> int:
    if page.article_id == article_id:
        return 0
    page.article_id = article_id
    seen_at = page.fetched_at or now
    session.add(
        Appearance(
            article_id=article_id,
            page_id=page.id,
            portal_id=page.portal_id,
            url=page.url,
            first_seen_at=seen_at,
            last_seen_at=seen_at,
        )
    )
    inputs = {"url": page.url, "target_page": page.redirects_to_id}
    decision = Decision(article_id=article_id, page_id=page.id, rule=Rule.REDIRECT, inputs=inputs, score=1.0)
    decision.decided_at = now
    session.add(decision)
    return 1
