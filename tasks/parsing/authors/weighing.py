"""How far each list of names is to be trusted beside the others of its page."""

from collections.abc import Collection, Sequence
from typing import Final

from tasks.parsing.authors.agencies import is_newsroom, names_agency
from tasks.parsing.authors.structured import DEFAULT_USER
from tasks.parsing.authors.wording import is_full_name
from tasks.parsing.candidate import Candidate
from tasks.parsing.headline.names import is_site_name
from tasks.parsing.text import folded

Names = Candidate[tuple[str, ...]]

# What names the site or a CMS's user goes behind whom a byline names, but before an agency that only the text marks.
_NOBODY_SHARE: Final = 0.1
_NOBODY_WEIGHT: Final = 2.5
_NEWSROOM_COST: Final = 5.0
_LONGER_COST: Final = 2.0  # "Jane Doe Politics" where another candidate is "Jane Doe"


def letters_of(name: str) -> str:
    """Return a name for comparing with others: "Jane-Doe", "janedoe" and "Jane Doe" are one."""
    return folded(name).replace(" ", "").replace("_", "")


class Weighing:
    """The candidates of a page, compared with each other once."""

    def __init__(self, candidates: Sequence[Names], site_names: Collection[str], url: str) -> None:
        self._candidates = candidates
        self._site_names, self._url = site_names, url
        self._sites: dict[int, bool] = {}
        self._letters = {id(candidate): frozenset(map(letters_of, candidate.value)) for candidate in candidates}
        self._whole = {folded(name) for candidate in candidates for name in candidate.value if " " in name}
        self._has_people = any(_are_people(candidate.value) for candidate in candidates)
        self._users = {
            letters for other in candidates if other.reason == DEFAULT_USER for letters in self._letters[id(other)]
        }

    def score(self, candidate: Names) -> float:
        """Return the weight, more for each other source with a common name, less where it names nobody."""
        mine = self._letters[id(candidate)]
        agreeing = {other.source for other in self._candidates if mine & self._letters[id(other)]} - {candidate.source}
        score = candidate.weight + len(agreeing)
        if self._is_site(candidate) or mine <= self._users:
            return _NOBODY_WEIGHT + score * _NOBODY_SHARE
        if self._has_people and all(map(is_newsroom, candidate.value)):
            score -= _NEWSROOM_COST
        return score - _LONGER_COST if self._is_longer(candidate) else score

    def fuller(self, ranked: Sequence[Names]) -> Names | None:
        """Return the list that has more people than the first of those `ranked` and those too, if two give it alike."""
        first = self._letters[id(ranked[0])]
        alike: dict[frozenset[str], list[Names]] = {}
        for candidate in ranked:
            if self._letters[id(candidate)] > first:
                alike.setdefault(self._letters[id(candidate)], []).append(candidate)
        for candidates in alike.values():
            sources = {candidate.source for candidate in candidates}
            if len(sources) > 1 or (len(candidates) > 1 and all(map(is_full_name, candidates[0].value))):
                return candidates[0]
        return None

    def names_somebody(self, candidate: Names) -> bool:
        """Return whether a candidate names more than the site or a newsroom."""
        return not self._is_site(candidate) and not all(map(is_newsroom, candidate.value))

    def _is_site(self, candidate: Names) -> bool:
        known = self._sites.get(id(candidate))
        if known is None:
            known = all(
                is_site_name(name, self._site_names, self._url) and not names_agency(name) for name in candidate.value
            )
            self._sites[id(candidate)] = known
        return known

    def _is_longer(self, candidate: Names) -> bool:
        """Return whether a name is another candidate's whole name with words before or behind it."""
        mine = [folded(name) for name in candidate.value]
        return any(name != short and f" {short} " in f" {name} " for name in mine for short in self._whole)


def _are_people(names: Sequence[str]) -> bool:
    return all(is_full_name(name) and not is_newsroom(name) for name in names)
