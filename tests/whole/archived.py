"""What an archive holds, in a form that can be compared with the truth and with another archive."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from storage import portals
from storage.database import clock
from storage.models import Alias, Appearance, Article, Event, Version
from storage.portals import Declaration
from tasks.opening.crawl import open_crawl
from worker.demo.truth import Expected, Sample


@dataclass(frozen=True, slots=True)
class Kept:
    """An article: when it was published and all URLs folded into it."""

    published: str | None
    urls: frozenset[str]


def kept(session: Session) -> Counter[Kept]:
    """Return the archive's articles."""
    urls: dict[int, set[str]] = {}
    for article_id, url in session.execute(select(Appearance.article_id, Appearance.url)):
        urls.setdefault(article_id, set()).add(url)
    spelled = select(Appearance.article_id, Alias.url).join(Alias, Alias.page_id == Appearance.page_id)
    for article_id, url in session.execute(spelled):
        urls[article_id].add(url)
    return Counter(
        Kept(_moment(article.published_at), frozenset(urls[article.id])) for article in session.scalars(select(Article))
    )


def true(articles: Iterable[Expected]) -> Counter[Kept]:
    """Return the same of the truth."""
    return Counter(
        Kept(_moment(article.published_at), frozenset(served.url for served in article.urls)) for article in articles
    )


def texts(session: Session) -> Counter[tuple[str, str, str]]:
    """Return what articles show: headline, body, URL of the leading page."""
    return Counter(session.execute(select(Article.headline, Article.body, Article.url)))


def versions(session: Session) -> Counter[tuple[str, str]]:
    """Return every version's change and headline."""
    return Counter(session.execute(select(Version.change, Version.headline)))


def events(session: Session) -> Counter[str]:
    """Return how many events there are of each kind."""
    return Counter(session.scalars(select(Event.kind)))


def crawl(sessions: sessionmaker[Session], sample: Sample) -> list[int]:
    """Open a crawl of each of the sample's sites; return their ids."""
    ids = []
    for site in sample.sites:
        with sessions.begin() as session:
            now = clock(session)
            said = Declaration(site.name, site.url, timezone=site.timezone, language=site.language)
            portal, _ = portals.declare(session, said, now)
            ids.append(open_crawl(session, portal, portal.entry_points, now).id)
    return ids


def differences(got: Counter[Kept], expected: Counter[Kept]) -> Sequence[str]:
    """Return, for a person, what is there too much and what is missing."""
    wrong = [f"too much: {one.published} {sorted(one.urls)}" for one in (got - expected).elements()]
    return wrong + [f"missing: {one.published} {sorted(one.urls)}" for one in (expected - got).elements()]


def _moment(at: object) -> str | None:
    return f"{at:%Y-%m-%dT%H:%M}" if at else None
