"""What kind of page a page is: an article, a list of them, or something else.

A list that is taken for an article spoils the archive; an article taken for a list is found again when a better parser
reads the page. So in doubt a page is no article.
"""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from tasks.parsing.body.choice import Body
from tasks.parsing.evidence import Evidence
from tasks.parsing.headline.choice import Headline
from tasks.parsing.metadata.article_node import is_article
from tasks.parsing.metadata.jsonld import types_of
from tasks.parsing.not_articles import is_service_headline
from tasks.parsing.outline.tags import HEADINGS
from tasks.parsing.published.choice import Times
from tasks.parsing.reading import Kind

_LIST_TYPES: Final = frozenset({"CollectionPage", "ItemList", "ProfilePage", "SearchResultsPage"})
_FRONT: Final = re.compile(r"/?(?:index|default|home)?(?:\.\w{2,5})?/?", re.IGNORECASE)
_SOME_TEXT: Final = 140  # letters of paragraphs below which only metadata makes a page an article
_MUCH_TEXT: Final = 500
_TEASER: Final = 18  # letters of a link that may be a headline
_MANY_TEASERS: Final = 4
_LINKED_HEADINGS: Final = 4
_DATED_LINE: Final = 200
_DATE: Final = re.compile(r"(?:19|20)\d{2}[-./年]\s?\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d{2}|\d{1,2}:\d{2}")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A page's kind and why."""

    kind: Kind
    reason: str


def judge(evidence: Evidence, headline: Headline, body: Body, times: Times) -> Judgement:
    """Return what kind of page it is: Kind.ARTICLE, LISTING or OTHER."""
    teasers = _teasers(evidence)
    listing = Kind.LISTING if teasers >= _MANY_TEASERS else Kind.OTHER
    if is_service_headline(headline.text):
        return Judgement(Kind.OTHER, "an error or login page by its headline")
    if not headline.text:
        return Judgement(listing, "no headline")
    if _FRONT.fullmatch(urlsplit(evidence.facts.url).path) and not urlsplit(evidence.facts.url).query:
        return Judgement(listing, "a front page by its address")
    text = body.weight
    stated = _stated_kind(evidence)
    if stated is Kind.ARTICLE and (text or body.standfirst):
        return Judgement(Kind.ARTICLE, "metadata says article")
    if stated is Kind.LISTING:
        return Judgement(Kind.LISTING, "metadata says list")
    linked = _linked_headings(body)
    if 0 < len(body.blocks) <= linked:
        return Judgement(Kind.LISTING, "every paragraph under a heading that leads elsewhere")
    if linked >= _LINKED_HEADINGS or _dated_links(evidence, body) >= _LINKED_HEADINGS:
        return Judgement(Kind.LISTING, "headings or dates of other articles in its text")
    return _by_text(text, times, listing)


def _by_text(text: float, times: Times, listing: Kind) -> Judgement:
    published = times.published.winner
    is_dated = published is not None and published.source != "url" and published.weight >= 3
    if text >= _MUCH_TEXT:
        return Judgement(Kind.ARTICLE, "much running text")
    if text >= _SOME_TEXT and is_dated:
        return Judgement(Kind.ARTICLE, "running text and a date")
    return Judgement(listing, "little running text")


def _stated_kind(evidence: Evidence) -> Kind | None:
    if is_article(evidence.node):
        return Kind.ARTICLE
    og_type = next(iter(evidence.metas.get("og:type", ())), "").strip().lower()
    if og_type in ("article", "news", "newsarticle"):
        return Kind.ARTICLE if "article:published_time" in evidence.metas else None
    is_list = any(types_of(node) & _LIST_TYPES for node in evidence.nodes[:50])
    return Kind.LISTING if is_list else None


def _teasers(evidence: Evidence) -> int:
    """Return how many lines of the page are links as long as headlines."""
    blocks = evidence.outline.blocks
    return sum(1 for block in blocks if block.link_share > 0.4 and block.letters >= _TEASER)


def _linked_headings(body: Body) -> int:
    """Return how many headings among the text's paragraphs lead elsewhere."""
    headings = [block for block in body.inside if block.tag in HEADINGS and block.link_share > 0.7]
    return sum(1 for block in headings if block.letters >= _TEASER)


def _dated_links(evidence: Evidence, body: Body) -> int:
    """Return how many links among the text have a date of their own, in their line or the next."""
    dates = {mark.order for mark in evidence.outline.marks if mark.tag == "time" and body.box.holds(mark.box)}
    dates |= {block.order for block in body.inside if len(block.text) < _DATED_LINE and _DATE.search(block.text)}
    linked = {block.order for block in body.inside if block.link_share > 0.3 and block.letters >= _TEASER}
    return sum(1 for order in linked if order in dates or order + 1 in dates)
