"""Each style is as hard to read as the pages that it stands for."""

import json
import re

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser

from tasks.parsing.reading import Precision
from worker.demo.articles import Style, Variant
from worker.demo.portal import SamplePortal
from worker.demo.truth import ServedUrl


def served(portal: SamplePortal, style: Style) -> list[ServedUrl]:
    name = next(site.name for site in portal.sample.sites if site.style is style)
    urls = [url for article in portal.sample.articles for url in article.urls]
    return [url for url in urls if url.site == name and url.variant is Variant.MAIN]


def test_a_farm_page_shows_its_headline_everywhere_but_in_its_h1(portal: SamplePortal, client: httpx.Client) -> None:
    for url in served(portal, Style.FARM):
        tree = LexborHTMLParser(client.get(url.url).content)
        heading, logo, bar, box = (tree.css(name)[0] for name in ("h2", "h1", "div.Top", "div.m4_box5"))
        assert heading.text() == url.headline
        assert logo.text(strip=True) == ""
        assert bar.text(deep=False).strip() == f"{url.headline} !"
        seconds = r":\d\d" if url.precision is Precision.SECOND else ""
        assert re.match(rf"Time:\d{{4}}-\d\d-\d\d \d\d:\d\d{seconds} source:{url.source}", box.text())


def test_a_farm_page_has_nothing_for_machines(portal: SamplePortal, client: httpx.Client) -> None:
    text = client.get(served(portal, Style.FARM)[0].url).text
    assert not re.search(r"ld\+json|og:|canonical|<time|rss", text)


def test_lists_of_the_farm_cut_headlines_at_the_first_hyphen(portal: SamplePortal, client: httpx.Client) -> None:
    urls = served(portal, Style.FARM)
    tree = LexborHTMLParser(client.get(urls[0].url).content)
    anchors = [link.text() for link in tree.css("ul.m4_box22 a, ul.m4_box23 a")]
    assert len(anchors) == 14
    assert not [anchor for anchor in anchors if "-" in anchor]
    assert set(anchors) <= {url.headline.split("-")[0] for url in urls}
    assert set(anchors) - {url.headline for url in urls}


@pytest.mark.parametrize("variant", [Variant.MAIN, Variant.AMP])
def test_json_ld_comes_in_three_shapes_and_agrees_with_the_page(
    portal: SamplePortal, client: httpx.Client, variant: Variant
) -> None:
    shapes = set()
    for article in portal.sample.articles:
        original = article.urls[0]
        for url in article.urls if article.standfirst else ():
            if url.variant is variant and url.site == original.site:
                tree = LexborHTMLParser(client.get(url.url).content)
                data = json.loads(tree.css('script[type="application/ld+json"]')[0].text())
                nodes = data if isinstance(data, list) else data.get("@graph", [data])
                shapes.add(type(data).__name__ + ("@graph" if "@graph" in data else ""))
                node = next(node for node in nodes if "headline" in node)
                assert node["headline"] == tree.css("article h1")[0].text() == article.headline
                assert tree.css("link[rel=canonical]")[0].attributes["href"] == original.url
    assert shapes == {"dict", "list", "dict@graph"}


def test_the_cms_calls_gbk_gb2312_and_says_so_only_in_the_page(portal: SamplePortal, client: httpx.Client) -> None:
    response = client.get(served(portal, Style.CMS)[0].url)
    assert response.headers["content-type"] == "text/html"
    assert b"charset=gb2312" in response.content
    response.content.decode("gbk")
    with pytest.raises(UnicodeDecodeError):
        response.content.decode("gb2312")


def test_the_cms_writes_times_in_several_ways_and_paragraphs_with_breaks(
    portal: SamplePortal, client: httpx.Client
) -> None:
    shapes = set()
    for url in served(portal, Style.CMS):
        text = client.get(url.url).content.decode("gbk")
        assert "<p" not in text
        assert "<br><br>" in text
        line = re.search(r'class="info">发布时间：(.*?)\u3000来源', text)
        assert line
        shapes.add(re.sub(r"\d+", "0", line[1]))
    assert len(shapes) >= 5


def test_lists_of_the_cms_have_days_without_a_year_and_a_next_page(portal: SamplePortal, client: httpx.Client) -> None:
    home = next(site.url for site in portal.sample.sites if site.style is Style.CMS)
    text = client.get(f"{home}minsheng/index.html").content.decode("gbk")
    assert re.search(r"<li><span>\d\d-\d\d</span>", text)
    assert 'href="/minsheng/index_2.html" rel="next"' in text
