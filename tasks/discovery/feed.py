"""Reads feeds: RSS, Atom and JSON Feed, as they are in the wild."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from tasks.discovery.address import absolute_url
from tasks.discovery.encoding import xml_text
from tasks.discovery.feed_entry import Entry, Feed, plain_headline, plain_time
from tasks.discovery.feed_json import json_feed
from tasks.discovery.feed_loose import loose_feed
from tasks.discovery.feed_xml import strict_feed
from tasks.discovery.inflate import inflated
from tasks.discovery.stated_time import stated_at
from tasks.parsing.reading import Announced, Kind, Link, PageFacts, Reading

FEED_LIMIT_BYTES: Final = 10 * 2**20


def read_feed(body: bytes, facts: PageFacts) -> Reading:
    """Return the pages that a feed announces, in its order, each URL once, and its page of older entries.

    `body`: as served, content-encoding undone. Entries beyond 5,000 are left away. A feed that is refused (over
    10 MiB, declaring entities) or unreadable is Kind.UNREADABLE with the problem; this never raises for bad input.
    """
    try:
        feed = _feed(xml_text(inflated(body, FEED_LIMIT_BYTES), facts.content_type))
    except ValueError as error:
        return Reading(Kind.UNREADABLE, problem=str(error)[:200])
    links = {link.url: link for link in reversed(list(_links(feed, facts.url, facts.fetched_at)))}
    return Reading(Kind.FEED, links=tuple(reversed(links.values())), problem=feed.problem)


def _feed(text: str) -> Feed:
    if text.lstrip().startswith("{"):
        return json_feed(text)
    strict = strict_feed(text)
    if strict.problem != "XML is broken":
        return strict
    loose = loose_feed(text)
    return loose if len(loose.entries) > len(strict.entries) else strict


def _links(feed: Feed, feed_url: str, fetched_at: datetime) -> Iterator[Link]:
    base = (absolute_url(feed.base, feed_url) if feed.base else None) or feed_url
    for entry in feed.entries:
        entry_base = (absolute_url(entry.base, base) if entry.base else None) or base
        if url := absolute_url(entry.url, entry_base):
            yield _page(entry, url, fetched_at)
    if feed.next_url and (url := absolute_url(feed.next_url, feed_url)):
        yield Link(url, rel="next")


def _page(entry: Entry, url: str, fetched_at: datetime) -> Link:
    headline = plain_headline(entry.headline)
    announced = Announced("feed", headline, plain_time(entry.published))
    return Link(url, anchor=headline, modified_at=stated_at(entry.updated, fetched_at), announced=announced)
