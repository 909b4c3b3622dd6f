import gzip
import re
from collections import deque
from html import unescape
from urllib.parse import urljoin

import httpx
import pytest

from tasks.identity.url_key import url_key
from worker.demo.articles import Style, Variant
from worker.demo.portal import SamplePortal
from worker.demo.truth import Fold
from worker.demo.world import build

LINK = re.compile(r"(?:href=\"|<loc>|<link>|^Sitemap: )([^\"<\s]+)", re.MULTILINE)


def text_of(response: httpx.Response) -> str:
    body = response.content
    if body.startswith(b"\x1f\x8b"):
        body = gzip.decompress(body)
    return body.decode("gbk" if b"charset=gb2312" in body else "utf-8")


def linked(portal: SamplePortal, client: httpx.Client) -> dict[str, httpx.Response]:
    """Return what a walk over all links of the sites finds, by URL; asset links are left out."""
    waiting = deque([*portal.sample.start_urls, *(f"{origin}/robots.txt" for origin in portal.origins)])
    found: dict[str, httpx.Response] = {}
    while waiting:
        url = waiting.popleft()
        if url in found or not url.startswith(portal.origins) or url.endswith((".css", ".jpg")):
            continue
        found[url] = client.get(url)
        if found[url].has_redirect_location:
            waiting.append(urljoin(url, found[url].headers["location"]))
        elif found[url].is_success:
            waiting.extend(urljoin(url, unescape(link)) for link in LINK.findall(text_of(found[url])))
    return found


@pytest.fixture(scope="module")
def pages(portal: SamplePortal, client: httpx.Client) -> dict[str, httpx.Response]:
    return linked(portal, client)


def test_every_url_of_the_truth_is_linked_and_served(portal: SamplePortal, pages: dict[str, httpx.Response]) -> None:
    for article in portal.sample.articles:
        for served in article.urls:
            expected = {301, 302} if served.variant is Variant.REDIRECT else {200}
            assert pages[served.url].status_code in expected, served.url
    for url in portal.sample.not_articles + portal.sample.forbidden:
        assert url in pages


def test_every_page_shows_what_the_truth_says(portal: SamplePortal, pages: dict[str, httpx.Response]) -> None:
    for article in portal.sample.articles:
        for served in article.urls:
            if served.variant is not Variant.REDIRECT:
                text = unescape(text_of(pages[served.url]))
                assert served.headline in text
                assert all(paragraph in text for paragraph in article.paragraphs)
                assert all(name in text for name in article.authors) or "source:" in text


def test_a_redirect_ends_at_its_article(portal: SamplePortal, client: httpx.Client) -> None:
    hops = set()
    for article in portal.sample.articles:
        for served in article.urls:
            if served.fold is Fold.REDIRECT:
                response = client.get(served.url, follow_redirects=True)
                assert response.url == article.urls[0].url
                hops.add(len(response.history))
    assert hops == {1, 2}


def test_nothing_is_linked_that_the_truth_does_not_know(portal: SamplePortal, pages: dict[str, httpx.Response]) -> None:
    sample = portal.sample
    known = {served.url for article in sample.articles for served in article.urls}
    known |= {*sample.not_articles, *sample.forbidden, *sample.start_urls}
    lists = re.compile(
        r"/(list-\d(-\d)?\.html|\w+/index(_\d)?\.html|\w+(\?page=\d)?|robots\.txt|feed\.xml|sitemap[\w.-]*)$"
    )
    assert not [url for url in pages if url not in known and not lists.search(url)]


def test_one_page_is_missing_and_one_pretends_not_to_be(pages: dict[str, httpx.Response]) -> None:
    missing = [url for url, response in pages.items() if response.status_code == 404]
    assert len([url for url in missing if "robots" not in url]) == 1
    soft = [url for url, response in pages.items() if response.is_success and "Page not found" in text_of(response)]
    assert len(soft) == 1


def test_robots_txt_forbids_what_the_truth_calls_forbidden(portal: SamplePortal, client: httpx.Client) -> None:
    for url in portal.sample.forbidden:
        robots = client.get(urljoin(url, "/robots.txt")).text
        paths = re.findall(r"^Disallow: (\S+)$", robots, re.MULTILINE)
        assert any(url.partition("//")[2].partition("/")[2].startswith(path[1:]) for path in paths)


def test_the_farm_copies_are_folded_by_headline_and_time(portal: SamplePortal) -> None:
    farm = next(site.name for site in portal.sample.sites if site.style is Style.FARM)
    copies = [
        served
        for article in portal.sample.articles
        for served in article.urls[1:]
        if served.site == farm and article.urls[0].site != farm and served.variant is Variant.MAIN
    ]
    assert len(copies) >= 20
    assert {served.fold for served in copies} == {Fold.HEADLINE_AND_TIME}


def test_after_an_edit_only_the_pages_that_show_the_article_have_changed(client: httpx.Client) -> None:
    with SamplePortal(build()) as portal:
        before = linked(portal, client)
        old, new = portal.edit()
        changed = set()
        for url, response in before.items():
            if etag := response.headers.get("etag"):
                again = client.get(url, headers={"If-None-Match": etag})
                if again.status_code != 304:
                    changed.add(url)
                    assert again.headers["last-modified"] == "Mon, 18 May 2026 15:30:00 GMT"
                    assert again.headers["last-modified"] != response.headers["last-modified"]
    articles = {served.url for served in new.urls}
    assert articles <= changed
    origin = portal.origins[0]
    announcing = {"/", "/feed.xml", "/sitemap.xml", "/sitemap-news.xml", "/sitemap-articles.xml.gz", "/newsletter"}
    section = new.urls[0].url.removeprefix(origin).split("/")[1]
    assert changed - articles == {origin + path for path in announcing | {f"/{section}"}}
    assert old.headline != new.headline


def test_a_second_portal_on_the_same_port_gives_the_same_validators(client: httpx.Client) -> None:
    with SamplePortal(build()) as portal:
        port = int(portal.hosts[0].rpartition(":")[2])
        url = portal.sample.articles[0].urls[0].url
        etag = client.get(url).headers["etag"]
    with SamplePortal(build(), port=port), httpx.Client(trust_env=False) as fresh:
        assert fresh.get(url, headers={"If-None-Match": etag}).status_code == 304


def test_a_large_world_is_served_on_one_port_of_many_addresses(client: httpx.Client) -> None:
    with SamplePortal(build(articles=500, hosts=50, page_kb=60)) as portal:
        assert len(set(portal.hosts)) == 50
        sample = portal.sample
        assert len(sample.articles) == 500
        for article in sample.articles[::50]:
            assert 60 * 1024 < len(client.get(article.urls[0].url).content) < 90 * 1024


def test_urls_to_be_folded_by_their_key_have_the_key_of_the_first_and_no_others_do(portal: SamplePortal) -> None:
    for article in portal.sample.articles:
        by_site = {served.site: url_key(served.url) for served in article.urls if served.variant is Variant.MAIN}
        for served in article.urls:
            if served.variant is not Variant.MAIN:
                assert (url_key(served.url) == by_site[served.site]) is (served.fold is Fold.URL_KEY), served.url
