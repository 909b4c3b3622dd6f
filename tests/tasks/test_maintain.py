from datetime import timedelta

import pytest
from sqlalchemy import select

from storage.models import Appearance, Article, Decision, Page, Portal
from tasks.context import Context
from tasks.maintain import maintain
from tests.tasks.conftest import Post
from tests.tasks.small_portal import Answer, article, served
from tests.tasks.test_crawl import begin, run


def age(ctx: Context, hours: float) -> None:
    """Make the archive's only article older."""
    with ctx.sessions.begin() as session:
        one = session.scalars(select(Article)).one()
        one.first_seen_at -= timedelta(hours=hours)
        one.check_at = one.check_at and one.check_at - timedelta(hours=hours)


def due(ctx: Context) -> list[str]:
    with ctx.readers() as session:
        return list(session.scalars(select(Page.url).where(Page.due_at.is_not(None))))


@pytest.mark.parametrize("scheduled", [True, False])
def test_fresh_article_is_looked_at_again_where_the_portal_has_a_schedule(
    ctx: Context, post: Post, scheduled: bool
) -> None:
    with served({"/a": article("Ferry returns to the islands", "It was late.")}) as portal:
        run(ctx, post, begin(ctx, portal, "/a"))
        with ctx.sessions.begin() as session:
            session.scalars(select(Portal)).one().every_s = 3600 if scheduled else None
        maintain()
        assert due(ctx) == []
        age(ctx, hours=1.1)
        maintain()
        assert due(ctx) == ([portal.url + "/a"] if scheduled else [])
        post.send("tick")
        post.deliver()
        assert portal.asked.count("/a") == (2 if scheduled else 1)
        maintain()
        assert due(ctx) == []
    with ctx.readers() as session:
        one = session.scalars(select(Article)).one()
        assert one.check_at == one.first_seen_at + timedelta(hours=6)


def test_article_of_a_week_is_looked_at_no_more(ctx: Context, post: Post) -> None:
    with served({"/a": article("Ferry returns to the islands", "It was late.")}) as portal:
        run(ctx, post, begin(ctx, portal, "/a"))
    age(ctx, hours=200)
    maintain()
    with ctx.readers() as session:
        assert session.scalars(select(Article.check_at)).one() is None


def test_redirect_that_was_not_tied_is_tied(ctx: Context, post: Post) -> None:
    answers = {
        "/old": Answer(status=301, headers={"Location": "/a"}),
        "/a": article("Ferry returns to the islands", "It was late."),
    }
    with served(answers) as portal:
        run(ctx, post, begin(ctx, portal, "/old"))
        with ctx.sessions.begin() as session:
            session.scalars(select(Page).where(Page.url == portal.url + "/old")).one().article_id = None
            session.delete(session.scalars(select(Appearance).where(Appearance.headline.is_(None))).one())
            session.delete(session.scalars(select(Decision)).one())
        maintain()
    with ctx.readers() as session:
        assert sorted(session.scalars(select(Appearance.url))) == [portal.url + "/a", portal.url + "/old"]
