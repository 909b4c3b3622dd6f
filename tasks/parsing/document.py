"""Any document in, what it says out: a feed, a sitemap, a page, or something that is not read."""

from tasks.discovery.feed import read_feed
from tasks.discovery.sitemap import read_sitemap
from tasks.discovery.sniff import looks_like
from tasks.parsing.page import read_page
from tasks.parsing.reading import Kind, PageFacts, Reading


def read_document(body: bytes, facts: PageFacts) -> Reading:
    """Return what `body` (bytes without content encoding) says. Never raises for bad input."""
    match looks_like(body, facts.content_type):
        case Kind.FEED:
            return read_feed(body, facts)
        case Kind.SITEMAP:
            return read_sitemap(body, facts)
        case Kind.UNREADABLE:
            return Reading(Kind.UNREADABLE, problem="not a text document")
        case _:
            return read_page(body, facts)
