"""The section that an article stands in."""

from collections.abc import Collection, Iterator
from itertools import chain
from typing import Final

from tasks.parsing.candidate import Candidate, Choice, first
from tasks.parsing.details.breadcrumbs import LONGEST, is_section_name
from tasks.parsing.evidence import Evidence
from tasks.parsing.metadata.jsonld import text_of
from tasks.parsing.published.place import Place
from tasks.parsing.text import plain_text

_NEAR: Final = 0.5  # of Place.nearness


def section(
    evidence: Evidence, headline: str, site_names: Collection[str], trail: Choice[tuple[str, ...]], place: Place
) -> Choice[str]:
    """Return the section's name as the page gives it, the innermost of several; nothing when it gives none.

    `trail` are the page's breadcrumbs.
    """
    return first(
        found
        for found in chain(_stated(evidence), _innermost(trail), _categories(place))
        if is_section_name(found.value, evidence, headline, site_names)
    )


def _innermost(trail: Choice[tuple[str, ...]]) -> Iterator[Candidate[str]]:
    for found in trail.considered:
        yield Candidate(found.value[-1], found.source, found.reason)


def _categories(place: Place) -> Iterator[Candidate[str]]:
    """Yield what links beside the article call its categories, as WordPress does (rel="category tag")."""
    for mark in place.outline.marks:
        if "category" in (mark.attributes.get("rel") or "").split() and place.nearness(mark.order, mark.box) > _NEAR:
            yield Candidate(mark.text(LONGEST + 1), "link", "rel category")


def _stated(evidence: Evidence) -> Iterator[Candidate[str]]:
    for content in evidence.metas.get("article:section", ())[:1]:
        yield Candidate(plain_text(content), "meta", "article:section")
    yield Candidate(plain_text(text_of(evidence.node.get("articleSection")) or ""), "json-ld", "articleSection")
