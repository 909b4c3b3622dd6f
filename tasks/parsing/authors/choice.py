"""Who wrote the article: people and agencies, not roles, places or the CMS's default user."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from tasks.parsing.authors.bylines import byline_authors
from tasks.parsing.authors.structured import structured_authors
from tasks.parsing.candidate import Candidate, Choice, best
from tasks.parsing.evidence import Evidence
from tasks.parsing.headline.names import is_site_name
from tasks.parsing.published.place import Place
from tasks.parsing.text import folded

_SITE_COST: Final = 7.0  # metadata has the publisher where the byline has the person


def choose_authors(evidence: Evidence, place: Place, site_names: Collection[str]) -> Choice[tuple[str, ...]]:
    """Return the article's authors with all lists of names that were considered."""
    candidates = [*structured_authors(evidence), *byline_authors(place)]
    url = evidence.facts.url
    choice = best(candidates, lambda c: _score(c, candidates, site_names, url))
    return replace(choice, winner=_with_full_names(choice))


def _score(
    candidate: Candidate[tuple[str, ...]],
    others: Sequence[Candidate[tuple[str, ...]]],
    site_names: Collection[str],
    url: str,
) -> float:
    """Return the weight, more for each other source with a common name, less when it is the site that is named."""
    mine = {folded(name) for name in candidate.value}
    agreeing = {o.source for o in others if o.source != candidate.source and mine & {folded(name) for name in o.value}}
    sites = sum(is_site_name(name, site_names, url) for name in candidate.value)
    return candidate.weight + len(agreeing) - (_SITE_COST if sites == len(candidate.value) else 0.0)


def _with_full_names(choice: Choice[tuple[str, ...]]) -> Candidate[tuple[str, ...]] | None:
    """Return the winner with given names alone made whole where the page has the whole name."""
    winner = choice.winner
    if winner is None or all(" " in name for name in winner.value):
        return winner
    whole = {name.split()[0]: name for other in choice.considered for name in other.value if " " in name}
    return replace(winner, value=tuple(whole.get(name, name) for name in winner.value))
