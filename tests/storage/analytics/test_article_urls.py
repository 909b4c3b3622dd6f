from sqlalchemy.orm import Session, sessionmaker

from storage.analytics.article_urls import urls_of
from tests.storage.analytics.rows import add_alias, add_appearance, add_article, add_page, add_portal


def test_every_way_to_an_article_is_among_its_urls(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        portal, copier = add_portal(session), add_portal(session, "copier")
        page = add_page(session, portal, "http://news.example/a")
        article = add_article(session, page)
        copy = add_page(session, copier, "http://copier.example/copy", article_id=article.id)
        add_appearance(session, article, copy)
        add_alias(session, page, "http://news.example/a?utm_source=x")
        add_alias(session, copy, "http://copier.example/copy#top")
        add_page(session, portal, "http://news.example/old", redirects_to_id=page.id)
        other = add_article(session, add_page(session, portal, "http://news.example/b"), "Another")

        urls = urls_of(session, [article.id, other.id])

    assert urls == {
        article.id: [
            "http://copier.example/copy",
            "http://copier.example/copy#top",
            "http://news.example/a",
            "http://news.example/a?utm_source=x",
            "http://news.example/old",
        ],
        other.id: ["http://news.example/b"],
    }


def test_a_page_that_went_on_to_another_article_still_counts_where_it_appeared(
    sessions: sessionmaker[Session],
) -> None:
    with sessions.begin() as session:
        portal = add_portal(session)
        page = add_page(session, portal, "http://news.example/daily")
        monday, tuesday = add_article(session, page, "Monday briefing"), add_article(session, page, "Tuesday briefing")
        assert page.article_id == tuesday.id

        urls = urls_of(session, [monday.id, tuesday.id])

    assert urls == {monday.id: [page.url], tuesday.id: [page.url]}
