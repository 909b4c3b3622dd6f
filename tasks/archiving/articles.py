"""Folding: each reading joins the article it is of, or begins a new one, and the ledger says why."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from storage import articles
from storage.events import News
from storage.models import Appearance, Article, Decision, Version
from tasks.archiving.fields import show
from tasks.archiving.redirects import tie_redirects
from tasks.archiving.sighted import Sighted, known
from tasks.identity.decide import Rule, Verdict, decide, identity_key
from tasks.opening.recheck import first_check_at
from tasks.parsing.version import PARSER_VERSION


def fold(session: Session, sightings: Iterable[Sighted], now: datetime) -> list[News]:
    """Save sightings as articles, appearances, versions and decisions; return what to tell of it.

    Locks headlines, then articles, each in one order: call it before pages are discovered.
    """
    in_order = sorted(sightings, key=lambda one: (one.capture.fetched_at, one.capture.id))
    if not in_order:
        return []
    shelf = _Shelf(session, in_order, now)
    for one in in_order:
        shelf.place(one)
    tie_redirects(session, {one.page.id for one in in_order}, now)
    return shelf.news


class _Shelf:
    """The articles that a batch of sightings can belong to."""

    def __init__(self, session: Session, sightings: Sequence[Sighted], now: datetime) -> None:
        self._session = session
        self._now = now
        self.news: list[News] = []
        keys = {one.sighting.headline_key for one in sightings}
        pages = {one.page.id for one in sightings}
        articles.lock_headlines(session, keys)
        own = {one.page.article_id for one in sightings if one.page.article_id is not None}
        self._articles = {article.id: article for article in articles.with_headlines(session, keys, own)}
        self._appearances = articles.appearances_at(session, pages)
        self._texts = articles.texts_of(session, self._articles.keys())

    def place(self, one: Sighted) -> None:
        """Put one sighting where it belongs."""
        own = self._articles.get(one.page.article_id or 0)
        key = one.sighting.headline_key
        others = [
            known(article, key)
            for article in self._articles.values()
            if article is not own and key in self._texts[article.id].headline_keys
        ]
        verdict = decide(one.sighting, known(own, own.headline_key) if own else None, others)
        article = self._articles.get(verdict.article_id or 0)
        is_new = article is None
        if article is None:
            article = self._begin(one)
        one.page.article_id = article.id
        change = self._appear(one, article, is_new)
        self._show(one, article)
        if not is_new:
            self._decide(one, article, verdict)
        self._tell(one, article, is_new, verdict, change)

    def _begin(self, one: Sighted) -> Article:
        article = Article(
            identity_key=identity_key(one.sighting),
            portal_id=one.page.portal_id,
            first_seen_at=one.capture.fetched_at,
            check_at=first_check_at(one.capture.fetched_at),
        )
        show(article, one, self._now)
        self._session.add(article)
        self._session.flush()
        self._articles[article.id] = article
        return article

    def _appear(self, one: Sighted, article: Article, is_new: bool) -> str | None:
        """Return how the text of this page changed; None when it did not."""
        seen = self._appearances.get((article.id, one.page.id))
        if seen is not None and seen.content_hash == one.content_hash:
            seen.last_seen_at = max(seen.last_seen_at, one.capture.fetched_at)
            return None
        if seen is None or seen.content_hash is None:
            change = "first" if is_new else "copy"
            is_known_text = one.content_hash in self._texts[article.id].content_hashes
        else:
            change, is_known_text = _change(seen.headline, one), False
        if seen is None:
            seen = Appearance(article_id=article.id, page_id=one.page.id, portal_id=one.page.portal_id)
            seen.url, seen.first_seen_at = one.page.url, one.capture.fetched_at
            seen.last_seen_at = one.capture.fetched_at
            self._appearances[article.id, one.page.id] = seen
            self._session.add(seen)
        if one.capture.fetched_at >= seen.last_seen_at:
            seen.headline, seen.content_hash = one.reading.headline, one.content_hash
            seen.published_at = one.reading.published.at if one.reading.published else None
            seen.last_seen_at = one.capture.fetched_at
        if is_known_text:
            return None
        self._session.add(_version(one, article, change))
        self._texts[article.id].content_hashes.add(one.content_hash)
        self._texts[article.id].headline_keys.add(one.sighting.headline_key)
        return change

    def _show(self, one: Sighted, article: Article) -> None:
        """An article shows its leading page: which that is does not depend on who came first."""
        leads = (one.rank, one.page.url) < (article.lead_rank, article.url)
        is_newer = one.page.id == article.lead_page_id and one.capture.fetched_at > article.read_from_at
        if leads or is_newer:
            show(article, one, self._now)
        article.first_seen_at = min(article.first_seen_at, one.capture.fetched_at)

    def _decide(self, one: Sighted, article: Article, verdict: Verdict) -> None:
        if verdict.rule is Rule.SAME_PAGE:
            return
        self._session.add(
            Decision(
                article_id=article.id,
                page_id=one.page.id,
                capture_id=one.capture.id,
                rule=verdict.rule,
                inputs=dict(verdict.inputs),
                score=verdict.score,
                decided_at=self._now,
            )
        )

    def _tell(self, one: Sighted, article: Article, is_new: bool, verdict: Verdict, change: str | None) -> None:
        if is_new:
            kind = "article.stored"
        elif verdict.rule is not Rule.SAME_PAGE:
            kind = "article.seen"
        elif change:
            kind = "article.updated"
        else:
            return
        payload = {
            "article_id": article.id,
            "headline": one.reading.headline,
            "url": one.page.url,
            "capture_id": one.capture.id,
        }
        extra = {"rule": verdict.rule.value} if kind == "article.seen" else {"change": change}
        self.news.append(News(kind, payload | extra))


def _change(headline_before: str | None, one: Sighted) -> str:
    is_retitled = headline_before != one.reading.headline
    return "headline" if is_retitled else "body"


def _version(one: Sighted, article: Article, change: str) -> Version:
    return Version(
        article_id=article.id,
        page_id=one.page.id,
        capture_id=one.capture.id,
        seen_at=one.capture.fetched_at,
        change=change,
        content_hash=one.content_hash,
        headline_key=one.sighting.headline_key,
        headline=one.reading.headline,
        standfirst=one.reading.standfirst,
        body=one.reading.body,
        parser_version=PARSER_VERSION,
    )
