"""Articles and what hangs from them: found, locked, added."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from sqlalchemy import ARRAY, BigInteger, func, literal, select
from sqlalchemy.orm import Session

from storage.models import Appearance, Article, Version


def lock_headlines(session: Session, headline_keys: Collection[bytes]) -> None:
    """Wait until nobody else decides about articles of these headlines; others wait until our commit.

    The unique identity key alone would not do: a time to the day and one to the minute have different keys and may
    still be one article. SQLite has one writer anyway.
    """
    if headline_keys and session.get_bind().dialect.name == "postgresql":
        numbers = sorted({int.from_bytes(key[:8], "big", signed=True) for key in headline_keys})
        in_order = func.unnest(literal(numbers, ARRAY(BigInteger)))  # a row, and a lock, for each in its turn
        session.execute(select(func.pg_advisory_xact_lock(in_order)))


def with_headlines(session: Session, headline_keys: Collection[bytes], ids: Collection[int]) -> Sequence[Article]:
    """Return, locked in order of id, the articles that ever had one of the headlines, and those of `ids`."""
    ever = select(Version.article_id).where(Version.headline_key.in_(headline_keys))
    wanted = select(Article).where(Article.id.in_(ever) | Article.id.in_(ids)).order_by(Article.id)
    return session.scalars(wanted.with_for_update(key_share=True).execution_options(populate_existing=True)).all()


def appearances_at(session: Session, page_ids: Collection[int]) -> dict[tuple[int, int], Appearance]:
    """Return appearances by (article id, page id)."""
    found = session.scalars(select(Appearance).where(Appearance.page_id.in_(page_ids)))
    return {(one.article_id, one.page_id): one for one in found}


def versions_from(session: Session, capture_ids: Collection[int]) -> dict[int, Version]:
    """Return the versions that were read from captures, by capture id."""
    read = select(Version).where(Version.capture_id.in_(capture_ids)).order_by(Version.id)
    return {version.capture_id: version for version in session.scalars(read)}


@dataclass(frozen=True, slots=True)
class Texts:
    """What an article has said so far."""

    content_hashes: set[bytes] = field(default_factory=set)
    headline_keys: set[bytes] = field(default_factory=set)


def texts_of(session: Session, article_ids: Collection[int]) -> defaultdict[int, Texts]:
    """Return the texts of all versions of each article."""
    said: defaultdict[int, Texts] = defaultdict(Texts)
    columns = (Version.article_id, Version.content_hash, Version.headline_key)
    for article_id, content_hash, headline_key in session.execute(
        select(*columns).where(Version.article_id.in_(article_ids))
    ):
        said[article_id].content_hashes.add(content_hash)
        said[article_id].headline_keys.add(headline_key)
    return said
