"""Where articles were seen and what was said there: appearances, and a version for each text that differs."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy.orm import Session

from storage import articles
from storage.clean import clean_text
from storage.models import Appearance, Article, Page, Version
from tasks.archiving.fields import URL_LIMIT
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

    def at(self, article: Article, page: Page) -> Appearance | None:
        """Return the appearance of `article` at `page`."""
        return self._appearances.get((article, page.id))

    def move(self, page: Page, old: Article, new: Article) -> None:
        """Make the appearance of `old` at `page` one of `new`."""
        seen = self._appearances.pop((old, page.id))
        if (new, page.id) in self._appearances:
            self._session.delete(seen)
        else:
            seen.article = new
            self._appearances[new, page.id] = seen

    def see(self, one: Sighted, article: Article, before: Version | None = None) -> str | None:
        """Write down that `article` was seen; return how its text changed, None when nothing is new.

        "first": of the article; "copy": another page's own text; "headline" or "body": an edit; "reading": the capture
        was read before, as the version `before`, and is read otherwise now.
        """
        seen = self._appearances.get((article, one.page.id)) or self._add(one, article)
        was = (seen.headline, seen.content_hash)
        if one.capture.fetched_at >= seen.last_seen_at:
            seen.headline, seen.content_hash = one.reading.headline, one.content_hash
            seen.published_at = one.reading.published.at if one.reading.published else None
            seen.page_number, seen.next_url = one.reading.page_number, clean_text(one.reading.next_url, URL_LIMIT)
            seen.last_seen_at = one.capture.fetched_at
        if before:
            return self._correct(before, one, article)
        change = self._other(one, article) if one.is_again else self._change(one, article, *was)
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
        return self._other(one, article)

    def _other(self, one: Sighted, article: Article) -> str | None:
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
        )
        self._say(version, one, article)
        self._session.add(version)

    def _correct(self, version: Version, one: Sighted, article: Article) -> str | None:
        was = version.content_hash
        self._say(version, one, article)
        return None if was == one.content_hash else "reading"

    def _say(self, version: Version, one: Sighted, article: Article) -> None:
        version.content_hash, version.headline_key = one.content_hash, one.sighting.headline_key
        version.headline, version.standfirst = one.reading.headline, one.reading.standfirst
        version.body, version.parser_version = one.reading.body, PARSER_VERSION
        self._texts[article].content_hashes.add(one.content_hash)
        self._texts[article].headline_keys.add(one.sighting.headline_key)
