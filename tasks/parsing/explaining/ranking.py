"""The candidates of a choice in the order in which they were preferred."""

from dataclasses import dataclass
from typing import Any, Final

from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.dates.stamp import Stamp

RULE: Final = "rule"  # source of what a portal's rule says: it is not weighed
_DIGITS: Final = 2  # behind the point: scores are rules of thumb


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its score; None where the order of trust decides."""

    candidate: Candidate[Any]
    score: float | None

    @property
    def weight(self) -> float | None:
        """The candidate's weight, None when weights do not count."""
        return None if self.score is None else round(self.candidate.weight, _DIGITS)


def ranked(choice: Choice[Any]) -> list[Ranked]:
    """Return the winner, then the others by score, or as they came where the order of trust decides."""
    found = _scored(choice)
    winner = choice.winner
    if winner is None:
        return found
    same = next((one for one in found if one.candidate is winner), None) or next(
        (one for one in found if one.candidate == winner), None
    )
    if same:
        return [Ranked(winner, same.score), *(one for one in found if one is not same)]
    # It was chosen and then put otherwise: a time in its own zone, a text as the others word it.
    origin = next((one for one in found if _is_origin(one.candidate, winner)), None)
    if origin and isinstance(winner.value, Stamp):
        found.remove(origin)
    return [Ranked(winner, origin.score if origin else None), *found]


def _is_origin(candidate: Candidate[Any], winner: Candidate[Any]) -> bool:
    return candidate.source == winner.source and winner.reason.startswith(candidate.reason)


def _scored(choice: Choice[Any]) -> list[Ranked]:
    weights = [candidate.weight for candidate in choice.considered]
    if not choice.scores and len({c.weight for c in choice.considered if c.source != RULE}) <= 1:
        return [Ranked(candidate, None) for candidate in choice.considered]
    found = [
        Ranked(candidate, None if candidate.source == RULE else round(score, _DIGITS))
        for candidate, score in zip(choice.considered, choice.scores or weights, strict=True)
    ]
    return sorted(found, key=lambda one: -(one.score or 0.0))
