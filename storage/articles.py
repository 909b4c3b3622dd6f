"""Articles and what hangs from them: found, locked, added."""

from collections.abc import Collection, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import Appearance, Article, Version


def lock_headlines(session: Session, headline_keys: Collection[bytes]) -> None:
    """Wait until nobody else decides about articles of these headlines; others wait until our commit.

    The unique identity key alone would not do: a time to the day and one to the minute have different keys and may
    still be one article. SQLite has one writer anyway.
    """
    if headline_keys and session.get_bind().dialect.name == "postgresql":
        for number in sorted(int.from_bytes(key[:8], "big", signed=True) for key in set(headline_keys)):
            session.execute(select(func.pg_advisory_xact_lock(number)))


def with_headlines(session: Session, headline_keys: Collection[bytes], ids: Collection[int]) -> Sequence[Article]:
    """Return, locked in order of id, the articles with one of the headlines, and those of `ids`."""
    wanted = select(Article).where(Article.headline_key.in_(headline_keys) | Article.id.in_(ids))
    locked = wanted.order_by(Article.id).with_for_update().execution_options(populate_existing=True)
    return session.scalars(locked).all()


def appearances_at(session: Session, page_ids: Collection[int]) -> dict[tuple[int, int], Appearance]:
    """Return appearances by (article id, page id)."""
    found = session.scalars(select(Appearance).where(Appearance.page_id.in_(page_ids)))
    return {(one.article_id, one.page_id): one for one in found}


def texts_of(session: Session, article_ids: Collection[int]) -> dict[int, set[bytes]]:
    """Return the content hashes of all versions of each article."""
    texts: dict[int, set[bytes]] = {}
    rows = session.execute(select(Version.article_id, Version.content_hash).where(Version.article_id.in_(article_ids)))
    for article_id, content_hash in rows.tuples():
        texts.setdefault(article_id, set()).add(content_hash)
    return texts
