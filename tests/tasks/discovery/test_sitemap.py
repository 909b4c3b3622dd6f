import gzip
from datetime import UTC, datetime

import pytest

from tasks.discovery.sitemap import URL_LIMIT, read_sitemap
from tasks.parsing.reading import Announced, Kind, Link, PageFacts, Reading

NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def reading_of(body: str | bytes) -> Reading:
    facts = PageFacts(url="https://news.example/sitemap.xml", fetched_at=datetime(2024, 6, 1, tzinfo=UTC))
    return read_sitemap(body.encode() if isinstance(body, str) else body, facts)


def urlset(*urls: str) -> str:
    return f"<?xml version='1.0'?><urlset {NAMESPACE}>" + "".join(f"<url>{url}</url>" for url in urls) + "</urlset>"


def test_pages_and_when_they_changed() -> None:
    body = urlset(
        "<loc> https://news.example/1 </loc><lastmod>2024-05-21</lastmod>",
        "<loc>https://news.example/2</loc><lastmod>2024-05-22T08:00:00+02:00</lastmod>",
        "<loc>/3</loc>",
        "<loc>https://news.example/1</loc>",
        "<loc>mailto:x</loc>",
        "<priority>0.5</priority>",
    )
    assert reading_of(body) == Reading(
        Kind.SITEMAP,
        links=(
            Link("https://news.example/1", modified_at=datetime(2024, 5, 21, tzinfo=UTC)),
            Link("https://news.example/2", modified_at=datetime(2024, 5, 22, 6, tzinfo=UTC)),
            Link("https://news.example/3"),
        ),
    )


def test_index_leads_to_sitemaps() -> None:
    body = f"""<sitemapindex {NAMESPACE}><sitemap><loc>https://news.example/2024.xml.gz</loc><lastmod>2024-05-21</lastmod>
        </sitemap><sitemap><loc>https://news.example/sitemap.xml</loc></sitemap></sitemapindex>"""
    assert reading_of(body).links == (
        Link("https://news.example/2024.xml.gz", "sitemap", modified_at=datetime(2024, 5, 21, tzinfo=UTC)),
    )


@pytest.mark.parametrize("prefix", ["news", "n"])
def test_news_sitemap_announces_headline_and_time(prefix: str) -> None:
    n = prefix
    body = f"""<urlset {NAMESPACE} xmlns:{n}="http://www.google.com/schemas/sitemap-news/0.9"
        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc>https://news.example/1</loc>
        <image:image><image:loc>https://news.example/1.jpg</image:loc><image:title>Picture</image:title></image:image>
        <{n}:news><{n}:publication><{n}:name>News</{n}:name></{n}:publication>
        <{n}:publication_date>2024-05-21T06:47+08:00</{n}:publication_date><{n}:title>Tom &amp;amp; Jerry</{n}:title>
        </{n}:news></url></urlset>"""
    announced = Announced("sitemap", "Tom & Jerry", "2024-05-21T06:47+08:00")
    assert reading_of(body).links == (Link("https://news.example/1", anchor="Tom & Jerry", announced=announced),)


def test_time_of_building_is_no_change() -> None:
    body = urlset(*(f"<loc>/{second}</loc><lastmod>2024-05-21T06:47:{second}Z</lastmod>" for second in range(10, 50)))
    assert {link.modified_at for link in reading_of(body).links} == {None}


def test_one_page_changed_since_building_changes_nothing_of_that() -> None:
    built = [f"<loc>/{number}</loc><lastmod>2024-05-21</lastmod>" for number in range(30)]
    body = urlset(*built, "<loc>/new</loc><lastmod>2024-05-23</lastmod>")
    assert {link.modified_at for link in reading_of(body).links} == {None}


def test_changes_at_different_times_are_believed() -> None:
    body = urlset(*(f"<loc>/{hour}</loc><lastmod>2024-05-21T{hour}:00Z</lastmod>" for hour in range(10, 20)))
    assert len({link.modified_at for link in reading_of(body).links}) == 10


def test_gzip_files_are_unpacked() -> None:
    body = urlset("<loc>/1</loc>").encode()
    packed = gzip.compress(body[:40]) + gzip.compress(body[40:])
    assert reading_of(packed).links == (Link("https://news.example/1"),)


def test_a_cut_gzip_file_gives_what_it_has() -> None:
    packed = gzip.compress(urlset(*(f"<loc>/{number**9}</loc>" for number in range(500))).encode())
    reading = reading_of(packed[: len(packed) // 2])
    assert reading.problem == "XML is broken"
    assert 100 < len(reading.links) < 500


def test_lists_in_plain_text() -> None:
    assert reading_of("\ufeffhttps://news.example/1\r\n\r\nhttps://news.example/2\n").links == (
        Link("https://news.example/1"),
        Link("https://news.example/2"),
    )


def test_bare_ampersands_are_read() -> None:
    assert reading_of(urlset("<loc>/1?a=1&b=2</loc>")).links == (Link("https://news.example/1?a=1&b=2"),)


@pytest.mark.parametrize("form", ["xml", "text"])
def test_urls_of_a_sitemap_are_bounded(form: str) -> None:
    paths = [f"https://news.example/{number}" for number in range(URL_LIMIT + 10)]
    body = urlset(*(f"<loc>{path}</loc>" for path in paths)) if form == "xml" else "\n".join(paths)
    reading = reading_of(body)
    assert len(reading.links) == URL_LIMIT
    assert reading.problem == "sitemap has more URLs than are read"
