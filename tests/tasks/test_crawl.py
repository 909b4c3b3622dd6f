"""The tasks together, message by message, on both databases and a portal that misbehaves."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from storage.database import clock
from storage.models import Appearance, Article, Capture, Crawl, Decision, Host, Page, Version
from storage.portals import Declaration, declare
from tasks.context import Context
from tasks.opening.crawl import open_crawl
from tasks.parsing.document import read_document
from tasks.parsing.reading import PageFacts, Reading
from tasks.parsing.rules.values import Rules
from tests.tasks.conftest import Post
from tests.tasks.small_portal import Answer, SmallPortal, article, listing, served


def begin(ctx: Context, portal: SmallPortal, *paths: str, depth_limit: int = 5, page_limit: int = 100) -> int:
    with ctx.sessions.begin() as session:
        now = clock(session)
        declared, _ = declare(session, Declaration("small", portal.url + "/"), now)
        urls = [portal.url + path for path in paths or ("/",)]
        return open_crawl(session, declared, urls, now, None, depth_limit, page_limit).id


def run(ctx: Context, post: Post, crawl_id: int, ticks: int = 12) -> None:
    for _ in range(ticks):
        post.send("tick")
        post.deliver()
        with ctx.readers() as session:
            if session.get_one(Crawl, crawl_id).state == "done":
                return
    raise AssertionError("the crawl did not end")


def page(ctx: Context, portal: SmallPortal, path: str) -> Page:
    with ctx.readers() as session:
        return session.scalars(select(Page).where(Page.url == portal.url + path)).one()


def headlines(ctx: Context) -> list[str]:
    with ctx.readers() as session:
        return sorted(session.scalars(select(Article.headline)))


def test_edit_is_a_version_and_a_whitespace_change_is_none(ctx: Context, post: Post) -> None:
    with served({"/a": article("Ferry returns to the islands", "It was late.")}) as portal:
        run(ctx, post, begin(ctx, portal, "/a"))
        spaced = portal.answers["/a"].body.replace("<p>", "\n <p>  ").replace(" goes", "  goes")
        portal.answers["/a"] = Answer(spaced)
        run(ctx, post, begin(ctx, portal, "/a"))
        portal.answers["/a"] = article("Ferry returns to the islands", "It was early.")
        run(ctx, post, begin(ctx, portal, "/a"))
        portal.answers["/a"] = article("Ferry is back at the islands", "It was early.")
        run(ctx, post, begin(ctx, portal, "/a"))
    with ctx.readers() as session:
        assert session.scalars(select(Version.change).order_by(Version.id)).all() == ["first", "body", "headline"]
        assert headlines(ctx) == ["Ferry is back at the islands"]
        assert session.scalars(select(Appearance.url)).all() == [portal.url + "/a"]


def test_copy_of_a_former_headline_still_finds_its_article(ctx: Context, post: Post) -> None:
    with served({"/a": article("Ferry returns to the islands", "It was late.")}) as portal:
        run(ctx, post, begin(ctx, portal, "/a"))
        portal.answers["/a"] = article("Ferry is back at the islands", "It was late.")
        portal.answers["/b"] = article("Ferry returns to the islands — The Harbour Gazette", "It was late.")
        run(ctx, post, begin(ctx, portal, "/a"))
        run(ctx, post, begin(ctx, portal, "/b"))
    with ctx.readers() as session:
        assert headlines(ctx) == ["Ferry is back at the islands"]
        assert session.scalars(select(Decision.rule)).all() == ["headline and time"]


def test_daily_column_at_one_url_is_an_article_each_day(ctx: Context, post: Post) -> None:
    with served({}) as portal:
        for day, text in (
            ("01", "Rain over the northern hills, wind from the west."),
            ("02", "Sunny and calm everywhere."),
        ):
            portal.answers["/today"] = article("Morning briefing", text * 3, f"2026-05-{day}T06:00:00+00:00")
            run(ctx, post, begin(ctx, portal, "/today"))
    assert headlines(ctx) == ["Morning briefing", "Morning briefing"]


def test_redirects_are_followed_tied_and_end_in_a_circle(ctx: Context, post: Post) -> None:
    moved = {
        "/old": Answer(status=301, headers={"Location": "/older"}),
        "/x": Answer(status=302, headers={"Location": "/y"}),
    }
    moved |= {
        "/older": Answer(status=302, headers={"Location": "/a"}),
        "/y": Answer(status=302, headers={"Location": "/x"}),
    }
    with served(moved | {"/a": article("Ferry returns to the islands", "It was late.")}) as portal:
        run(ctx, post, begin(ctx, portal, "/old", "/x"))
    with ctx.readers() as session:
        assert sorted(session.scalars(select(Appearance.url))) == [
            portal.url + path for path in ("/a", "/old", "/older")
        ]
        assert session.scalars(select(Decision.rule)).all() == ["redirect", "redirect"]
    assert portal.asked.count("/x") <= 2


def test_redirect_to_another_spelling_of_the_url_is_followed(ctx: Context, post: Post) -> None:
    answers = {
        "/a": Answer(status=301, headers={"Location": "/a/"}),
        "/a/": article("Ferry returns to the islands", "Late."),
    }
    answers["/b"] = Answer(status=301, headers={"Location": "/b/"})
    answers["/b/"] = Answer(status=301, headers={"Location": "/b"})
    with served(answers) as portal:
        run(ctx, post, begin(ctx, portal, "/a", "/b"))
        assert headlines(ctx) == ["Ferry returns to the islands"]
        assert page(ctx, portal, "/a/").problem is None
    assert portal.asked.count("/b") + portal.asked.count("/b/") <= 6


def test_what_cannot_be_had_is_recorded_with_its_reason_and_stops_nothing(ctx: Context, post: Post) -> None:
    answers = {
        "/robots.txt": Answer("User-agent: *\nDisallow: /secret", headers={"Content-Type": "text/plain"}),
        "/": listing("/secret/a", "/gone", "/broken", "/picture", "/a"),
        "/broken": Answer("oops", status=500),
        "/picture": Answer("\x89PNG\x00\x00", headers={"Content-Type": "image/png"}),
        "/a": article("Ferry returns to the islands", "It was late."),
    }
    with served(answers) as portal:
        run(ctx, post, begin(ctx, portal))
        problems = {
            path: page(ctx, portal, path).problem for path in ("/secret/a", "/gone", "/broken", "/picture", "/a")
        }
    assert problems == {
        "/secret/a": "robots.txt forbids it",
        "/gone": "status 404",
        "/broken": "status 500",
        "/picture": "not a text document",
        "/a": None,
    }
    assert "/secret/a" not in portal.asked
    assert portal.asked.count("/broken") > 1
    assert headlines(ctx) == ["Ferry returns to the islands"]


def test_unreachable_robots_txt_forbids_everything_and_the_host_backs_off(ctx: Context, post: Post) -> None:
    with served({"/robots.txt": Answer(status=503), "/": listing("/a")}) as portal:
        begin(ctx, portal)
        for _ in range(3):
            post.send("tick")
            post.deliver()
        assert set(portal.asked) == {"/robots.txt"}
    with ctx.readers() as session:
        host = session.scalars(select(Host)).one()
        assert host.problem == "robots.txt: status 503"
        assert host.failures == 1
        assert (host.next_visit_at - clock(session)).total_seconds() > 30


def test_busy_host_is_left_alone_for_as_long_as_it_asks(ctx: Context, post: Post) -> None:
    with served({"/": Answer(status=429, headers={"Retry-After": "600"})}) as portal:
        begin(ctx, portal)
        for _ in range(3):
            post.send("tick")
            post.deliver()
        assert portal.asked == ["/robots.txt", "/"]
    with ctx.readers() as session:
        host = session.scalars(select(Host)).one()
        assert 590 < (host.next_visit_at - clock(session)).total_seconds() <= 600


def test_page_that_breaks_the_parser_is_quarantined_and_the_others_are_read(
    ctx: Context, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:

    def brittle(body: bytes, facts: PageFacts, rules: Rules) -> Reading:
        if facts.url.endswith("/poison"):
            raise RecursionError("too deep")
        return read_document(body, facts, rules)

    monkeypatch.setattr("tasks.parse.read_document", brittle)
    answers = {
        "/": listing("/poison", "/a"),
        "/poison": Answer("x"),
        "/a": article("Ferry returns to the islands", "Late."),
    }
    with served(answers) as portal:
        run(ctx, post, begin(ctx, portal))
        assert page(ctx, portal, "/poison").problem == "quarantined: RecursionError: too deep"
    with ctx.readers() as session:
        quarantined = session.scalars(select(Capture).where(Capture.state == "quarantined")).one()
        assert quarantined.attempts == 3
    assert headlines(ctx) == ["Ferry returns to the islands"]


def test_page_is_not_blamed_for_a_full_disk(ctx: Context, post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> Reading:
        raise OSError(28, "No space left on device")

    with served({"/a": article("Ferry returns to the islands", "It was late.")}) as portal:
        with monkeypatch.context() as patch:
            patch.setattr("tasks.parse.read_document", full)
            patch.setattr("tasks.parse.DEFERRED", timedelta(0))
            crawl_id = begin(ctx, portal, "/a")
            for _ in range(5):
                post.send("tick")
                post.deliver()
        with ctx.readers() as session:
            capture = session.scalars(select(Capture)).one()
            assert (capture.state, capture.attempts) == ("unread", 0)
        run(ctx, post, crawl_id)
    assert headlines(ctx) == ["Ferry returns to the islands"]


def test_most_messages_lost_and_the_crawl_still_finishes(ctx: Context, post: Post) -> None:
    with served(
        {"/": listing("/a", "/b"), "/a": article("First story of the day", "A."), "/b": listing("/c")}
    ) as portal:
        crawl_id = begin(ctx, portal)
        lost = 0
        for _ in range(40):
            post.send("tick")
            post.deliver_one()
            post.deliver_one()  # of what the tick sent, one message arrives; what that one sends is lost
            lost += post.lose()
        assert lost > 0
        run(ctx, post, crawl_id)
    assert headlines(ctx) == ["First story of the day"]


def test_what_a_page_says_of_its_use_is_recorded(ctx: Context, post: Post) -> None:
    page = article("Ferry returns to the islands", "It was late.", links='<meta name="robots" content="noarchive">')
    headers = {"Content-Type": "text/html", "X-Robots-Tag": "noindex"}
    with served({"/a": Answer(page.body, headers=headers)}) as portal:
        run(ctx, post, begin(ctx, portal, "/a"))
    with ctx.readers() as session:
        assert session.scalars(select(Capture.rights)).one() == {
            "meta-robots": ["noarchive"],
            "x-robots-tag": [{"agent": None, "directives": ["noindex"]}],
        }


def test_depth_and_page_limits_hold(ctx: Context, post: Post) -> None:
    with served({"/": listing("/1"), "/1": listing("/2"), "/2": listing("/3")}) as portal:
        run(ctx, post, begin(ctx, portal, depth_limit=1))
        assert portal.asked == ["/robots.txt", "/", "/1"]
    with served({"/": listing(*(f"/{number}" for number in range(20)))}) as portal:
        run(ctx, post, begin(ctx, portal, page_limit=5))
        assert len(portal.asked) == 6


def test_links_to_other_sites_are_not_followed(ctx: Context, post: Post) -> None:
    with served({"/a": article("Another site's story", "B.")}) as other:
        with served({"/": listing("/a", other.url + "/a"), "/a": article("Our own story of today", "A.")}) as portal:
            run(ctx, post, begin(ctx, portal))
        assert other.asked == []
    assert headlines(ctx) == ["Our own story of today"]


def test_pages_of_one_article_are_kept_with_their_numbers(ctx: Context, post: Post) -> None:
    pager = "<div class='pages'><a href='{}'>{}</a></div>"
    with served(
        {
            "/a/88.html": article("Ferry returns to the islands", "It was late.", links=pager.format("88_2.html", 2)),
            "/a/88_2.html": article("Ferry returns to the islands", "It got dark.", links=pager.format("88.html", 1)),
        }
    ) as portal:
        run(ctx, post, begin(ctx, portal, "/a/88.html"))
    second = f"{portal.url}/a/88_2.html"
    with ctx.readers() as session:
        found = select(Appearance.page_number, Appearance.url, Appearance.next_url).order_by(Appearance.page_number)
        assert session.execute(found).all() == [(1, f"{portal.url}/a/88.html", second), (2, second, None)]
        shown = session.scalars(select(Article)).one()
        assert (shown.url, shown.next_url) == (f"{portal.url}/a/88.html", second)
        assert shown.body.startswith("It was late.")


def test_what_an_article_is_and_where_it_stands_is_kept(ctx: Context, post: Post) -> None:
    links = """<link rel="amphtml" href="/amp/a"><link rel="alternate" hreflang="fr" href="/fr/a">
    <meta property="og:image" content="/eastern-pier.jpg"><p class="breadcrumb"><a href="/sea">Sea</a></p>
    <script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Ferry returns to the islands",
    "datePublished": "2026-05-01T10:00:00Z", "isAccessibleForFree": false, "inLanguage": "sv-SE",
    "image": {"@type": "ImageObject", "url": "/eastern-pier.jpg", "caption": "The pier"}}</script>"""
    with served({"/a": article("Ferry returns to the islands", "It was late.", links=links)}) as portal:
        run(ctx, post, begin(ctx, portal, "/a", depth_limit=0))
    with ctx.readers() as session:
        shown = session.scalars(select(Article)).one()
    assert (shown.form, shown.is_free, shown.breadcrumbs) == ("live", False, ["Sea"])
    assert (shown.language, shown.language_declared) == ("en", "sv")
    assert (shown.lead_image, shown.lead_caption) == (f"{portal.url}/eastern-pier.jpg", "The pier")
    assert shown.amp_url == f"{portal.url}/amp/a"
    assert shown.alternates == [{"url": f"{portal.url}/fr/a", "language": "fr", "media": None}]


def test_error_page_that_says_200_is_told_from_other_pages(ctx: Context, post: Post) -> None:
    with served({"/a": Answer("<title>Page not found</title><h1>Page not found</h1><p>Sorry.")}) as portal:
        run(ctx, post, begin(ctx, portal, "/a"))
    gone = page(ctx, portal, "/a")
    assert (gone.status, gone.kind, gone.problem) == (200, "error", "error page: not found")
    assert headlines(ctx) == []
