"""Where else a page says what a candidate says."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from tasks.parsing.candidate import Candidate
from tasks.parsing.explaining.alike import are_alike

_COMPARED: Final = 40  # the best: every two of them are compared


def agreeing_places(name: str, candidates: Sequence[Candidate[Any]]) -> Iterator[tuple[str, ...]]:
    """Yield for each of the candidates for a field where else the page says alike: each source once, the best first.

    Those far down are compared with nothing.
    """
    compared = candidates[:_COMPARED]
    for candidate in compared:
        found: dict[str, str] = {}
        for other in compared:
            if other.source != candidate.source and are_alike(name, candidate.value, other.value):
                found.setdefault(other.source, _place(other))
        yield tuple(found.values())
    yield from ((),) * (len(candidates) - len(compared))


def _place(candidate: Candidate[Any]) -> str:
    """Return the source in a word or two: of a meta element its name, the last word before what its reason adds."""
    if candidate.source != "meta":
        return candidate.source
    name = candidate.reason.partition(",")[0].rpartition(" ")[2]
    return f"meta {name}" if name.isalpha() else name
