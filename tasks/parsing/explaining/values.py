"""How a value was chosen, told in values: what a terminal and a program are shown."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate as the choice saw it."""

    value: Any  # as in the reading
    source: str
    reason: str
    weight: float | None  # of its kind; None where the order decides, and of what is not counted
    score: float | None  # what decided: the weight with what agreement added or doubt took off
    agrees_with: tuple[str, ...]  # where else the page says alike: each source once, the best first
    is_winner: bool
    is_counted: bool = True  # False: seen and passed over, as the reason tells


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that a field could have been."""

    why: str  # why the winner won
    candidates: tuple[Weighed, ...]  # the winner first, then the best first; at the end what was passed over

    @property
    def winner(self) -> Weighed | None:
        """The candidate that became the value, None when nothing was found."""
        return next((candidate for candidate in self.candidates if candidate.is_winner), None)
