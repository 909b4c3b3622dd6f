"""Folding: each reading joins the article it is of, or begins a new one, and the ledger says why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from storage import articles
from storage.events import News
from storage.models import Article, Decision
from tasks.archiving.fields import show
from tasks.archiving.places import Places
from tasks.archiving.redirects import tie_redirects
from tasks.archiving.sighted import Sighted, known
from tasks.identity.decide import Rule, Verdict, decide, identity_key
from tasks.opening.recheck import first_check_at


def fold(session: Session, sightings: Iterable[Sighted], now: datetime) -> list[News]:
    """Save sightings as articles, appearances, versions and decisions; return what to tell of it.

    Locks headlines, then articles, each in one order: call it before pages are discovered.
    """
    in_order = sorted(sightings, key=lambda one: (one.capture.fetched_at, one.capture.id))
    if not in_order:
        return []
    with session.no_autoflush:  # a page is written once, with its article
        shelf = _Shelf(session, in_order, now)
        placed = [shelf.place(one) for one in in_order]
    session.flush()
    tie_redirects(session, {one.page.id for one in in_order}, now)
    return [told for one in placed if (told := _news(one))]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A sighting where it belongs."""

    one: Sighted
    article: Article
    verdict: Verdict
    change: str | None  # of the text


class _Shelf:
    """The articles that a batch of sightings can belong to, the oldest first."""

    def __init__(self, session: Session, sightings: Sequence[Sighted], now: datetime) -> None:
        self._session = session
        self._now = now
        keys = {one.sighting.headline_key for one in sightings}
        own = {one.page.article_id for one in sightings if one.page.article_id is not None}
        articles.lock_headlines(session, keys)
        self._articles = list(articles.with_headlines(session, keys, own))
        self._places = Places(session, {one.page.id for one in sightings}, self._articles)

    def place(self, one: Sighted) -> _Placed:
        """Put one sighting where it belongs."""
        verdict = self._verdict(one)
        article = self._begin(one) if verdict.article_id is None else self._articles[verdict.article_id]
        one.page.article = article
        change = self._places.see(one, article)
        self._show(one, article)
        if verdict.rule not in (Rule.NEW, Rule.SAME_PAGE):
            self._write_down(one, article, verdict)
        return _Placed(one, article, verdict, change)

    def _verdict(self, one: Sighted) -> Verdict:
        own, key = one.page.article, one.sighting.headline_key
        others = [
            known(article, position, key)
            for position, article in enumerate(self._articles)
            if article is not own and self._places.had_headline(article, key)
        ]
        ours = known(own, self._articles.index(own), own.headline_key) if own else None
        verdict = decide(one.sighting, ours, others)
        return self._former(one) or verdict if verdict.rule is Rule.NEW else verdict

    def _former(self, one: Sighted) -> Verdict | None:
        """An article that began with this very headline and time, and was given another time since."""
        key = identity_key(one.sighting)
        for position, article in enumerate(self._articles):
            if article.identity_key == key:
                return Verdict(Rule.HEADLINE_AND_TIME, position, 0.9, {"identity_key": key.hex()})
        return None

    def _begin(self, one: Sighted) -> Article:
        article = Article(
            identity_key=identity_key(one.sighting),
            first_seen_at=one.capture.fetched_at,
            check_at=first_check_at(one.capture.fetched_at),
        )
        show(article, one, self._now)
        self._session.add(article)
        self._articles.append(article)
        return article

    def _show(self, one: Sighted, article: Article) -> None:
        """An article shows its leading page: which that is does not depend on who came first."""
        leads = (one.rank, one.page.url) < (article.lead_rank, article.url)
        is_newer = one.page.id == article.lead_page_id and one.capture.fetched_at > article.read_from_at
        if leads or is_newer:
            show(article, one, self._now)
        article.first_seen_at = min(article.first_seen_at, one.capture.fetched_at)

    def _write_down(self, one: Sighted, article: Article, verdict: Verdict) -> None:
        self._session.add(
            Decision(
                article=article,
                page_id=one.page.id,
                capture_id=one.capture.id,
                rule=verdict.rule,
                inputs=dict(verdict.inputs),
                score=verdict.score,
                decided_at=self._now,
            )
        )


def _news(placed: _Placed) -> News | None:
    payload = {
        "article_id": placed.article.id,
        "headline": placed.one.reading.headline,
        "url": placed.one.page.url,
        "capture_id": placed.one.capture.id,
    }
    if placed.verdict.rule is Rule.NEW:
        return News("article.stored", payload)
    if placed.verdict.rule is not Rule.SAME_PAGE:
        return News("article.seen", payload | {"rule": placed.verdict.rule.value})
    return News("article.updated", payload | {"change": placed.change}) if placed.change else None
