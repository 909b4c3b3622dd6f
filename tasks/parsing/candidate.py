"""What a field could be: strategies propose candidates, one pure function per field chooses among them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, overload

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Candidate(Generic[T]):
    """A value that a field could have, and why."""

    value: T
    source: str  # as Moment.source, or "heading", "title", "html", "link", "body" …; of texts, the box as CSS names it
    reason: str  # what was seen, in a few words
    weight: float = 1.0  # how far its kind is to be trusted, before agreement is counted


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """A field's winner and all that was considered, best first."""

    winner: Candidate[T] | None
    considered: Sequence[Candidate[T]] = ()
    scores: tuple[float, ...] = ()  # of those considered, agreement counted; none where their weights or order decide
    why: str = ""  # why the winner won, where that is more than the highest score or the first place

    @property
    def value(self) -> T | None:
        """The winner's value, None when nothing was found."""
        return self.winner.value if self.winner else None


def best(candidates: Iterable[Candidate[T]], score: Callable[[Candidate[T]], float]) -> Choice[T]:
    """Choose the candidate with the highest `score`; of equals the first."""
    ranked = sorted(((score(candidate), candidate) for candidate in candidates), key=lambda pair: -pair[0])
    considered = tuple(candidate for _, candidate in ranked)
    return Choice(considered[0] if considered else None, considered, tuple(points for points, _ in ranked))


def first(candidates: Iterable[Candidate[T]]) -> Choice[T]:
    """Choose the first candidate: `candidates` come by how far they are to be trusted.

    The others are looked for when somebody asks what was considered: an explanation does, reading does not.
    """
    rest = iter(candidates)
    winner = next(rest, None)
    return Choice(winner, _AndMore(winner, rest)) if winner else Choice(None)


class _AndMore(Sequence[Candidate[T]]):
    """A candidate and those behind it, which are found when they are asked for."""

    def __init__(self, known: Candidate[T], others: Iterable[Candidate[T]]) -> None:
        self._known = [known]
        self._others = others

    def _all(self) -> list[Candidate[T]]:
        self._known.extend(self._others)
        self._others = ()
        return self._known

    @overload
    def __getitem__(self, index: int) -> Candidate[T]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Candidate[T]]: ...
    def __getitem__(self, index: int | slice) -> Candidate[T] | Sequence[Candidate[T]]:
        return self._all()[index]

    def __len__(self) -> int:
        return len(self._all())
