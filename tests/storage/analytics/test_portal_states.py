from sqlalchemy.orm import Session, sessionmaker

from storage.analytics.portal_states import portal_states
from tests.storage.analytics.rows import NOW, add_article, add_crawl, add_page, add_portal, ago


def test_portals_are_shown_with_their_last_crawl(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        news = add_portal(session, "news", every_s=1800, timezone="Europe/Kyiv")
        add_portal(session, "blog", paused=True)
        add_crawl(session, news, state="done", started_at=ago(days=1), finished_at=ago(hours=23))
        add_crawl(session, news, started_at=ago(minutes=1))
        add_article(session, add_page(session, news, "http://news.example/a"))

        blog, state = portal_states(session)

    assert (blog.name, blog.paused, blog.crawl_state, blog.next_crawl_at, blog.articles) == (
        "blog",
        True,
        None,
        None,
        0,
    )
    assert (state.name, state.every_s, state.timezone, state.next_crawl_at) == ("news", 1800, "Europe/Kyiv", NOW)
    assert (state.crawl_state, state.crawl_started_at, state.crawl_finished_at) == ("running", ago(minutes=1), None)
    assert state.articles == 1
