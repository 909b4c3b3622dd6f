"""Folding: each reading joins the article it is of, or begins a new one, and the ledger says why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from storage import articles
from storage.events import News
from storage.models import Article, Decision
from tasks.archiving.again import Again, fellows, move, name_anew, tells_otherwise, write_down
from tasks.archiving.fields import show, show_again
from tasks.archiving.places import Places
from tasks.archiving.redirects import tie_redirects
from tasks.archiving.sighted import Sighted, known
from tasks.identity.decide import Known, Rule, Verdict, decide, identity_key
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
        self._again = Again(session, sightings)
        own = {one.page.article_id for one in sightings if one.page.article_id is not None} | self._again.article_ids
        articles.lock_headlines(session, keys)
        self._articles = list(articles.with_headlines(session, keys, own))
        self._gone: set[Article] = set()  # were no articles of their own
        self._places = Places(session, {one.page.id for one in sightings}, self._articles)

    def place(self, one: Sighted) -> _Placed:
        """Put one sighting where it belongs."""
        verdict = self._verdict_again(one) if one.is_again else self._verdict(one)
        left = one.page.article if one.is_again and verdict.rule is not Rule.SAME_PAGE else None
        article = self._begin(one) if verdict.article_id is None else self._articles[verdict.article_id]
        if verdict.rule is not Rule.SAME_PAGE:
            one.page.article = article
        if left:
            self._leave(one, left, article)
        change = self._places.see(one, article, self._again.version(one))
        change = self._show(one, article) or change
        if verdict.rule not in (Rule.NEW, Rule.SAME_PAGE):
            self._write_down(one, article, verdict)
        return _Placed(one, article, verdict, change)

    def _verdict(self, one: Sighted) -> Verdict:
        own = one.page.article
        ours = known(own, self._articles.index(own), own.headline_key) if own else None
        verdict = decide(one.sighting, ours, self._others(one, own))
        return self._former(one) or verdict if verdict.rule is Rule.NEW else verdict

    def _verdict_again(self, one: Sighted) -> Verdict:
        """Return where a capture belongs that was read before: where it is, unless it tells another story now."""
        article = self._again.article(one)
        if article is None:
            return self._verdict(one)
        stays = Verdict(Rule.SAME_PAGE, self._articles.index(article), 1.0)
        seen = self._places.at(article, one.page)
        is_last = article is one.page.article and seen is not None and one.capture.fetched_at >= seen.last_seen_at
        if seen is None or not is_last or not tells_otherwise(one, seen):
            return stays
        others = fellows(self._session, article, one.page)
        if any(not tells_otherwise(one, other) for other in others):
            return stays
        verdict = decide(one.sighting, None, self._others(one, article))
        verdict = self._former(one, article) or verdict if verdict.rule is Rule.NEW else verdict
        if verdict.rule is Rule.NEW and not others:
            name_anew(self._session, article, one)
            return stays
        return verdict

    def _leave(self, one: Sighted, old: Article, new: Article) -> None:
        others = fellows(self._session, old, one.page)
        self._places.move(one.page, old, new)
        move(self._session, one.page, old, new, others, self._now)
        if not others:
            self._gone.add(old)

    def _others(self, one: Sighted, own: Article | None) -> list[Known]:
        key = one.sighting.headline_key
        return [
            known(article, position, key)
            for position, article in enumerate(self._articles)
            if article is not own and article not in self._gone and self._places.had_headline(article, key)
        ]

    def _former(self, one: Sighted, own: Article | None = None) -> Verdict | None:
        """An article that began with this very headline and time, and was given another time since."""
        key = identity_key(one.sighting)
        for position, article in enumerate(self._articles):
            if article.identity_key == key and article is not own and article not in self._gone:
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

    def _show(self, one: Sighted, article: Article) -> str | None:
        """An article shows its leading page: which that is does not depend on who came first.

        Return "reading" when it shows the same capture as before, and something else.
        """
        leads = (one.rank, one.page.url) < (article.lead_rank, article.url)
        is_leading = one.page.id == article.lead_page_id
        article.first_seen_at = min(article.first_seen_at, one.capture.fetched_at)
        if leads or (is_leading and one.capture.fetched_at > article.read_from_at):
            show(article, one, self._now)
        elif one.is_again and is_leading and one.capture.fetched_at == article.read_from_at:
            return "reading" if show_again(article, one, self._now) else None
        return None

    def _write_down(self, one: Sighted, article: Article, verdict: Verdict) -> None:
        if one.is_again:
            write_down(self._session, one, article, verdict, self._now)
            return
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
