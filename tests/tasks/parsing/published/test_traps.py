"""What looks like the time of an article and is another, or is it and does not look so."""

from datetime import UTC, datetime

import pytest

from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.examine import examine
from tasks.parsing.published.choice import Times
from tasks.parsing.reading import Announced, Moment, PageFacts, Precision, Zone
from tests.tasks.parsing.articles import TEXT, URL

HEAD = "<title>Council lengthens the pier</title>"
H1 = "<h1>Council lengthens the pier</h1>"
TEASER = "<h3><a href=/{0}>Another story about the harbour {0}</a></h3><span class=date>0{0}.06.2024</span>"
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def times(markup: str, url: str = URL, announced: Announced | None = None, timezone: str | None = None) -> Times:
    return examine(markup.encode(), PageFacts(url, NOW, timezone=timezone, announced=announced)).times


def told(stamp: Stamp | None) -> str | None:
    return stamp.local.isoformat() if stamp else None


def moment(markup: str, timezone: str | None = None) -> Moment:
    winner = times(markup, timezone=timezone).published.winner
    assert winner is not None
    return winner.value.moment(PageFacts(URL, NOW, timezone=timezone), winner.source)


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(
            f"{HEAD}{H1}<div>{''.join(TEASER.format(n) for n in range(1, 5))}</div><p>By Anna Wehr</p>"
            f"<div>21.05.2024 06:47</div>{TEXT}",
            id="teasers between headline and text",
        ),
        pytest.param(
            f"{HEAD}{H1}<blockquote class=twitter-tweet><time datetime='2023-01-01T00:01'></time></blockquote>"
            f"<p>21.05.2024 06:47</p>{TEXT}",
            id="a post that is quoted",
        ),
        pytest.param(
            f"{HEAD}{H1}<aside class=meta><time datetime='2024-05-21T06:47'></time></aside>{TEXT}",
            id="in an aside between headline and text",
        ),
        pytest.param(
            f"{HEAD}<div class='article-header comment'>{H1}<span class=date>21.05.2024 06:47</span></div>{TEXT}",
            id="opinion that is called comment",
        ),
        pytest.param(
            f"{HEAD}<article>{H1}{TEXT}<footer class=row-footer>21.05.2024 06:47</footer></article>"
            "<footer>1.1.2025</footer>",
            id="footer of the article, not of the page",
        ),
        pytest.param(
            f"<title>The pier is to be longer</title><h1>Council <i>lengthens</i> the pier</h1>"
            f"<span class=date>21.05.2024 06:47</span>{TEXT}",
            id="headline worded otherwise",
        ),
        pytest.param(
            f"{HEAD}{H1}<p>Joined: 18.09.2008</p><p>Anna Wehr » 21.05.2024, 06:47</p>{TEXT}", id="member since"
        ),
        pytest.param(
            f"{HEAD}{H1}<p>Deadline: 30.06.2024 12:00</p><p>21.05.2024 06:47</p>{TEXT}", id="an event with a label"
        ),
        pytest.param(f"{HEAD}{H1}<p>21.05.2024 06:47</p>{TEXT}<p>© 2019-2025 Skerry Informer</p>", id="copyright"),
        pytest.param(
            f"{HEAD}{H1}<p>Publication date: 2024-05-21 06:47</p><p>CN 112233445 A 2024.01.02</p>{TEXT}",
            id="number of a publication",
        ),
        pytest.param(
            f"{HEAD}<meta name=date content='2024-05-23T11:00'>{H1}<p>Stand: 21.05.2024 06:47</p>{TEXT}",
            id="delivered after the last update",
        ),
        pytest.param(
            f"{HEAD}<meta itemprop=datePublished content='2024-06-30'><meta itemprop=dateModified content='2024-06-30'>"
            f"<meta property='article:published_time' content='2024-05-21T06:47'>{H1}{TEXT}",
            id="time of the update in both fields",
        ),
        pytest.param(
            f"{HEAD}<meta property='article:published_time' content='0001-01-01T00:00:00Z'>{H1}<p>21.05.2024 06:47</p>"
            f"{TEXT}",
            id="year 1",
        ),
        pytest.param(
            f"{HEAD}<meta property='article:published_time' content='2026-01-03T12:00:00Z'>{H1}<p>21.05.2024 06:47</p>"
            f"{TEXT}",
            id="scheduled for tomorrow",
        ),
        pytest.param(
            f"{HEAD}<div itemscope itemtype='https://schema.org/VideoObject'>"
            f"<meta itemprop=datePublished content=2023-01-01></div>{H1}<p>21.05.2024 06:47</p>{TEXT}",
            id="time of a video in the article",
        ),
        pytest.param(
            f"{HEAD}<script type='application/ld+json'>{{'@type': 'NewsArticle', \"datePublished\": "
            f"\"2024-05-21T06:47\"}}</script>{H1}{TEXT}",
            id="JSON-LD that is no JSON",
        ),
        pytest.param(
            f"{HEAD}{H1}{TEXT}<script id=__NEXT_DATA__>{{\"post\":{{\"createdAt\":\"2024-05-01\",\"publishedAt\":"
            "\"2024-05-21T06:47:00\"}}</script>",
            id="only in the data that the page was built from",
        ),
        pytest.param(
            f"{HEAD}<script type='application/ld+json'>[{{\"@type\":\"Recipe\",\"name\":\"Pier\",\"datePublished\":"
            "\"2024-05-21T06:47\",\"review\":[{\"@type\":\"Review\",\"datePublished\":\"2025-01-01\"}]}]</script>"
            f"{H1}{TEXT}",
            id="a reader's review",
        ),
        pytest.param(f"{HEAD}<article>{H1}</article><div class=footer>21.05.2024 06:47</div>{TEXT}", id="footer above"),
        pytest.param(
            f"{HEAD}{H1}<div class='meta comments'><span class=date>21.05.2024 06:47</span> 12 comments</div>{TEXT}",
            id="beside the number of comments",
        ),
        pytest.param(
            f"{HEAD}<div class='elementor-element elementor-widget'><p>21.05.2024 06:47</p></div>{H1}{TEXT}",
            id="in a widget above the headline",
        ),
        pytest.param(
            f"{HEAD}<figure class=teaser><img src=/pier.jpg><div class=info>21.05.2024 06:47 Harbour</div></figure>"
            f"{H1}{TEXT}",
            id="with a picture that is named for a teaser",
        ),
        pytest.param(
            f"{HEAD}<div class=date>3 June 2024</div>{H1}<p>Skerry Informer 21 May 2024, 06:47</p>{TEXT}",
            id="clock of the page above the headline",
        ),
        pytest.param(
            f"{HEAD}<div class=post>{H1}{TEXT}<div class=asset-footer>By Anna Wehr on 21.05.2024, 06:47</div></div>",
            id="footer of a post",
        ),
        pytest.param(
            f"{HEAD}{H1}{TEXT.replace('</p>', '</p><p>Anna Wehr<p>Harbour<p>@wehr<p>21.05.2024 06:47</p>', 1)}",
            id="byline below the first paragraph",
        ),
        pytest.param(
            f"<title>Service</title><p>21.05.2024 06:47</p><br>{TEXT}<h1>Service</h1>", id="title of the site below"
        ),
        pytest.param(
            f"{HEAD}<p>By Anna Wehr | 21 May 2024 06:47</p>{H1}<p>Updated on 3 June 2024</p>{TEXT}",
            id="above the headline, an update below it",
        ),
        pytest.param(
            f"<title>Council lengthens the pier – Harbour – Skerry Informer – 21.05.2024 06:47</title>{H1}{TEXT}",
            id="in the title, between separators",
        ),
        pytest.param(
            f"{HEAD}{H1}<dl><dt>Author<dd>Anna Wehr<dt>Updated<dd>3 June 2024<dt>Published:<dd>21.05.2024 06:47</dl>"
            f"{TEXT}",
            id="label in a box of its own",
        ),
        pytest.param(
            f"{HEAD}<meta name=pubdate content='21 May 2024, 6:47 am'>{H1}{TEXT}", id="metadata as for readers"
        ),
        pytest.param(
            f"{HEAD}{H1}<time datetime='21 May 2024, 6:47 am'>Tuesday</time>{TEXT}", id="attribute as for readers"
        ),
        pytest.param(
            f"{HEAD}{H1}<p>21.05.2024 06:47</p>{TEXT}<div class=itemContentFooter>Read 12 times "
            "<span class=itemDateModified>Last modified on Monday, 03 June 2024 08:00</span></div>",
            id="footer of an item",
        ),
        pytest.param(
            f"{HEAD}<header><p>21.05.2024 06:47</p><h1><a href=/pier>Council lengthens the pier</a></h1></header>"
            f"<p>Updated on 3 June 2024</p>{TEXT}",
            id="above a headline that leads to its own page",
        ),
        pytest.param(
            f"{HEAD}<meta name=date content='2024-05-23'>{H1}<p>Published: 21.05.2024 06:47</p>{TEXT}",
            id="label and a date in metadata",
        ),
        pytest.param(
            f"{HEAD}<meta itemprop=dateCreated content='2024-06-03T08:00'>{H1}<p>21.05.2024 06:47</p>{TEXT}",
            id="created when it was imported",
        ),
        pytest.param(
            f"{HEAD}{H1}<p>By Anna Wehr <span>2024-06-03T08:00:00+02:00</span><span>21.05.2024 06:47</span></p>{TEXT}",
            id="beside a time that a theme hides",
        ),
        pytest.param(
            f"{HEAD}{H1}<p>21.05.2024 06:47</p>{TEXT}<div itemscope itemtype='https://schema.org/Review'>"
            "<meta itemprop=datePublished content=2024-05-01></div>",
            id="a customer's review",
        ),
        pytest.param(
            f"{HEAD}{H1}<p>Author: Anna Wehr of Larkhaven, 21 May 2024 at 6:47 a.m.</p>{TEXT}", id="a.m. at the end"
        ),
    ],
)  # fmt: skip
def test_time_is_the_articles_own(markup: str) -> None:
    assert told(times(markup).published.value) == "2024-05-21T06:47:00"


def test_microdata_of_others_does_not_date_the_article() -> None:
    others = "".join(
        f"<li itemscope itemtype='https://schema.org/Article'><a href=/{n}>Another story of the harbour {n}</a>"
        f"<meta itemprop=datePublished content=2024-05-0{n}></li>"
        for n in range(1, 9)
    )
    page = (
        f"{HEAD}<meta property='article:published_time' content='2024-05-21T06:47'>{H1}{TEXT}<p>a<p>b<p>c<p>d<p>e<p>f"
    )
    modified = "<meta property='article:modified_time' content='2024-05-21T08:00'>"
    assert told(times(f"{modified}{page}<ul>{others}</ul>").published.value) == "2024-05-21T06:47:00"


@pytest.mark.parametrize(
    "item",
    [
        "<li><a href=/{0}>Another story about the harbour {0}</a> 0{0}.06.2024</li>",
        "<li><a href=/{0}>Another story about the harbour {0}</a><div class=date>0{0}.06.2024</div></li>",
        "<li><div class=date>0{0}.06.2024</div><h4><a href=/{0}>Another story about the harbour {0}</a></h4></li>",
    ],
)
def test_dated_list_of_others_below_the_text_does_not_date_the_article(item: str) -> None:
    others = "".join(item.format(n) for n in range(1, 5))
    assert times(f"{HEAD}{H1}{TEXT}<h3>More</h3><ul>{others}</ul>").published.value is None
    own = "<div class=date>21.05.2024 06:47</div>"
    assert told(times(f"{HEAD}{H1}{TEXT}{own}<h3>More</h3><ul>{others}</ul>").published.value) == "2024-05-21T06:47:00"


def test_customers_review_dates_no_page() -> None:
    review = (
        "<div itemscope itemtype='https://schema.org/Review'><meta itemprop=datePublished content=2024-05-01></div>"
    )
    assert times(f"{HEAD}{H1}{TEXT}{review}").published.value is None


def test_list_of_others_beside_the_headline_is_not_the_articles_own() -> None:
    others = "<div class=related><a href=/1>Another story about the old harbour</a> 03.06.2024 08:00</div>"
    assert times(f"{HEAD}{H1}{others}{TEXT}").published.value is None


@pytest.mark.parametrize("lang", ["de", "en-IN", "el-GR"])
def test_time_in_utc_is_put_into_the_zone_of_the_region_where_it_is_the_day_that_is_shown(lang: str) -> None:
    head = f"<html lang={lang}>{HEAD}<meta property='article:published_time' content='2024-05-20T22:47:42Z'>"
    winner = times(f"{head}{H1}<p>21 May 2024</p>{TEXT}").published.winner
    assert winner is not None
    assert winner.value.local.date().isoformat() == "2024-05-21"
    assert winner.value.at(PageFacts(URL, NOW)) == datetime(2024, 5, 20, 22, 47, 42, tzinfo=UTC)
    assert told(times(f"{head}{H1}<p>22 May 2024</p>{TEXT}").published.value) == "2024-05-20T22:47:42"


def test_order_of_day_and_month_is_that_of_the_pages_other_dates() -> None:
    page = f"<html lang=de>{HEAD}<meta name=date content='03/06/2024 06:47'>{H1}<p>Erstellt am: 06.03.2024</p>{TEXT}"
    assert told(times(page).published.value) == "2024-03-06T06:47:00"


@pytest.mark.parametrize(("other", "day"), [("12/25/2023", "2024-03-06"), ("25/12/2023", "2024-06-03")])
def test_order_of_day_and_month_is_that_of_a_teaser(other: str, day: str) -> None:
    page = f"<html lang=en-GB>{HEAD}{H1}<p>03/06/2024</p>{TEXT}<ul class=related><li>{other} The old pier</ul>"
    assert told(times(page).published.value) == f"{day}T00:00:00"


@pytest.mark.parametrize(
    ("beside", "local", "offset_s"),
    [
        ("<p>22.05.2024 00:47</p>", "2024-05-22T00:47:42", 7200),
        ("<p>21.05.2024 18:47</p>", "2024-05-21T18:47:42", -14_400),
        ("<p>22 May 2024, 04:32</p>", "2024-05-22T04:32:42", 20_700),
        ("<time datetime='2024-05-22T00:47:42+02:00'></time>", "2024-05-22T00:47:42", 7200),
        ("<p>21.05.2024 22:47</p>", "2024-05-21T22:47:42", 0),
        ("<p>22.05.2024 09:13</p>", "2024-05-21T22:47:42", 0),
    ],
)
def test_time_in_utc_is_put_into_the_zone_that_the_page_shows(beside: str, local: str, offset_s: int) -> None:
    page = f"{HEAD}<meta property='article:published_time' content='2024-05-21T22:47:42Z'>{H1}{beside}{TEXT}"
    winner = times(page).published.winner
    assert winner is not None
    assert (told(winner.value), winner.value.offset_s) == (local, offset_s)
    assert winner.value.at(PageFacts(URL, NOW)) == datetime(2024, 5, 21, 22, 47, 42, tzinfo=UTC)


def test_zone_that_nobody_states_is_the_portals_or_assumed() -> None:
    page = f"{HEAD}{H1}<p>21 May 2024 06:47</p>{TEXT}"
    assert moment(page, "Asia/Shanghai").at == datetime(2024, 5, 20, 22, 47, tzinfo=UTC)
    assert moment(page, "Asia/Shanghai").zone is Zone.PORTAL
    assert moment(page).zone is Zone.ASSUMED
    assert moment(page).offset_s is None


@pytest.mark.parametrize(
    ("language", "zone", "offset_s"),
    [("hi", "IST", 19_800), ("he", "IST", 10_800), ("en-IE", "IST", 3600), ("en-US", "CST", -18_000),
     ("zh-CN", "CST", 28_800), ("en", "IST", None)],
)  # fmt: skip
def test_short_name_of_several_zones_is_the_regions(language: str, zone: str, offset_s: int | None) -> None:
    page = f"<html lang={language}>{HEAD}{H1}<p>2024-05-21 06:47 {zone}</p>{TEXT}"
    assert moment(page).offset_s == offset_s


def test_today_is_a_day_in_the_portals_zone() -> None:
    page = f"<html lang=ja>{HEAD}{H1}<p>昨日 21:30</p>{TEXT}"
    assert moment(page, "Pacific/Auckland").at == datetime(2026, 1, 1, 8, 30, tzinfo=UTC)


def test_attribute_goes_before_what_was_told_when_the_page_was_made() -> None:
    page = f"{HEAD}{H1}<time datetime='2024-05-21T06:47'>3 seconds ago</time>{TEXT}"
    assert told(times(page).published.value) == "2024-05-21T06:47:00"


def test_day_of_the_address_is_not_taken_for_a_time_that_differs() -> None:
    page = f"{HEAD}{H1}<p>20 May 2024 23:47</p>{TEXT}"
    assert told(times(page, "https://post.example/2024/05/21/pier").published.value) == "2024-05-20T23:47:00"


def test_update_touched_by_a_rebuild_leaves_publication_alone() -> None:
    page = (
        f"{HEAD}<meta property='article:published_time' content='2024-05-21T06:47Z'>"
        f"<meta property='article:modified_time' content='2026-01-01T00:00Z'>{H1}{TEXT}"
    )
    found = times(page)
    assert (told(found.published.value), told(found.modified.value)) == ("2024-05-21T06:47:00", "2026-01-01T00:00:00")


def test_feed_that_differs_by_minutes_is_kept_beside_the_pages_time() -> None:
    page = f"{HEAD}<meta property='article:published_time' content='2024-05-21T06:47:42Z'>{H1}{TEXT}"
    published = times(page, announced=Announced("feed", None, "Tue, 21 May 2024 06:50:00 GMT")).published
    assert published.winner is not None
    assert (published.winner.source, published.winner.value.raw) == ("meta", "2024-05-21T06:47:42Z")
    assert [candidate.source for candidate in published.considered] == ["meta", "feed"]
    assert all(candidate.reason and candidate.weight for candidate in published.considered)


@pytest.mark.parametrize("text", ["Tue, 21 May 2024 06:47:42 GMT", "2024-05-21 06:47:42", "2024-05-21T06:47:42+00:00"])
@pytest.mark.parametrize("source", ["feed", "sitemap"])
def test_feed_or_sitemap_dates_a_page_that_does_not(source: str, text: str) -> None:
    published = times(f"{HEAD}{H1}{TEXT}", announced=Announced(source, None, text)).published
    assert published.winner is not None
    assert (told(published.winner.value), published.winner.source) == ("2024-05-21T06:47:42", source)


def test_midnight_of_a_batch_import_is_made_whole_by_the_line() -> None:
    page = f"{HEAD}<meta name=date content='2024-05-21 00:00:00'>{H1}<p>21 May 2024 06:47</p>{TEXT}"
    assert told(times(page).published.value) == "2024-05-21T06:47:00"


def test_day_told_without_a_time_is_no_time() -> None:
    stamp = times(f"{HEAD}{H1}<p>Posted 2 days ago</p>{TEXT}").published.value
    assert stamp is not None
    assert (stamp.precision, stamp.local.date().isoformat()) == (Precision.DAY, "2025-12-31")
