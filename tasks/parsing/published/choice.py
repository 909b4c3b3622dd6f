"""Which of the times on and about a page are its article's: published, and modified."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tasks.parsing.candidate import Candidate, Choice, best
from tasks.parsing.dates.machine import machine_stamp
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.dates.visible import Habits, visible_stamp
from tasks.parsing.evidence import Evidence
from tasks.parsing.published.address import address_times
from tasks.parsing.published.elements import element_times
from tasks.parsing.published.kinds import Time
from tasks.parsing.published.lines import line_times
from tasks.parsing.published.place import Place
from tasks.parsing.published.structured import structured_times
from tasks.parsing.reading import PageFacts, Precision

_CONSIDERED: Final = 40  # times, the surest: a page of results has hundreds, and agreement is counted over pairs


@dataclass(frozen=True, slots=True)
class Times:
    """When the article was published and last changed, as far as the page says."""

    published: Choice[Stamp]
    modified: Choice[Stamp]


def choose_times(evidence: Evidence, place: Place, habits: Habits) -> Times:
    """Return the article's times with all that were considered."""
    facts = evidence.facts
    published: list[Candidate[Stamp]] = []
    modified: list[Candidate[Stamp]] = []
    for kind, candidate in _candidates(evidence, place, habits):
        if candidate.value.is_believable(facts):
            (published if kind is Time.PUBLISHED else modified).append(candidate)
    published += _announced(facts, habits)
    published += [candidate for candidate in address_times(facts.url) if candidate.value.is_believable(facts)]
    changed = best(modified, lambda candidate: candidate.weight)
    if not any(candidate.weight > 3 for candidate in published):
        # An article that only says when it was last changed was there by then.
        published += [replace(c, weight=3.0, reason=f"only an update is dated: {c.reason}") for c in modified]
    published = sorted(published, key=lambda candidate: -candidate.weight)[:_CONSIDERED]
    return Times(_finest(best(published, lambda c: _score(c, published))), changed)


def _candidates(evidence: Evidence, place: Place, habits: Habits) -> Iterator[tuple[Time, Candidate[Stamp]]]:
    yield from structured_times(evidence, habits)
    yield from element_times(place, habits)
    yield from line_times(place, habits)


def _announced(facts: PageFacts, habits: Habits) -> Iterable[Candidate[Stamp]]:
    if facts.announced and facts.announced.published:
        text = facts.announced.published
        stamp = machine_stamp(text) or visible_stamp(text, habits)
        if stamp and stamp.is_believable(facts):
            yield Candidate(stamp, facts.announced.source, "announced there", 4.0)


def _score(candidate: Candidate[Stamp], others: Sequence[Candidate[Stamp]]) -> float:
    """Return the candidate's weight, more for every other source that gives the same day."""
    day = candidate.value.local.date()
    agreeing = {
        other.source for other in others if other.source != candidate.source and other.value.local.date() == day
    }
    return candidate.weight + 0.8 * len(agreeing)


def _finest(choice: Choice[Stamp]) -> Choice[Stamp]:
    """Prefer, of the winner's own day, a candidate that knows the time when the winner doesn't."""
    winner = choice.winner
    if winner is None or not _lacks_time(winner.value):
        return choice
    finer = [
        c
        for c in choice.considered
        if c.value.local.date() == winner.value.local.date() and not _lacks_time(c.value) and c.weight > 2
    ]
    return replace(choice, winner=finer[0]) if finer else choice


def _lacks_time(stamp: Stamp) -> bool:
    return stamp.precision is Precision.DAY or (stamp.local.hour == stamp.local.minute == stamp.local.second == 0)
