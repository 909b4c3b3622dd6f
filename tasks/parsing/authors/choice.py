"""Who wrote the article: people and agencies, not roles, places or the CMS's default user."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final

from tasks.parsing.authors.agencies import is_agency
from tasks.parsing.authors.elements import element_authors, far_authors
from tasks.parsing.authors.ends import end_authors
from tasks.parsing.authors.lines import around_lines, far_lines, line_authors
from tasks.parsing.authors.structured import without_site
from tasks.parsing.authors.weighing import Names, Weighing, letters_of
from tasks.parsing.authors.wording import is_full_name
from tasks.parsing.candidate import Choice, best
from tasks.parsing.evidence import Evidence
from tasks.parsing.published.place import Place

_SLUG: Final = re.compile(r"[a-z]{2,30}-[a-z]{2,30}")


def _around(place: Place) -> Iterator[Names]:
    yield from around_lines(place)
    yield from end_authors(place)


# In this order: lines above the headline and behind the text, elements and labels anywhere.
_FARTHER: Final = (_around, far_authors, far_lines)


def choose_authors(
    evidence: Evidence, place: Place, site_names: Collection[str], stated: Sequence[Names]
) -> Choice[tuple[str, ...]]:
    """Return the article's authors with all lists of names that were considered.

    `stated`: what authors.structured.structured_authors found.

    Where metadata, elements and lines below the headline name nobody but the site, others are looked for farther off.
    """
    candidates = [*stated, *element_authors(place), *line_authors(place, site_names)]
    weighing = Weighing(candidates, site_names, evidence.facts.url)
    for farther in _FARTHER:
        if any(map(weighing.names_somebody, candidates)):
            break
        if found := list(farther(place)):
            candidates.extend(found)
            weighing = Weighing(candidates, site_names, evidence.facts.url)
    choice = best(candidates, weighing.score)
    if choice.considered and (fuller := weighing.fuller(choice.considered)):
        choice = replace(choice, winner=fuller, why="names those of the first and more, as another does")
    return _well_spelt(_without_site(choice, site_names, evidence.facts.url))


def _without_site(choice: Choice[tuple[str, ...]], site_names: Collection[str], url: str) -> Choice[tuple[str, ...]]:
    """Return the choice without the site among its people; but an article's author in JSON-LD is whom it says it is."""
    winner = choice.winner
    if winner is None or winner.source == "json-ld":
        return choice
    names = tuple(without_site(list(winner.value), site_names, url))
    if names == winner.value:
        return choice
    return replace(choice, winner=replace(winner, value=names), why="those beside the site")


def _well_spelt(choice: Choice[tuple[str, ...]]) -> Choice[tuple[str, ...]]:
    """Return the choice with the names as the page spells them best: "jane-doe" and "Jane" as "Jane Doe"."""
    winner = choice.winner
    if winner is None or all(" " in name for name in winner.value):
        return choice
    whole = _whole_names(choice.considered)
    names = tuple(dict.fromkeys(name if " " in name else _spelt(name, whole) for name in winner.value))
    if names == winner.value:
        return choice
    return replace(choice, winner=replace(winner, value=names), why="spelt as elsewhere on the page")


def _whole_names(considered: Sequence[Names]) -> dict[str, str]:
    """Return the full names of people by their letters, by their given names, and as logins: "jdoe" for "Jane Doe"."""
    whole: dict[str, str] = {}
    for candidate in considered:
        for name in candidate.value:
            if is_full_name(name) and name[0].lower() != name[0]:
                whole.setdefault(letters_of(name), name)
                whole.setdefault(name.split()[0], name)
                whole.setdefault(letters_of(f"{name[0]}{name.split()[-1]}"), name)
    return whole


def _spelt(name: str, whole: dict[str, str]) -> str:
    if is_agency(name):
        return name
    found = whole.get(letters_of(name)) or whole.get(name)
    return found or (name.replace("-", " ").title() if _SLUG.fullmatch(name) else name)
