"""Reads sitemaps and sitemap indexes (https://www.sitemaps.org/protocol.html), XML or text, gzip or not."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from xml.etree.ElementTree import Element

from tasks.discovery.address import absolute_url
from tasks.discovery.encoding import xml_text
from tasks.discovery.feed_entry import plain_headline, plain_time
from tasks.discovery.inflate import inflated
from tasks.discovery.stated_time import stated_at
from tasks.discovery.xml_records import BrokenError, local_name, records
from tasks.parsing.reading import Announced, Kind, Link, PageFacts, Reading

SITEMAP_LIMIT_BYTES: Final = 50 * 2**20  # the protocol's limit for one file, unpacked
URL_LIMIT: Final = 50_000  # and its limit of URLs
_RECORDS: Final[dict[str, str]] = {"sitemap": "sitemap", "url": "page"}  # element: Link.rel
_BUILD: Final = timedelta(minutes=1)  # what a generator needs to write a file
_BUILD_MIN_URLS: Final = 3


def read_sitemap(body: bytes, facts: PageFacts) -> Reading:
    """Return the pages, and further sitemaps, that a sitemap lists, in its order, each URL once.

    `body`: as served, content-encoding undone; a gzip file is unpacked. URLs beyond 50,000 are left away; URLs of
    other sites are not: whether those are believed is the caller's business. A sitemap that is refused (over 50 MiB,
    declaring a document type or entities) is Kind.UNREADABLE with the problem; this never raises for bad input.
    """
    try:
        text = xml_text(inflated(body, SITEMAP_LIMIT_BYTES), facts.content_type)
        links, problem = (
            _read_xml(text, facts) if text.lstrip("\x00 \t\r\n").startswith("<") else _read_lines(text, facts)
        )
    except ValueError as error:
        return Reading(Kind.UNREADABLE, problem=str(error))
    return Reading(Kind.SITEMAP, links=without_build_time(links.values()), problem=problem)


def without_build_time(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return `links` without `modified_at` when nearly all were "modified" at once: that is when the file was built."""
    listed = tuple(links)
    moments = sorted(link.modified_at for link in listed if link.modified_at)
    if len(moments) < _BUILD_MIN_URLS:
        return listed
    few = len(moments) // 20
    if moments[-1 - few] - moments[few] > _BUILD:
        return listed
    return tuple(replace(link, modified_at=None) for link in listed)


def _read_xml(text: str, facts: PageFacts) -> tuple[dict[str, Link], str | None]:
    links: dict[str, Link] = {}
    try:
        for number, element in enumerate(records(text, frozenset(_RECORDS))):
            if number == URL_LIMIT:
                return links, "sitemap has more URLs than are read"
            if link := _link(element, facts.url, facts.fetched_at):
                links.setdefault(link.url, link)
    except BrokenError as error:
        return links, str(error)
    return links, None


def _link(element: Element, base_url: str, fetched_at: datetime) -> Link | None:
    # Only direct children: images and videos of a page have a `loc` and a `title` of their own.
    children = {local_name(child): child for child in element}
    url = absolute_url(_text(children.get("loc")) or "", base_url)
    if url is None or url == base_url:
        return None
    announced = _announced(children.get("news"))
    return Link(
        url,
        rel=_RECORDS[local_name(element)],
        anchor=announced.headline if announced else None,
        modified_at=stated_at(_text(children.get("lastmod")), fetched_at),
        announced=announced,
    )


def _announced(news: Element | None) -> Announced | None:
    """Read Google's news extension (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap)."""
    if news is None:
        return None
    children = {local_name(child): child for child in news}
    headline = plain_headline(_text(children.get("title")))
    return Announced("sitemap", headline, plain_time(_text(children.get("publication_date"))))


def _text(element: Element | None) -> str | None:
    return None if element is None else "".join(element.itertext()).strip() or None


def _read_lines(text: str, facts: PageFacts) -> tuple[dict[str, Link], str | None]:
    links: dict[str, Link] = {}
    for line in text.splitlines():
        if len(links) == URL_LIMIT:
            return links, "sitemap has more URLs than are read"
        if line.startswith(("http://", "https://")) and (url := absolute_url(line, facts.url)):
            links.setdefault(url, Link(url))
    return links, None if links else "text without a URL"
