"""Who wrote the article: people and agencies, not roles, places or the CMS's default user."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from tasks.parsing.authors.elements import element_authors, far_authors
from tasks.parsing.authors.ends import end_authors
from tasks.parsing.authors.lines import line_authors
from tasks.parsing.authors.names import is_agency, is_newsroom, names_agency
from tasks.parsing.authors.structured import structured_authors
from tasks.parsing.authors.wording import is_full_name
from tasks.parsing.candidate import Candidate, Choice, best
from tasks.parsing.evidence import Evidence
from tasks.parsing.headline.names import is_site_name
from tasks.parsing.published.place import Place
from tasks.parsing.text import folded

Names = Candidate[tuple[str, ...]]

_SITE_COST: Final = 7.0  # metadata has the publisher where the byline has the person
_SLUG: Final = re.compile(r"[a-z]{2,30}-[a-z]{2,30}")
_NEWSROOM_COST: Final = 5.0
_LONGER_COST: Final = 2.0  # "Jane Doe Politics" where another candidate is "Jane Doe"


def choose_authors(evidence: Evidence, place: Place, site_names: Collection[str]) -> Choice[tuple[str, ...]]:
    """Return the article's authors with all lists of names that were considered."""
    candidates = [*structured_authors(evidence, site_names), *element_authors(place), *line_authors(place)]
    candidates.extend(end_authors(place))
    if not candidates:
        candidates.extend(far_authors(place))
    url = evidence.facts.url
    choice = best(candidates, lambda c: _score(c, candidates, site_names, url))
    return replace(choice, winner=_well_spelt(choice))


def _score(candidate: Names, others: Sequence[Names], site_names: Collection[str], url: str) -> float:
    """Return the weight, more for each other source with a common name, less when it is the site that is named."""
    mine = {_letters(name) for name in candidate.value}
    agreeing = {o.source for o in others if o.source != candidate.source and mine & {_letters(n) for n in o.value}}
    cost = _LONGER_COST if _is_longer(candidate, others) else 0.0
    if all(is_site_name(name, site_names, url) and not names_agency(name) for name in candidate.value):
        cost += _SITE_COST
    elif all(map(is_newsroom, candidate.value)) and any(_are_people(other.value) for other in others):
        cost += _NEWSROOM_COST
    return candidate.weight + len(agreeing) - cost


def _are_people(names: Sequence[str]) -> bool:
    return all(is_full_name(name) and not is_newsroom(name) for name in names)


def _is_longer(candidate: Names, others: Sequence[Names]) -> bool:
    """Return whether a name of the candidate is another candidate's whole name with words before or behind it."""
    mine = [folded(name) for name in candidate.value]
    theirs = {folded(name) for other in others for name in other.value if " " in name}
    return any(name != short and f" {short} " in f" {name} " for name in mine for short in theirs)


def _letters(name: str) -> str:
    return folded(name).replace(" ", "").replace("_", "")


def _well_spelt(choice: Choice[tuple[str, ...]]) -> Names | None:
    """Return the winner with its names as the page's best spelling: "jane-doe" and "Jane" as "Jane Doe"."""
    winner = choice.winner
    if winner is None or all(" " in name for name in winner.value):
        return winner
    whole: dict[str, str] = {}
    for other in choice.considered:
        for name in other.value:
            if is_full_name(name) and name[0].lower() != name[0]:
                whole.setdefault(_letters(name), name)
                whole.setdefault(name.split()[0], name)
    names = (
        name
        if " " in name
        else whole.get(_letters(name)) or (None if is_agency(name) else whole.get(name)) or _unslugged(name)
        for name in winner.value
    )
    return replace(winner, value=tuple(dict.fromkeys(names)))


def _unslugged(name: str) -> str:
    """Return a name made of an address's words in the spelling of names, any other as it is."""
    return name.replace("-", " ").title() if _SLUG.fullmatch(name) else name
