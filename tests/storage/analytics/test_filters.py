import pytest
from sqlalchemy.orm import Session, sessionmaker

from storage.analytics.filters import Filters, count, newest
from storage.models import Article
from tests.storage.analytics.rows import NOW, add_appearance, add_article, add_page, add_portal, ago


def headlines(session: Session, filters: Filters) -> list[str]:
    found = session.scalars(newest(session, filters)).all()
    assert count(session, filters) == len(found)
    return [session.get_one(Article, article_id).headline for article_id in found]


def test_portal_means_wherever_an_article_was_seen(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        news, copier = add_portal(session), add_portal(session, "copier")
        article = add_article(session, add_page(session, news, "http://news.example/a"), "copied")
        add_appearance(session, article, add_page(session, copier, "http://copier.example/a"))
        add_article(session, add_page(session, news, "http://news.example/b"), "not copied")

        assert headlines(session, Filters(portal="copier")) == ["copied"]
        assert headlines(session, Filters(portal="news")) == ["not copied", "copied"]
        with pytest.raises(LookupError, match="no portal named 'nosuch'"):
            newest(session, Filters(portal="nosuch"))


def test_since_lets_its_moment_in_and_until_keeps_it_out(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        portal = add_portal(session)
        for name, published_at in (("before", ago(hours=1)), ("at", NOW), ("never", None)):
            page = add_page(session, portal, f"http://news.example/{name}")
            add_article(session, page, name, published_at=published_at)

        assert headlines(session, Filters(since=NOW)) == ["at"]
        assert headlines(session, Filters(until=NOW)) == ["before"]
        assert headlines(session, Filters()) == ["at", "before", "never"]


def test_filters_hold_together(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        portal = add_portal(session)
        for name, language in (("port", "en"), ("port strike", "en"), ("порт", "uk")):
            add_article(
                session, add_page(session, portal, f"http://news.example/{language}/{name}"), name, language=language
            )

        assert headlines(session, Filters(language="en", words=["strike"])) == ["port strike"]
        assert headlines(session, Filters(language="uk", words=["strike"])) == []
