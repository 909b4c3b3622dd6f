import json
from datetime import UTC, datetime

import pytest

from tasks.discovery.feed import read_feed
from tasks.discovery.feed_entry import ENTRY_LIMIT
from tasks.parsing.reading import Announced, Kind, Link, PageFacts, Reading

JSON_FEED = "https://jsonfeed.org/version/1.1"
FEED_URL = "https://news.example/feeds/all.xml"


def reading_of(body: str | bytes, content_type: str | None = None) -> Reading:
    facts = PageFacts(url=FEED_URL, fetched_at=datetime(2024, 6, 1, tzinfo=UTC), content_type=content_type)
    return read_feed(body.encode() if isinstance(body, str) else body, facts)


def rss(items: str, attributes: str = "") -> str:
    return f'<?xml version="1.0"?><rss version="2.0"{attributes}><channel><title>News</title>{items}</channel></rss>'


def atom_updated(updated: str) -> str:
    entry = f'<title>A</title><link href="/1"/><updated>{updated}</updated>'
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><entry>{entry}</entry></feed>'


def link_to(path: str, headline: str, published: str | None = None, modified_at: datetime | None = None) -> Link:
    return Link(
        f"https://news.example{path}",
        anchor=headline,
        modified_at=modified_at,
        announced=Announced("feed", headline, published),
    )


def test_rss_2_announces_headline_and_time_as_written() -> None:
    body = rss(
        "<item><title>Flood</title><link>/1</link><pubDate>Tue, 21 May 2024 06:47:42 CEST</pubDate></item>"
        "<item><title>Fire</title><link>https://news.example/2</link><pubDate>2024-05-21 06:47</pubDate></item>"
    )
    links = (link_to("/1", "Flood", "Tue, 21 May 2024 06:47:42 CEST"), link_to("/2", "Fire", "2024-05-21 06:47"))
    assert reading_of(body) == Reading(Kind.FEED, links=links)


def test_rss_1_names_its_entries_beside_the_channel() -> None:
    body = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>News</title><link>https://news.example/</link>
        </channel><item rdf:about="https://news.example/1"><title>Flood</title><dc:date>2024-05-21T06:47Z</dc:date></item></rdf:RDF>"""
    assert reading_of(body).links == (link_to("/1", "Flood", "2024-05-21T06:47Z"),)


def test_rss_0_91_may_have_its_document_type() -> None:
    body = """<?xml version="1.0"?><!-- news --><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
        "http://my.netscape.example/rss-0.91.dtd"><rss version="0.91"><channel>
        <item><title>Flood &eacute;t&eacute;</title><link>/1</link></item></channel></rss>"""
    assert reading_of(body).links == (link_to("/1", "Flood été"),)


def test_atom_links_to_the_page_and_says_when_it_changed() -> None:
    body = """<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><link rel="self" href="/feeds/all.xml"/>
        <entry><title type="html">Tom &amp;amp; Jerry</title><link rel="enclosure" href="/1.mp3"/>
        <link rel="alternate" type="application/json" href="/1.json"/><link rel="alternate" type="text/html" href="/1"/>
        <published>2024-05-21T06:47:42Z</published><updated>2024-05-22T08:00:00+02:00</updated></entry></feed>"""
    changed_at = datetime(2024, 5, 22, 6, tzinfo=UTC)
    assert reading_of(body).links == (link_to("/1", "Tom & Jerry", "2024-05-21T06:47:42Z", changed_at),)


def test_time_of_a_change_is_no_time_of_publication() -> None:
    assert reading_of(atom_updated("2024-05-22T08:00Z")).links == (
        link_to("/1", "A", None, datetime(2024, 5, 22, 8, tzinfo=UTC)),
    )


@pytest.mark.parametrize("updated", ["soon", "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2099-01-01", "9" * 100])
def test_times_that_cannot_be_are_not_believed(updated: str) -> None:
    assert reading_of(atom_updated(updated)).links == (link_to("/1", "A"),)


def test_json_feed() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "next_url": "/feeds/2.json",
        "items": [
            {"id": "1", "url": "/1", "title": "Flood", "date_published": "2024-05-21T06:47:42Z"},
            {"id": "https://news.example/2", "title": "Fire"},
            {"id": "3"},
            "no item",
        ],
    }
    assert reading_of(json.dumps(feed)).links == (
        link_to("/1", "Flood", "2024-05-21T06:47:42Z"),
        link_to("/2", "Fire"),
        Link("https://news.example/feeds/2.json", "next"),
    )


@pytest.mark.parametrize("body", ["{", "{}", '{"items": 3}', '{"a":' * 100_000, '{"items": [' + "[" * 100_000])
def test_json_that_is_no_feed_is_unreadable(body: str) -> None:
    assert reading_of(body).kind is Kind.UNREADABLE


def test_older_entries_are_the_next_page() -> None:
    body = '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="?page=2"/></feed>'
    assert reading_of(body).links == (Link("https://news.example/feeds/all.xml?page=2", "next"),)


@pytest.mark.parametrize(
    ("items", "url"),
    [
        ("<item><link>/1</link></item>", "https://news.example/1"),
        ("<item><link>1</link></item>", "https://news.example/feeds/1"),
        ("<link>https://www.example/</link><item><link>/1</link></item>", "https://www.example/1"),
        ("<item xml:base='https://b.example/x/'><link>1</link></item>", "https://b.example/x/1"),
        ("<item><guid>https://news.example/1</guid></item>", "https://news.example/1"),
        ("<item><link> </link><guid isPermaLink='true'>/1</guid></item>", "https://news.example/1"),
        ("<item><link>https://news.example/1#rss</link></item>", "https://news.example/1"),
        (
            "<item xmlns:f='http://rssnamespace.org/feedburner/ext/1.0'><link>https://redirector.example/1</link>"
            "<f:origLink>https://news.example/1</f:origLink></item>",
            "https://news.example/1",
        ),
        (
            "<item xmlns:m='http://search.yahoo.com/mrss/'><m:link>https://m.example/</m:link><link>/1</link></item>",
            "https://news.example/1",
        ),
    ],
)
def test_address_of_an_entry(items: str, url: str) -> None:
    assert [link.url for link in reading_of(rss(items)).links] == [url]


@pytest.mark.parametrize(
    "item",
    ["<guid isPermaLink='false'>https://news.example/1</guid>", "<guid>7</guid>", "<link>javascript:x</link>", ""],
)
def test_an_entry_without_an_address_is_no_link(item: str) -> None:
    assert reading_of(rss(f"<item><title>Flood</title>{item}</item>")) == Reading(Kind.FEED)


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Tom &amp; Jerry", "Tom & Jerry"),
        ("Tom &amp;amp; Jerry", "Tom & Jerry"),
        ("Tom &amp;amp;amp; Jerry", "Tom & Jerry"),
        ("<![CDATA[Tom &amp; Jerry]]>", "Tom & Jerry"),
        ("<![CDATA[<b>Flood</b> in town]]>", "Flood in town"),
        ("&amp;lt;i&amp;gt;Flood&amp;lt;/i&amp;gt; in town", "Flood in town"),
        ("5 &lt; 7 &gt; 3", "5 < 7 > 3"),
        ("R&amp;D &amp;notes", "R&D &notes"),
        (" Two\n  lines ", "Two lines"),
        ("", None),
    ],
)
def test_titles_escaped_too_often_are_shown_as_meant(title: str, headline: str | None) -> None:
    (link,) = reading_of(rss(f"<item><link>/1</link><title>{title}</title></item>")).links
    assert link.announced == Announced("feed", headline)


def test_an_entry_twice_is_announced_once_as_it_came_first() -> None:
    body = rss("<item><link>/1</link><title>New</title></item><item><link>/1</link><title>Old</title></item>")
    assert reading_of(body).links == (link_to("/1", "New"),)


@pytest.mark.parametrize(
    ("encoding", "declared", "content_type"),
    [
        ("utf-8", "utf-8", "text/html; charset=iso-8859-1"),
        ("utf-8", "gb2312", None),
        ("utf-8-sig", "iso-8859-1", None),
        ("gbk", "gb2312", "text/xml"),
        ("gbk", "utf-7", "text/xml; charset=GBK"),
        ("utf-16", "utf-16", None),
    ],
)
def test_text_is_read_whatever_its_label_says(encoding: str, declared: str, content_type: str | None) -> None:
    body = f'<?xml version="1.0" encoding="{declared}"?><rss><item><link>/1</link><title>新闻标题</title></item></rss>'
    assert reading_of(body.encode(encoding), content_type).links == (link_to("/1", "新闻标题"),)


@pytest.mark.parametrize(
    "damaged",
    [
        "<rss><item><link>/1?a=1&b=2</link><title>A & B</title></item></rss>",
        "<rss><item><link>/1?a=1&amp;b=2</link><title>A &nbsp;&amp; B</title></item></rss>",
        "<rss><item><link>/1?a=1&amp;b=2</link><title>A &#0;&amp;&#x1f; \x0bB</title></item></rss>",
        "<rss><item><link>/1?a=1&amp;b=2</link><title>A &amp; B</title><media:x/><p y:z='1'/></item></rss>",
        " \n<?xml version='1.0'?><rss><item><link>/1?a=1&amp;b=2</link><title>A &amp; B</title></item>",
        "<rss><item><link>/1?a=1&amp;b=2</link><title>A &amp; B</title><description><p>x</description></item></rss>",
        "<rss><item><link>/1?a=1&b=2</link><title>A & B</title><![CDATA[a & b]]></item></rss>",
    ],
)
def test_damaged_xml_is_still_read(damaged: str) -> None:
    (link,) = reading_of(damaged).links
    assert link.url == "https://news.example/1?a=1&b=2"
    assert link.anchor is not None
    assert " ".join(link.anchor.replace("\ufffd", "").split()) == "A & B"


def test_entries_before_the_damage_count_and_the_damage_is_told() -> None:
    body = rss("<item><link>/1</link><title>A</title></item><item><link>/2</link></other>")
    reading = reading_of(body)
    assert reading.links[0] == link_to("/1", "A")
    assert reading.problem == "XML is broken"


def test_entries_of_a_feed_are_bounded() -> None:
    body = rss("".join(f"<item><link>/{number}</link></item>" for number in range(ENTRY_LIMIT + 10)))
    reading = reading_of(body)
    assert len(reading.links) == ENTRY_LIMIT
    assert reading.problem == "feed has more entries than are read"


@pytest.mark.parametrize(
    "body",
    [
        json.dumps(
            {"version": JSON_FEED, "items": [{"url": "/1", "title": "Fl\0ood\ud800", "date_published": "20\0\ud80024"}]}
        ),
        "<rss><item<title>Fl\0ood</title><link>/1</link><pubDate>20\x0024</pubDate></item></rss",
    ],
)
def test_what_no_database_takes_is_left_out(body: str) -> None:
    assert reading_of(body).links == (link_to("/1", "Flood", "2024"),)


@pytest.mark.parametrize("reference", ["&#9999999999;", "&#xD800;", "&#x110000;", "&#00001114112;"])
def test_references_to_no_character_end_no_feed(reference: str) -> None:
    body = f"<rss><item><title>Flood {reference} rises</title<link>/1</link></item><item><link>/2</link></item></rss"
    assert [link.url for link in reading_of(body).links] == ["https://news.example/1", "https://news.example/2"]
