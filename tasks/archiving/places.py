"""Where articles were seen and what was said there: appearances, and a version for each text that differs."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy.orm import Session

from storage import articles
from storage.models import Appearance, Article, Version
from tasks.archiving.sighted import Sighted
from tasks.parsing.version import PARSER_VERSION


class Places:
    """The appearances at some pages, and the texts of some articles."""

    def __init__(self, session: Session, page_ids: Collection[int], known: Collection[Article]) -> None:
        self._session = session
        by_id = {article.id: article for article in known}
        self._appearances = {
            (by_id[article_id], page_id): seen
            for (article_id, page_id), seen in articles.appearances_at(session, page_ids).items()
            if article_id in by_id
        }
        self._texts: defaultdict[Article, articles.Texts] = defaultdict(articles.Texts)
        self._texts |= {by_id[article_id]: said for article_id, said in articles.texts_of(session, by_id).items()}

    def had_headline(self, article: Article, headline_key: bytes) -> bool:
        """Return whether any version of `article` had this headline."""
        return headline_key in self._texts[article].headline_keys

    def see(self, one: Sighted, article: Article) -> str | None:
        """Write down that `article` was seen; return how its text changed, None when nothing is new.

        "first": of the article; "copy": another page's own text; "headline" or "body": an edit.
        """
        before = self._appearances.get((article, one.page.id))
        seen = before or self._add(one, article)
        was = (seen.headline, seen.content_hash)
        if one.capture.fetched_at >= seen.last_seen_at:
            seen.headline, seen.content_hash = one.reading.headline, one.content_hash
            seen.published_at = one.reading.published.at if one.reading.published else None
            seen.last_seen_at = one.capture.fetched_at
        change = self._change(one, article, *was)
        if change:
            self._keep(one, article, change)
        return change

    def _add(self, one: Sighted, article: Article) -> Appearance:
        seen = Appearance(
            article=article,
            page_id=one.page.id,
            portal_id=one.page.portal_id,
            url=one.page.url,
            first_seen_at=one.capture.fetched_at,
            last_seen_at=one.capture.fetched_at,
        )
        self._appearances[article, one.page.id] = seen
        self._session.add(seen)
        return seen

    def _change(self, one: Sighted, article: Article, headline: str | None, content_hash: bytes | None) -> str | None:
        if content_hash == one.content_hash:
            return None
        if content_hash is not None:
            return "body" if headline == one.reading.headline else "headline"
        texts = self._texts[article].content_hashes
        if one.content_hash in texts:
            return None
        return "copy" if texts else "first"

    def _keep(self, one: Sighted, article: Article, change: str) -> None:
        version = Version(
            article=article,
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
        self._session.add(version)
        self._texts[article].content_hashes.add(one.content_hash)
        self._texts[article].headline_keys.add(one.sighting.headline_key)
