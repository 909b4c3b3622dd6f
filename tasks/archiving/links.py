"""Which links of a document a crawl goes on to."""

from collections.abc import Iterable

from storage.frontier import Found
from storage.models import Crawl, Page, Portal
from tasks.identity.url_key import same_site
from tasks.opening.met import met
from tasks.parsing.reading import Kind, Link, Reading

LINKS_LIMIT = 5_000  # of a page; feeds and sitemaps have limits of their own
_ANNOUNCING = (Kind.FEED, Kind.SITEMAP)


def to_follow(page: Page, portal: Portal, crawl: Crawl, reading: Reading) -> list[Found]:
    """Return the links of one reading that belong to its portal and lie within the crawl's depth.

    The next page of a list is as deep as the list: pagination is one place, however long.
    """
    links: Iterable[Link] = reading.links if reading.kind in _ANNOUNCING else reading.links[:LINKS_LIMIT]
    found = []
    for link in links:
        depth = page.depth + (0 if link.rel == "next" else 1)
        if depth > crawl.depth_limit:
            continue
        try:
            if same_site(link.url, page.url) or same_site(link.url, portal.url):
                found.append(_found(link, page, crawl, depth))
        except ValueError:
            continue  # nothing that may be crawled
    return found


def _found(link: Link, page: Page, crawl: Crawl, depth: int) -> Found:
    announced = None
    if link.announced:
        announced = {
            "source": link.announced.source,
            "headline": link.announced.headline,
            "published": link.announced.published,
        }
    priority, modified_at = page.priority, link.modified_at
    return met(
        link.url,
        page.portal_id,
        crawl.id,
        depth,
        priority,
        modified_at=modified_at,
        announced=announced,
        met_on=page.id,
    )
