"""Every trap of headlines that templates and re-publishers set, with a page in the manner of each."""

from html import escape

import pytest

from tests.tasks.parsing.articles import TEXT, examined

HEADLINE = "Council lengthens the eastern pier"
URL = "https://isle-post.example/harbour/story-12345"
SITE = "<meta property='og:site_name' content='Isle Post'>"


def og(title: str) -> str:
    return f'<meta property="og:title" content="{escape(title)}">'


def ld(headline: str) -> str:
    return (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-21T06:47:42Z", '
        f'"headline": "{headline}"}}</script>'
    )


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(f"<h1><a href='/'>Isle Post</a></h1><h2>{HEADLINE}</h2>", id="h1 is the site"),
        pytest.param(f"<h1>Harbour</h1><h2>{HEADLINE}</h2>", id="h1 is the section"),
        pytest.param(f"<h1></h1><h3>{HEADLINE}</h3>", id="h1 is empty, headline in h3"),
        pytest.param(f"<h1><img src='l.gif' alt='Isle Post'></h1><div>{HEADLINE}</div>", id="h1 is a logo, div"),
        pytest.param(f"<table><tr><td><font size=5>{HEADLINE}</font></td></tr></table>", id="font in a table"),
        pytest.param(
            f"<ul><li><h2><a href='/x'>{HEADLINE}</a></h2></li></ul>", id="heading in a list, a link to itself"
        ),
        pytest.param(
            f"<div class='breadcrumb'>Home &gt; <h1>{HEADLINE}</h1></div><h2>Two roofs gone, says council</h2>",
            id="h1 in the breadcrumbs",
        ),
        pytest.param(f"<h1>{HEADLINE}</h1><h1>Most read</h1><h1>Harbour</h1>", id="several h1"),
        pytest.param(f"<h2>Council lengthens the east…</h2><h4>{HEADLINE}</h4>", id="another one cut at n characters"),
        pytest.param(
            f"<h1>{HEADLINE}</h1><ul class='related'><li><a title='{HEADLINE}'>Council lengthens</a></li></ul>",
            id="list anchor cut",
        ),
        pytest.param(
            f"<div style='display: none'><h3 class='title'>{HEADLINE} - Isle Post</h3></div><h3>{HEADLINE}</h3>",
            id="hidden copy for sharing",
        ),
    ],
)
def test_headline_stands_where_templates_put_it(markup: str) -> None:
    page = f"{SITE}<title>{HEADLINE} - Isle Post</title>{markup}<div>{TEXT}</div>"
    assert examined(page, URL).headline.text == HEADLINE


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param(f"<span class='kicker'>Storm season</span> {HEADLINE}", id="kicker"),
        pytest.param(f"<span class='badge'>LIVE</span>{HEADLINE}", id="badge"),
        pytest.param(f"{HEADLINE}<span class='label'>(待审核)</span>", id="state of review"),
        pytest.param(
            f"{HEADLINE}<br><span>2024-05-21 06:47:42 Source: Isle Post Clicks: 12</span>", id="line of PHPCMS"
        ),
        pytest.param(f"{HEADLINE} | Isle Post", id="site"),
        pytest.param(f"21.05.2024 - {HEADLINE}", id="date in front"),
        pytest.param(f"{HEADLINE} : 21.05.2024, 11.41 Uhr", id="date behind"),
        pytest.param(f"{HEADLINE} <span class='byline'>by Nora Whit</span>", id="byline"),
    ],
)
def test_headline_is_without_what_stands_beside_it_in_its_heading(heading: str) -> None:
    page = f"{SITE}{og(HEADLINE)}<title>{HEADLINE} | Isle Post</title><h1>{heading}</h1><div>{TEXT}</div>"
    assert examined(page, URL).headline.text == HEADLINE


@pytest.mark.parametrize(
    ("title", "url", "extra"),
    [
        *(
            pytest.param(f"{HEADLINE}{separator}Isle Post", URL, SITE, id=f"declared name behind {separator!r}")
            for separator in (" - ", " – ", " — ", " | ", "_", " :: ", " · ", " » ", " › ", " ~ ", "｜", "：")
        ),
        pytest.param(f"Isle Post » {HEADLINE}", URL, SITE, id="reversed"),
        pytest.param(f"{HEADLINE} - Harbour - Isle Post", URL, SITE, id="section of the address"),
        pytest.param(
            f"{HEADLINE} | Shipping | Isle Post",
            URL,
            SITE + "<meta property='article:section' content='Shipping'>",
            id="section of the metadata",
        ),
        pytest.param(
            f"{HEADLINE} | Shipping | Isle Post",
            URL,
            SITE + "<div class='breadcrumbs'><a href='/'>Home</a> › <a href='/s'>Shipping</a></div>",
            id="section of the breadcrumbs",
        ),
        pytest.param(f"{HEADLINE} | Isle Post - news from all islands", URL, SITE, id="site and slogan"),
        pytest.param(f"{HEADLINE} - Isle Post", "https://islepost.example/a-1", "", id="host says the name"),
        pytest.param(
            f"{HEADLINE} | Skerry Sailing Club e.V.", "https://sailing-skerry.example/a", "", id="host by words"
        ),
        pytest.param(f"{HEADLINE} – New Skerry Gazette", "https://nsg.example/a", "", id="host by initials"),
        pytest.param(
            f"{HEADLINE} › North by Nature",
            "https://whit.example/a",
            "<link rel='alternate' type='application/rss+xml' title='North by Nature » Feed'>",
            id="feed's title",
        ),
        pytest.param(
            f"North by Nature » Blog Archive » {HEADLINE}",
            "https://whit.example/a",
            f"<link rel='alternate' type='application/rss+xml' title='North by Nature » {HEADLINE} Comments Feed'>",
            id="template's words",
        ),
        pytest.param(
            f"{HEADLINE} - North by Nature",
            "https://whit.example/a",
            "<div class='logo'><img src='l.png' alt='North by Nature'></div>",
            id="logo's text",
        ),
        pytest.param(f"{HEADLINE} - Powered by EmpireCMS", "https://whit.example/a", "", id="system's signature"),
        pytest.param(
            f"{HEADLINE} - Isle Post",
            "https://web.archive.org/web/20130101/http://islepost.example/a-1",
            "",
            id="host of an archived page",
        ),
    ],
)
def test_affix_of_a_title_is_cut_when_something_says_it_is_one(title: str, url: str, extra: str) -> None:
    assert examined(f"<title>{title}</title>{extra}<div>{TEXT}</div>", url).headline.text == HEADLINE


@pytest.mark.parametrize(
    "headline",
    [
        "Explainer | Why the pier grows",
        "Pier 3.0 | Province pays for half of the pier",
        "Council lengthens the pier — Radio Skerry",
        "Council lengthens the pier (again)",
        "Town | Council lengthens the pier",
        "Isle United 4-3 Skerry Rovers: the harbour celebrates",
        "Far-right club must leave its 10-day camp",
        "Weather on 21.05.2024",
        "Ferry – the long wait",
        "Harbour row goes on - now the council goes for the post",
    ],
)
@pytest.mark.parametrize("markup", ["", "<h1>{}</h1>", "<div class='headline'>{}</div>"])
def test_headline_keeps_separators_that_nothing_says_to_cut_at(headline: str, markup: str) -> None:
    page = f"{SITE}<title>{headline} | Isle Post</title>{markup.format(headline)}<div>{TEXT}</div>"
    assert examined(page, URL).headline.text == headline


@pytest.mark.parametrize("separator", [" - ", " – ", " | ", "|"])
@pytest.mark.parametrize("headline", ["«Forty days in port»", "»Forty days in port«", "Sailor: «Forty days in port»"])
@pytest.mark.parametrize("markup", ["", "<h1>{}</h1>"])
def test_quotation_keeps_its_end_before_a_separator(headline: str, separator: str, markup: str) -> None:
    title = f"{headline}{separator}Isle Post"
    page = f"{SITE}{og(title)}<title>{title}</title>{markup.format(headline)}<div>{TEXT}</div>"
    assert examined(page, URL).headline.text == headline


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Pier grows — Radio Skerry", "Pier grows at last — Radio Skerry"),
        ("Pier grows at last — Radio Skerry_Isle Post", "Pier grows at last — Radio Skerry"),
        ("Pier grows at last — Radio Skerry - Isle Post", "Pier grows at last — Radio Skerry - Isle Post"),
    ],
)
def test_original_publishers_name_stays_and_the_own_goes(title: str, shown: str) -> None:
    page = f"{SITE}<title>{title}</title><h2>{shown}</h2><div>{TEXT}</div>"
    assert examined(page, URL).headline.text == "Pier grows at last — Radio Skerry"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param("Pier &amp;amp; Co &amp;#8211; a story", "Pier & Co – a story", id="escaped twice"),
        pytest.param("Pier&nbsp;&amp;&thinsp;Co", "Pier & Co", id="no-break and thin spaces"),
        pytest.param("Har&shy;bour\u200b pier", "Harbour pier", id="soft hyphen, zero-width space"),
        pytest.param("می\u200cخواهم به بندر بروم", "می\u200cخواهم به بندر بروم", id="ZWNJ is orthography"),
        pytest.param("Cafe\u0301 am Hafen", "Café am Hafen", id="NFD"),
        pytest.param("“Pier’s end” – ‘soon’", "“Pier’s end” – ‘soon’", id="quotes and dashes as shown"),
        pytest.param(
            "港湾：東の桟橋、４０メートル延長", "港湾：東の桟橋、４０メートル延長", id="full-width forms as shown"
        ),
    ],
)
@pytest.mark.parametrize("place", ["<h1>{}</h1>", "<meta property='og:title' content='{}'>"])
def test_typography_is_the_pages_own(markup: str, expected: str, place: str) -> None:
    escaped = markup if "content" in place else markup.replace("&amp;amp;", "&amp;").replace("&amp;#8211;", "–")
    assert examined(f"{place.format(escaped)}<div>{TEXT}</div>", URL).headline.text == expected


@pytest.mark.parametrize(
    ("page", "url", "expected"),
    [
        pytest.param(
            f"{og(HEADLINE)}{ld('Why a pier of 40 metres matters')}<title>{HEADLINE}</title><h1>{HEADLINE}</h1>",
            URL,
            HEADLINE,
            id="wording for search engines",
        ),
        pytest.param(
            f"{ld('Harbour: ' + HEADLINE)}{og('Harbour: ' + HEADLINE)}<h1><div>Harbour</div><div>{HEADLINE}</div></h1>",
            URL,
            f"Harbour: {HEADLINE}",
            id="topic in a line of its own",
        ),
        pytest.param(
            f"{ld('Harbour: ' + HEADLINE)}<h1><span>Harbour</span><span>{HEADLINE}</span></h1>",
            URL,
            f"Harbour: {HEADLINE}",
            id="topic stuck to the headline",
        ),
        pytest.param(
            f"{ld(HEADLINE)}{og(HEADLINE)}<h3>Gallery: council lengthens the pier</h3>",
            URL,
            HEADLINE,
            id="a box that says nearly the same",
        ),
        pytest.param(
            "<meta property='og:title' content='Villa Galaxy - houses and gardens by the sea for all'>"
            "<title>Villa Galaxy - houses and gardens by the sea for all</title><h2>Villa Galaxy</h2>",
            "https://houses.example/119/Villa-Galaxy",
            "Villa Galaxy",
            id="address says which part",
        ),
        pytest.param(
            "<meta name='author' content='Nora Whit'><meta name='publisher' content='Nora Whit'>"
            "<title>whit.example » Nora Whit</title>",
            "https://whit.example/nora-whit/",
            "Nora Whit",
            id="the site's name is the headline",
        ),
        pytest.param(
            f"<h1>{HEADLINE}</h1>"
            "<article itemscope><h3 itemprop='headline'>Ferry doubles its sailings</h3></article>"
            "<article itemscope><h3 itemprop='headline'>Museum finds a map</h3></article>",
            URL,
            HEADLINE,
            id="teasers marked as headlines",
        ),
    ],
)
def test_headline_is_what_the_sources_agree_on(page: str, url: str, expected: str) -> None:
    assert examined(f"{page}<div>{TEXT}</div>", url).headline.text == expected


@pytest.mark.parametrize(
    "line",
    [
        "Publicerad 23 okt 2025 kl 10.23&nbsp;&nbsp;Källa:Isle Post",
        "13 mars 2023&nbsp;&nbsp;&nbsp;Source :Isle Post",
        "令和6年8月7日 14時56分&nbsp;&nbsp;出典：Isle Post",
        "Дата: Isle Post",
    ],
)
def test_line_behind_a_headline_with_a_dash_is_left_out(line: str) -> None:
    headline = "After 4:3 in the cup – the isles dream on"
    page = f"<title>{headline} - Culture - Isle Post</title><h1>{headline}<br /><span>{line}</span></h1>{TEXT}"
    assert examined(page, URL).headline.text == headline


def test_site_that_leads_home_is_no_headline() -> None:
    page = f"<title>Rovers win_Isle Post</title><h1><a href='/'>Isle Post</a></h1><h2>Rovers win</h2>{TEXT}"
    assert examined(page, URL).headline.text == "Rovers win"


def test_kicker_of_a_headline_of_few_characters_is_left_out() -> None:
    headline = "河水为何在下雨之前上涨"
    stated = ld(headline) + og(headline)
    page = f"{stated}<title>{headline}</title><h1><span class='kicker'>财经: </span>{headline}</h1>{TEXT}"
    assert examined(page, URL).headline.text == headline
