from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from storage.analytics.article_records import BATCH, records
from storage.analytics.filters import Filters
from storage.models import Article
from tests.storage.analytics.rows import (
    NOW,
    add_alias,
    add_article,
    add_capture,
    add_page,
    add_portal,
    add_version,
    ago,
)


def test_a_record_says_what_the_archive_knows(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        page = add_page(session, add_portal(session), "http://news.example/a")
        article = add_article(
            session,
            page,
            authors=["Ada Lorn"],
            source="The Quill",
            canonical_url=page.url,
            form="video",
            breadcrumbs=["World", "Asia"],
            alternates=[{"url": "http://news.example/fr", "language": "fr", "media": None}],
        )
        add_alias(session, page, "http://news.example/a?ref=x")
        add_version(session, article, add_capture(session, page))
        add_version(session, article, add_capture(session, page), change="body")

        (record,) = records(session, Filters())

    assert record.id == article.id
    assert (record.url, record.canonical_url) == (page.url, page.url)
    assert record.aliases == ["http://news.example/a?ref=x"]
    assert (record.portal, record.source, record.authors) == ("news", "The Quill", ["Ada Lorn"])
    assert (record.published, record.published_precision) == ("2026-05-20T12:00:00+00:00", "minute")
    assert (record.form, record.breadcrumbs) == ("video", ["World", "Asia"])
    assert record.alternates == [{"url": "http://news.example/fr", "language": "fr", "media": None}]
    assert record.versions == 2
    assert record.first_seen_at == NOW


def test_latest_come_first_and_those_without_a_time_last(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        portal = add_portal(session)
        for name, published_at in (("none", None), ("old", ago(days=2)), ("new", NOW), ("middle", ago(days=1))):
            add_article(
                session, add_page(session, portal, f"http://news.example/{name}"), name, published_at=published_at
            )

        headlines = [record.headline for record in records(session, Filters())]
        first = [record.headline for record in records(session, Filters(), limit=2)]

    assert headlines == ["new", "middle", "old", "none"]
    assert first == ["new", "middle"]


def test_only_a_batch_is_in_memory_at_a_time(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        page = add_page(session, add_portal(session), "http://news.example/a")
        for number in range(BATCH * 3):
            add_article(session, page, f"Headline {number}") if number == 0 else _copy(session, page.article_id, number)
    with sessions() as session:
        stream = records(session, Filters())
        most = max(sum(isinstance(row, Article) for row in session.identity_map.values()) for _ in stream)

        assert session.scalar(select(func.count()).select_from(Article)) == BATCH * 3
    assert most <= BATCH * 2


def _copy(session: Session, article_id: int | None, number: int) -> None:
    first = session.get_one(Article, article_id)
    values = {column.key: getattr(first, column.key) for column in Article.__table__.columns if column.key != "id"}
    session.add(Article(**(values | {"identity_key": str(number).encode(), "headline": f"Headline {number}"})))
