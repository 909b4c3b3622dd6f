"""What kind of page a page is: an article, a list of them, or something else.

A list that is taken for an article spoils the archive; an article taken for a list is found again when a better parser
reads the page. So in doubt a page is no article.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final
from urllib.parse import urlsplit

from tasks.parsing.body.choice import Body
from tasks.parsing.body.weight import paragraph_weight
from tasks.parsing.candidate import Choice
from tasks.parsing.evidence import Evidence
from tasks.parsing.faults import fault_in
from tasks.parsing.headline.choice import Headline
from tasks.parsing.metadata.article_node import is_article
from tasks.parsing.metadata.jsonld import types_of
from tasks.parsing.not_articles import is_service_headline
from tasks.parsing.outline.tags import HEADINGS
from tasks.parsing.outline.values import Block
from tasks.parsing.published.choice import Times
from tasks.parsing.reading import Form, Kind

_LIST_TYPES: Final = frozenset({"CollectionPage", "ItemList", "ProfilePage", "SearchResultsPage"})
_FRONT: Final = re.compile(r"/?(?:index|default|home)?(?:\.\w{2,5})?/?", re.IGNORECASE)
_SOME_TEXT: Final = 140  # letters of paragraphs below which only metadata makes a page an article
_MUCH_TEXT: Final = 500
_BESIDE_HEADLINE: Final = 2.5  # weight of a date without a label in the line below the headline
_TEASER: Final = 18  # letters of a link that may be a headline
_SHORT_HEADING: Final = 12  # letters of a heading that leads to an article
_LINK: Final = 0.4  # share of a teaser that is linked …
_LINK_AND_DATE: Final = 0.2  # … and where its date stands beside the link
_ALL: Final = 0.9
_MANY_TEASERS: Final = 4
_LINKED_HEADINGS: Final = 4
_DATED_LINE: Final = 200
_SHOWN: Final = (Form.AUDIO, Form.GALLERY, Form.VIDEO)
_LINE: Final = 200  # characters of a line that may report an error
_FIRST_LINES: Final = 40
# How much of a line has to be the report.
_HEADLINE_SHARE: Final = 0.6
_TITLE_SHARE: Final = 0.8
_LINE_SHARE: Final = 0.3
_DATE: Final = re.compile(r"(?:19|20)\d{2}[-./年]\s?\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d{2}|\d{1,2}:\d{2}")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A page's kind and why."""

    kind: Kind
    reason: str
    problem: str | None = None  # what an error page reports


def judge(evidence: Evidence, headline: Headline, body: Body, times: Times, form: Choice[Form]) -> Judgement:
    """Return what kind of page it is: Kind.ARTICLE, LISTING, ERROR or OTHER.

    A page with a video and no text is an article where it has a headline and a date, as it has on portals that keep an
    archive of videos; without a date it is nothing that an archive of articles can place.
    """
    text = body.weight
    if error := _error(evidence, headline.text, text):
        return error
    if is_service_headline(headline.text):
        return Judgement(Kind.OTHER, "a login or search page by its headline")
    if not headline.text:
        return _no_article(evidence, "no headline")
    if _FRONT.fullmatch(urlsplit(evidence.facts.url).path) and not urlsplit(evidence.facts.url).query:
        return _no_article(evidence, "a front page by its address")
    return (
        _by_content(evidence, body, text, times, form)
        or _by_text(text, times)
        or _no_article(evidence, "little running text")
    )


def _by_content(evidence: Evidence, body: Body, text: float, times: Times, form: Choice[Form]) -> Judgement | None:
    """Return what metadata says, or the make of its text; None when neither tells."""
    stated = _stated_kind(evidence)
    if stated is Kind.ARTICLE and (text or body.standfirst):
        return Judgement(Kind.ARTICLE, "metadata says article")
    if form.winner and form.winner.value in _SHOWN and form.winner.source in ("meta", "json-ld") and text < _MUCH_TEXT:
        return _by_date(form.winner.value, times)
    if stated is Kind.LISTING:
        return Judgement(Kind.LISTING, "metadata says list")
    linked = _linked_headings(body)
    if 0 < len(body.blocks) <= linked:
        return Judgement(Kind.LISTING, "every paragraph under a heading that leads elsewhere")
    if linked >= _LINKED_HEADINGS or _dated_links(evidence, body) >= _LINKED_HEADINGS:
        return Judgement(Kind.LISTING, "headings or dates of other articles in its text")
    if _are_entries(body):
        return Judgement(Kind.LISTING, "its paragraphs are below links, each in a box of its own")
    if form.value in _SHOWN and text < _SOME_TEXT:
        return _by_date(form.value, times)
    return None


def _by_date(form: Form, times: Times) -> Judgement:
    if _is_dated(times):
        return Judgement(Kind.ARTICLE, f"{form.value} with headline and date")
    return Judgement(Kind.OTHER, f"{form.value} without a date")


def _by_text(text: float, times: Times) -> Judgement | None:
    if text >= _MUCH_TEXT:
        return Judgement(Kind.ARTICLE, "much running text")
    if text >= _SOME_TEXT and _is_dated(times):
        return Judgement(Kind.ARTICLE, "running text and a date")
    return None


def _no_article(evidence: Evidence, reason: str) -> Judgement:
    is_listing = _teasers(evidence) >= _MANY_TEASERS
    return Judgement(Kind.LISTING if is_listing else Kind.OTHER, reason)


def _is_dated(times: Times) -> bool:
    published = times.published.winner
    return published is not None and published.source != "url" and published.weight >= _BESIDE_HEADLINE


def _error(evidence: Evidence, headline: str, text: float) -> Judgement | None:
    """Return the judgement on an error page, None for any other.

    A headline that says little else reports an error; one that says more has to stand over little text, for there are
    articles about errors. So has a line of the text, and that page may not call itself an article.
    """
    if is_article(evidence.node) and text >= _MUCH_TEXT:
        return None
    is_short = text < _MUCH_TEXT and not is_article(evidence.node)
    lines = [(headline, _HEADLINE_SHARE), (evidence.outline.title, _TITLE_SHARE)]
    if is_short:
        lines = [(line, 0.0) for line, _ in lines]
    if is_short and text < _SOME_TEXT:
        lines += [(block.text, _LINE_SHARE) for block in evidence.outline.blocks[:_FIRST_LINES] if not _is_link(block)]
    for line, least in lines:
        found = fault_in(line) if 0 < len(line) <= _LINE else None
        if found and found[1] >= least:
            return Judgement(Kind.ERROR, f"says “{line[:60]}”", f"error page: {found[0].value}")
    return None


def _is_link(block: Block) -> bool:
    return block.link_share > 0.5


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
    return sum(1 for block in blocks if _is_teaser(block))


def _is_teaser(block: Block) -> bool:
    if block.tag in HEADINGS and block.letters >= _SHORT_HEADING and block.link_share > _ALL:
        return True
    least = _LINK_AND_DATE if _DATE.search(block.text) else _LINK
    return block.letters >= _TEASER and block.link_share > least


def _linked_headings(body: Body) -> int:
    """Return how many headings among the text's paragraphs lead elsewhere."""
    linked = [block for block in body.inside if block.link_chars and block.letters >= _TEASER and block.tag in HEADINGS]
    return sum(1 for block in linked if block.link_share > 0.7)


def _are_entries(body: Body) -> bool:
    """Return whether most paragraphs are below a link as long as a headline, in a box of their own with it."""
    entries = {
        below.box.parent: paragraph_weight(below)
        for link, below in pairwise(body.inside)
        if link.link_chars
        and link.link_share > _LINK_AND_DATE
        and link.letters >= _TEASER
        and paragraph_weight(below)
        and below.box is not link.box
        and below.box.parent in (link.box, link.box.parent)
    }
    if len(entries) < _LINKED_HEADINGS:
        return False
    return 2 * sum(entries.values()) > sum(map(paragraph_weight, body.inside))


def _dated_links(evidence: Evidence, body: Body) -> int:
    """Return how many links among the text have a date of their own, in their line or the next."""
    linked = {block.order for block in body.inside if block.letters >= _TEASER and block.link_share > 0.3}
    if len(linked) < _LINKED_HEADINGS:
        return 0
    dates = {mark.order for mark in evidence.outline.marks if mark.tag == "time" and body.box.holds(mark.box)}
    near = (block for block in body.inside if block.order in linked or block.order - 1 in linked)
    dates |= {block.order for block in near if len(block.text) < _DATED_LINE and _DATE.search(block.text)}
    return sum(1 for order in linked if order in dates or order + 1 in dates)
