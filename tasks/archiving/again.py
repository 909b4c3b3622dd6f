"""Captures that were read before: what is read of them now takes the place of what was read then.

Articles stay where they are and keep their ids. Only where headline or time were read wrongly may a page turn out to
show another article than the one it was put to.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from storage import articles, pages
from storage.models import Appearance, Article, Decision, Page, Version
from tasks.archiving.redirects import untie_redirects
from tasks.archiving.sighted import Sighted
from tasks.identity.decide import Verdict, identity_key
from tasks.identity.headline_key import headline_key

UNLED: Final = 1_000_000  # rank of an article whose leading page left it: any page's next reading leads


class Again:
    """What captures said when they were read before."""

    def __init__(self, session: Session, sightings: Iterable[Sighted]) -> None:
        self._session = session
        ids = [one.capture.id for one in sightings if one.is_again]
        self._versions = articles.versions_from(session, ids) if ids else {}

    @property
    def article_ids(self) -> set[int]:
        """The articles that the captures were put to."""
        return {version.article_id for version in self._versions.values()}

    def version(self, one: Sighted) -> Version | None:
        """Return the version that was read from the capture; None if its text was known already."""
        return self._versions.get(one.capture.id)

    def article(self, one: Sighted) -> Article | None:
        """Return the article that the capture was put to; None if it was taken for none."""
        version = self.version(one)
        return version.article if version else one.page.article


def tells_otherwise(one: Sighted, seen: Appearance) -> bool:
    """Return whether headline or time are read otherwise than before."""
    published = one.reading.published.at if one.reading.published else None
    return headline_key(seen.headline or "") != one.sighting.headline_key or seen.published_at != published


def fellows(session: Session, article: Article, page: Page) -> Sequence[Appearance]:
    """Return where else an article is shown than at `page`, by page."""
    session.flush()
    elsewhere = select(Appearance).where(Appearance.article_id == article.id, Appearance.page_id != page.id)
    return session.scalars(elsewhere.where(Appearance.headline.is_not(None)).order_by(Appearance.page_id)).all()


def name_anew(session: Session, article: Article, one: Sighted) -> None:
    """Let new sightings meet the article by its right headline and time, unless another one has them."""
    key = identity_key(one.sighting)
    if session.scalar(select(Article.id).where(Article.identity_key == key)) is None:
        article.identity_key = key


def move(
    session: Session, page: Page, old: Article, new: Article, staying: Sequence[Appearance], now: datetime
) -> None:
    """Take what `page` said from one article to another.

    Where others are `staying` the decision that put it there is undone, and one of them will lead; else the article
    was never one.
    """
    session.flush()
    of_page = (Version.article_id == old.id, Version.page_id == page.id)
    for version in session.scalars(select(Version).where(*of_page)):
        version.article = new
    untie_redirects(session, page.id, old.id)
    session.flush()
    if not staying:
        session.delete(old)
        session.flush()
        return
    undone = update(Decision).where(Decision.article_id == old.id, Decision.page_id == page.id)
    session.execute(undone.values(undone_at=now))
    if old.lead_page_id == page.id:
        old.lead_rank = UNLED
        for other in pages.lock(session, {one.page_id for one in staying}).values():
            other.follow_again = True  # that is, read again


def write_down(session: Session, one: Sighted, article: Article, verdict: Verdict, now: datetime) -> None:
    """Write down why `one` is of `article`; a decision that was undone before is in force again."""
    session.flush()
    same = (Decision.article_id == article.id, Decision.page_id == one.page.id, Decision.rule == verdict.rule)
    decision = session.scalar(select(Decision).where(*same))
    if decision is None:
        decision = Decision(article=article, page_id=one.page.id, rule=verdict.rule)
        session.add(decision)
    decision.capture_id, decision.inputs, decision.score = one.capture.id, dict(verdict.inputs), verdict.score
    decision.decided_at, decision.undone_at = now, None
