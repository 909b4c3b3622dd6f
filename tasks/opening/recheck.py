"""Fresh articles are looked at again for edits, ever more rarely."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import hosts
from storage.models import Article, Page, Portal

AGES = tuple(timedelta(hours=hours) for hours in (1, 6, 24, 168))  # of an article at each look
BATCH = 500


def first_check_at(first_seen_at: datetime) -> datetime:
    """Return when an article is looked at again for the first time."""
    return first_seen_at + AGES[0]


def recheck_fresh(session: Session, now: datetime) -> int:
    """Make the leading pages of articles due whose next look has come; return how many.

    Only where the portal has a schedule and is not paused. Looks that were missed are made up by one.
    """
    late = (
        select(Article, Page, Portal)
        .join(Page, Page.id == Article.lead_page_id)
        .join(Portal, Portal.id == Page.portal_id)
        .where(Article.check_at <= now)
        .order_by(Article.check_at)
        .limit(BATCH)
        .with_for_update(key_share=True, of=[Article, Page], skip_locked=True)
    )
    due: dict[int, hosts.Due] = {}
    for article, page, portal in session.execute(late).all():
        article.check_at = next((at for age in AGES if (at := article.first_seen_at + age) > now), None)
        if portal.paused or not (portal.every_s or portal.cron) or page.due_at or page.gone_at:
            continue
        page.due_at, page.crawl_id, page.priority = now, None, 1
        due[page.host_id] = hosts.Due(now, 1)
    session.flush()
    hosts.wake(session, due, now)
    return len(due)
