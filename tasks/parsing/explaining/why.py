"""Why a candidate won, in words, where the field's strategy did not say so itself."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final

from tasks.parsing.candidate import Choice
from tasks.parsing.explaining.ranking import RULE
from tasks.parsing.explaining.values import Weighed
from tasks.parsing.reading import Moment

_DAY: Final = timedelta(days=1)


def why(choice: Choice[Any], weighed: Sequence[Weighed]) -> str:
    """Return why the winner of a choice, the first of the candidates `weighed`, won."""
    if choice.why:
        return choice.why
    if choice.winner is None:
        return "none is sure enough" if weighed else "nothing found"
    winner, others = weighed[0], weighed[1:]
    if not others:
        return "the only one"
    if winner.source == RULE:
        return "the portal's rule goes before all else"
    if winner.score is None:
        return "the first in the order of trust"
    is_reworded = choice.winner not in choice.considered and not isinstance(winner.value, Moment)
    return _by_score(winner, winner.score, others, is_reworded)


def _by_score(winner: Weighed, score: float, others: Sequence[Weighed], is_reworded: bool) -> str:
    best = max(others, key=lambda other: other.score or 0.0)
    highest = best.score or 0.0
    if score < highest:
        return _before_higher(winner.value, best.value)
    if is_reworded:
        return "scores highest, its wording put right by what else the page says"
    is_tie = any(other.score == score and other.value != winner.value for other in others)
    return "the first of equal scores" if is_tie else "scores highest"


def _before_higher(value: Any, higher: Any) -> str:
    if isinstance(value, Moment) and isinstance(higher, Moment):
        if abs(value.at - higher.at) < _DAY:
            return "of the day that scores highest, and the time is known"
        return "goes before a higher score"
    return "goes before a higher score, which is not sure enough or contradicted"
