"""What is in the archive is read again by other rules: articles are corrected where they stand, and nobody is asked."""

import dataclasses

import pytest
from sqlalchemy import func, select, true

from storage import captures
from storage.database import clock
from storage.models import Appearance, Article, Capture, Decision, Event, Page, Version
from tasks import context
from tasks.context import Context
from tasks.parsing.reading import PageFacts, Reading
from tasks.parsing.rules.values import NO_RULES, Rules, rules_by_host
from tasks.parsing.rules.written import portal_rules
from tests.tasks.conftest import Post
from tests.tasks.small_portal import Answer, SmallPortal, article, listing, served
from tests.tasks.test_crawl import begin, headlines, page, run

HEADLINE = '[[layout]]\nheadline = "h2.t"\n'
PUBLISHED = "2026-05-01T10:00:00+00:00"


def wrong(headline: str, text: str, published: str = PUBLISHED, links: str = "") -> Answer:
    """Return a page whose headline is taken for its section: that is in the h1 of all pages of the portal."""
    answer = article("The Coast and the Isles", text, PUBLISHED, links)
    right = f'<h2 class="t">{headline}</h2><p class="d" title="{published}"></p>'
    return Answer(answer.body.replace("</h1>", f"</h1>{right}"))


def use_rules(ctx: Context, portal: SmallPortal, layouts: str) -> None:
    """Let the tasks read the portal's pages by these layouts; by none without rules."""
    host = portal.url.removeprefix("http://")
    rules = rules_by_host([portal_rules(f'hosts = ["{host}"]\n{layouts}', "small.toml")]) if layouts else NO_RULES
    context.install(lambda: dataclasses.replace(ctx, rules=rules))


def read_again(ctx: Context, post: Post, portal: SmallPortal, layouts: str = "") -> list[str]:
    """Read all captures again by these layouts; return the paths that were asked for meanwhile."""
    asked = len(portal.asked)
    use_rules(ctx, portal, layouts)
    with ctx.sessions.begin() as session:
        captures.read_over(session, true(), clock(session))
    for _ in range(3):
        post.send("tick")
        post.deliver()
    with ctx.readers() as session:
        assert session.scalar(select(func.count()).where(Capture.state == "unread")) == 0
        assert not session.scalars(select(Capture.problem).where(Capture.state == "quarantined")).all()
    return portal.asked[asked:]


def events_of(ctx: Context) -> list[str]:
    with ctx.readers() as session:
        return [f"{one.kind} {one.payload.get('change', '')}".strip() for one in session.scalars(select(Event))]


def test_an_article_is_corrected_where_it_stands(ctx: Context, post: Post) -> None:
    with served({"/a": wrong("Ferry is back", "It was late.")}) as portal:
        run(ctx, post, begin(ctx, portal, "/a"))
        with ctx.readers() as session:
            before = session.scalars(select(Article)).one()
        assert read_again(ctx, post, portal, HEADLINE + 'body = ".t"\nsection = ".t"') == []
    with ctx.readers() as session:
        after = session.scalars(select(Article)).one()
        assert (after.id, after.headline, after.body) == (before.id, "Ferry is back", "Ferry is back")
        assert (after.headline_source, after.section) == ("rule", "Ferry is back")
        assert after.changed_at > before.changed_at
        assert (after.first_seen_at, after.read_from_at) == (before.first_seen_at, before.read_from_at)
        version = session.scalars(select(Version)).one()
        assert (version.headline, version.body, version.change) == ("Ferry is back", "Ferry is back", "first")
        assert session.scalars(select(Appearance.headline)).one() == "Ferry is back"
    assert events_of(ctx) == ["article.stored", "article.updated reading"]


def test_what_is_read_as_before_changes_nothing(ctx: Context, post: Post) -> None:
    with served({"/a": wrong("Ferry is back", "It was late.")}) as portal:
        run(ctx, post, begin(ctx, portal, "/a"))
        with ctx.readers() as session:
            before = session.scalars(select(Article.changed_at)).one()
        read_again(ctx, post, portal)
    with ctx.readers() as session:
        assert session.scalars(select(Article.changed_at)).one() == before
    assert events_of(ctx) == ["article.stored"]


def test_a_better_parser_may_be_followed_by_a_deeper_crawl(
    ctx: Context, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tasks.parsing.document import read_document

    def better(body: bytes, facts: PageFacts, rules: Rules) -> Reading:
        reading = read_document(body, facts, rules)
        if not reading.article:
            return reading
        return dataclasses.replace(reading, article=dataclasses.replace(reading.article, body="Better."))

    links = '<a href="/b">A story that is found in the first one</a>'
    with served({"/a": article("Ferry returns", "It was late.", links=links), "/b": listing()}) as portal:
        run(ctx, post, begin(ctx, portal, "/a", depth_limit=0))
        monkeypatch.setattr("tasks.parse.read_document", better)
        portal.answers["/a"] = Answer(status=304)
        run(ctx, post, begin(ctx, portal, "/a", depth_limit=1))
        assert "/b" in portal.asked
    with ctx.readers() as session:
        assert session.scalars(select(Article.body)).one() == "Better."
        assert session.scalars(select(Capture.state).where(Capture.state == "quarantined")).all() == []


def test_pages_that_were_taken_for_one_article_become_several(ctx: Context, post: Post) -> None:
    answers = {
        "/": listing("/a", "/b", "/c"),
        "/a": wrong("Ferry is back", "It was late."),
        "/b": wrong("Pier is longer", "It was costly."),
        "/c": wrong("Storm is near", "It was windy."),
    }
    with served(answers) as portal:
        run(ctx, post, begin(ctx, portal))
        with ctx.readers() as session:
            first = session.scalars(select(Article)).one()
        assert read_again(ctx, post, portal, HEADLINE) == []
    with ctx.readers() as session:
        found = {one.headline: one for one in session.scalars(select(Article))}
        assert sorted(found) == ["Ferry is back", "Pier is longer", "Storm is near"]
        assert first.id in {one.id for one in found.values()}
        for path, headline in (("/a", "Ferry is back"), ("/b", "Pier is longer"), ("/c", "Storm is near")):
            one = found[headline]
            assert (one.url, page(ctx, portal, path).article_id) == (portal.url + path, one.id)
            shown = session.scalars(select(Appearance).where(Appearance.article_id == one.id)).all()
            assert [(seen.url, seen.headline) for seen in shown] == [(portal.url + path, headline)]
            versions = session.scalars(select(Version).where(Version.article_id == one.id)).all()
            assert [version.headline for version in versions] == [headline]
        in_force = session.scalars(select(Decision).where(Decision.undone_at.is_(None))).all()
        # Whichever page stayed with the article: that it was put there is no longer a decision about two.
        assert {page(ctx, portal, path).article_id for path in answers if path != "/"} >= {
            d.article_id for d in in_force
        }


def test_pages_that_were_taken_for_several_articles_become_one(ctx: Context, post: Post) -> None:
    answers = {
        "/": listing("/a", "/b"),
        "/a": article("Ferry is back", "It was late."),
        "/b": wrong("Ferry is back", "It was late."),
    }
    with served(answers) as portal:
        run(ctx, post, begin(ctx, portal))
        assert headlines(ctx) == ["Ferry is back", "The Coast and the Isles"]
        kept = page(ctx, portal, "/a").article_id
        assert read_again(ctx, post, portal, HEADLINE) == []
        assert page(ctx, portal, "/b").article_id == kept
        assert read_again(ctx, post, portal) == []
        assert headlines(ctx) == ["Ferry is back", "The Coast and the Isles"]
        assert page(ctx, portal, "/a").article_id == kept
        assert read_again(ctx, post, portal, HEADLINE) == []
    with ctx.readers() as session:
        assert session.scalars(select(Article.id)).all() == [kept]
        assert sorted(session.scalars(select(Appearance.url))) == [portal.url + "/a", portal.url + "/b"]
        decision = session.scalars(select(Decision)).one()
        assert (decision.article_id, decision.rule, decision.undone_at) == (kept, "headline and time", None)


def test_a_redirect_goes_with_the_page_it_leads_to(ctx: Context, post: Post) -> None:
    answers = {
        "/": listing("/a", "/b", "/old"),
        "/a": wrong("Ferry is back", "It was late."),
        "/b": wrong("Pier is longer", "It was costly."),
        "/old": Answer(status=301, headers={"Location": "/b"}),
    }
    with served(answers) as portal:
        run(ctx, post, begin(ctx, portal))
        read_again(ctx, post, portal, HEADLINE)
        assert page(ctx, portal, "/old").article_id == page(ctx, portal, "/b").article_id
    with ctx.readers() as session:
        places = select(Appearance.url, Article.headline).join(Article)
        assert {url.removeprefix(portal.url): headline for url, headline in session.execute(places)} == {
            "/a": "Ferry is back",
            "/b": "Pier is longer",
            "/old": "Pier is longer",
        }


def test_a_time_is_corrected(ctx: Context, post: Post) -> None:
    with served({"/a": wrong("Ferry is back", "It was late.", "2026-04-30T08:00:00+00:00")}) as portal:
        run(ctx, post, begin(ctx, portal, "/a"))
        read_again(ctx, post, portal, '[[layout]]\npublished = { css = ".d", attribute = "title" }')
    with ctx.readers() as session:
        one = session.scalars(select(Article)).one()
        assert one.published_at is not None
        assert one.published_at.isoformat() == "2026-04-30T08:00:00+00:00"
        assert session.scalars(select(Appearance.published_at)).one() == one.published_at
    assert events_of(ctx) == ["article.stored", "article.updated reading"]


def test_earlier_captures_are_corrected_and_the_last_is_shown(ctx: Context, post: Post) -> None:
    with served({"/a": wrong("Ferry is late", "It was late.")}) as portal:
        run(ctx, post, begin(ctx, portal, "/a"))
        portal.answers["/a"] = wrong("Ferry is back", "It was early.")
        run(ctx, post, begin(ctx, portal, "/a"))
        read_again(ctx, post, portal, HEADLINE)
    with ctx.readers() as session:
        versions = session.scalars(select(Version).order_by(Version.id)).all()
        assert [(one.headline, one.change) for one in versions] == [
            ("Ferry is late", "first"),
            ("Ferry is back", "body"),
        ]
    assert headlines(ctx) == ["Ferry is back"]


def test_what_a_page_is_now_does_not_depend_on_its_past(ctx: Context, post: Post) -> None:
    with served({"/a": wrong("Ferry is back", "It was late.")}) as portal:
        run(ctx, post, begin(ctx, portal, "/a"))
        portal.answers["/a"] = listing("/b", "/c", "/d", "/e", "/f")
        run(ctx, post, begin(ctx, portal, "/a"))
        assert page(ctx, portal, "/a").kind == "listing"
        assert read_again(ctx, post, portal, HEADLINE) == []
        assert page(ctx, portal, "/a").kind == "listing"
    assert headlines(ctx) == ["Ferry is back"]


def test_a_capture_in_quarantine_is_read_for_the_first_time(
    ctx: Context, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> Reading:
        raise RecursionError("too deep")

    with served({"/": listing("/a"), "/a": article("Ferry is back", "It was late.")}) as portal:
        with monkeypatch.context() as patch:
            patch.setattr("tasks.parse.read_document", broken)
            run(ctx, post, begin(ctx, portal, "/a"))
        read_again(ctx, post, portal)
        assert page(ctx, portal, "/a").problem is None
    assert headlines(ctx) == ["Ferry is back"]
    with ctx.readers() as session:
        assert session.scalars(select(Page.kind)).all() == ["article"]
