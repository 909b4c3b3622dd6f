"""Any document in, what it says out: a feed, a sitemap, a page, or something that is not read."""

from tasks.discovery.feed import read_feed
from tasks.discovery.sitemap import read_sitemap
from tasks.discovery.sniff import looks_like
from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.explained import Explained
from tasks.parsing.page import explained_page
from tasks.parsing.reading import Kind, PageFacts, Reading
from tasks.parsing.rules.values import NO_RULES, Rules


def read_document(body: bytes, facts: PageFacts, rules: Rules = NO_RULES) -> Reading:
    """Return what `body` (bytes without content encoding) says, `rules` first. Never raises for bad input."""
    return explained_document(body, facts, rules).reading


def explained_document(body: bytes, facts: PageFacts, rules: Rules = NO_RULES) -> Explained:
    """Return what `read_document` does, with where each value came from."""
    match looks_like(body, facts.content_type):
        case Kind.FEED:
            return _as_it_begins(read_feed(body, facts))
        case Kind.SITEMAP:
            return _as_it_begins(read_sitemap(body, facts))
        case Kind.UNREADABLE:
            return _as_it_begins(Reading(Kind.UNREADABLE, problem="not a text document"))
        case _:
            return explained_page(body, facts, rules)


def _as_it_begins(reading: Reading) -> Explained:
    return Explained(reading, Choice(Candidate(reading.kind, "document", "by how it begins")))
