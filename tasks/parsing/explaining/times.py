"""Times on a page that are not taken for its article's, and why not: made only for explaining."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import takewhile

from tasks.parsing.body.selector import selector_of
from tasks.parsing.candidate import Candidate
from tasks.parsing.dates.habits import habits_of
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.dates.visible import Habits
from tasks.parsing.evidence import Evidence
from tasks.parsing.outline.values import Block, Box, Mark, Outline
from tasks.parsing.published.choice import Times
from tasks.parsing.published.elements import element_times
from tasks.parsing.published.kinds import Time
from tasks.parsing.published.lines import line_times
from tasks.parsing.published.place import Place
from tasks.parsing.published.stretch import Stretch
from tasks.parsing.published.structured import structured_times
from tasks.parsing.reading import PageFacts

_Timed = tuple[Time, Candidate[Stamp]]
_Strategy = Callable[[Place, Habits], Iterator[_Timed]]


class _Anywhere(Place):
    """A place to which every time is near."""

    __slots__ = ()

    def nearness(self, order: int, box: Box) -> float:  # noqa: ARG002  as in Place
        """Return the most there is."""
        return 1.0

    def stretch(self, order: int) -> Stretch:  # noqa: ARG002  as in Place
        """Return where most is told."""
        return Stretch.HEAD


def times_passed_over(evidence: Evidence, place: Place, times: Times) -> Iterator[_Timed]:
    """Yield the times that were found and not considered, as what they would have been, with the reason why not."""
    considered = {(c.source, c.value.raw) for c in (*times.published.considered, *times.modified.considered)}
    for kind, candidate, where in _found(evidence, place):
        if (candidate.source, candidate.value.raw) not in considered:
            considered.add((candidate.source, candidate.value.raw))
            yield kind, replace(candidate, reason=_because(candidate, where, evidence.facts))


def _found(evidence: Evidence, place: Place) -> Iterator[tuple[Time, Candidate[Stamp], str]]:
    """Yield every time on the page, with where it stands when that speaks against it."""
    habits = habits_of(evidence)
    yield from ((kind, candidate, "") for kind, candidate in structured_times(evidence, place, habits))
    for mark in place.outline.marks:
        yield from _timed(element_times, Outline(marks=[mark]), mark, place, habits)
    for block in place.outline.blocks:
        yield from _timed(line_times, Outline(blocks=[block]), block, place, habits)


def _timed(
    strategy: _Strategy, alone: Outline, item: Mark | Block, place: Place, habits: Habits
) -> Iterator[tuple[Time, Candidate[Stamp], str]]:
    """Yield what a strategy finds in one element or line, when it is told that all are near."""
    for kind, candidate in strategy(_Anywhere(alone, None, 0, 0, place.headline), habits):
        yield kind, candidate, _where(place, item)


def _where(place: Place, item: Mark | Block) -> str:
    around = list(takewhile(lambda box: place.nearness(item.order, box) <= 0, item.box.upwards()))
    return f"in {selector_of(around[-1])}" if around else "too far from the headline"


def _because(candidate: Candidate[Stamp], where: str, facts: PageFacts) -> str:
    if not candidate.value.is_believable(facts):
        where = "in the future" if candidate.value.local.year >= facts.fetched_at.year else "before there was a web"
    return f"{where or 'not among the surest'}; {candidate.reason}"
