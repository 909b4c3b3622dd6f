"""Which of the times on and about a page are its article's: published, and modified."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, datetime
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
from tasks.parsing.published.order import in_order
from tasks.parsing.published.place import Place
from tasks.parsing.published.scripts import as_data_say, script_times
from tasks.parsing.published.structured import structured_times
from tasks.parsing.published.title import title_times
from tasks.parsing.published.zone import SHOWN, in_own_zone
from tasks.parsing.reading import PageFacts, Precision

_CONSIDERED: Final = 40  # times, the surest: a page of results has hundreds, and agreement is counted over pairs

_SURE: Final = 3.0  # what weighs more needs no stopgap
_UPDATE: Final = 2.45  # of an update where nothing tells of publication, below the day in a URL
_DOUBTED: Final = 2.35
_BESIDE: Final = 4.0  # of a date beside the headline that readers are shown
_METADATA: Final = frozenset({"json-ld", "meta", "microdata"})
_A_GUESS: Final = 2.0  # what weighs no more says nothing about others
_PLAIN: Final = 7.0  # of a meta element that is only called "date"
_STRUCTURED: Final = 8.0  # of metadata that names publication


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
        (published if kind is Time.PUBLISHED else modified).append(candidate)
    published += _announced(facts, habits)
    published += address_times(facts.url)
    published += title_times(evidence.outline.title, place.headline, habits)
    published = _believable(published, (c.value.local.date() for c in modified if not c.value.swapped), evidence)
    modified = _believable(modified, (c.value.local.date() for c in published if not c.value.swapped), evidence)
    published = list(_with_doubts(published, modified))
    if not any(candidate.weight > _SURE for candidate in published):
        published += [c for c in script_times(evidence.outline) if c.value.is_believable(facts)]
        # An article that only says when it was last changed was there by then.
        published += [replace(c, weight=_UPDATE, reason=f"only an update is dated: {c.reason}") for c in modified]
    published = sorted(published, key=lambda candidate: -candidate.weight)[:_CONSIDERED]
    updates = {candidate.value.local.date() for candidate in modified}
    choice = _as_data_say(_finest(best(published, _scoring(published, updates))), evidence)
    change = best(modified, lambda candidate: candidate.weight)
    return Times(_local(choice, modified, habits), _local(change, published, habits))


def _candidates(evidence: Evidence, place: Place, habits: Habits) -> Iterator[tuple[Time, Candidate[Stamp]]]:
    yield from structured_times(evidence, place, habits)
    yield from element_times(place, habits)
    yield from line_times(place, habits)


def _announced(facts: PageFacts, habits: Habits) -> Iterable[Candidate[Stamp]]:
    if facts.announced and facts.announced.published:
        text = facts.announced.published
        stamp = machine_stamp(text) or visible_stamp(text, habits)
        if stamp and stamp.is_believable(facts):
            yield Candidate(stamp, facts.announced.source, "announced there", 4.0)


def _believable(
    candidates: Sequence[Candidate[Stamp]], sure: Iterable[date], evidence: Evidence
) -> list[Candidate[Stamp]]:
    """Return the candidates that can be of the web and are not in the future, the day and month in their order."""
    ordered = (_not_to_come(c, evidence.facts) for c in in_order(candidates, sure, evidence.outline))
    return [candidate for candidate in ordered if candidate.value.is_believable(evidence.facts)]


def _not_to_come(candidate: Candidate[Stamp], facts: PageFacts) -> Candidate[Stamp]:
    """Return the candidate with day and month the other way round where only that is a day that has been."""
    stamp = candidate.value
    if stamp.swapped is None or stamp.is_believable(facts):
        return candidate
    local = datetime.combine(stamp.swapped, stamp.local.time())
    return replace(candidate, value=replace(stamp, local=local, swapped=None))


def _with_doubts(
    published: Sequence[Candidate[Stamp]], modified: Iterable[Candidate[Stamp]]
) -> Iterator[Candidate[Stamp]]:
    """Trust metadata less that is later than it can be by what readers are told.

    A meta element's "date" after the last update is of a delivery; a page "created" after its date is of an import.
    """
    updates = [candidate.value.local.date() for candidate in modified if candidate.source == "label"]
    last_update = max(updates, default=date.max)
    shown = (c.value.local.date() for c in published if c.source in SHOWN and c.weight >= _BESIDE)
    last_shown = max(shown, default=date.max)
    for candidate in published:
        day = candidate.value.local.date()
        is_plain = candidate.source == "meta" and candidate.weight <= _PLAIN
        if is_plain and day > last_update:
            yield replace(candidate, weight=_DOUBTED, reason=f"{candidate.reason}, after the last update")
        elif day > last_shown and candidate.source in _METADATA and "created" in candidate.reason.lower():
            yield replace(candidate, weight=_DOUBTED, reason=f"{candidate.reason}, after the date that is shown")
        else:
            yield candidate


def _local(choice: Choice[Stamp], others: Iterable[Candidate[Stamp]], habits: Habits) -> Choice[Stamp]:
    if choice.winner is None:
        return choice
    return replace(choice, winner=in_own_zone(choice.winner, (*choice.considered, *others), habits.region))


def _scoring(candidates: Iterable[Candidate[Stamp]], updates: AbstractSet[date]) -> Callable[[Candidate[Stamp]], float]:
    """Return what scores one of `candidates`: its weight, more for every other source that gives the same day.

    Less for the day of an update when something as sure is of an earlier day: CMSes copy the one into the other.
    """
    sources: dict[date, set[str]] = {}
    earliest = date.max
    for candidate in candidates:
        day = candidate.value.local.date()
        sources.setdefault(day, set()).add(candidate.source)
        if candidate.weight >= _STRUCTURED:
            earliest = min(earliest, day)

    def score(candidate: Candidate[Stamp]) -> float:
        day = candidate.value.local.date()
        agreeing = len(sources[day]) - 1
        return candidate.weight + 0.8 * agreeing - (3.0 if day in updates and earliest < day else 0.0)

    return score


def _finest(choice: Choice[Stamp]) -> Choice[Stamp]:
    """Prefer, of the winner's own day or minute, a candidate that says more: the time of day, or its zone."""
    winner = choice.winner
    if winner is None:
        return choice
    finer = [c for c in choice.considered if c.weight > _A_GUESS and _says_more(c.value, winner.value)]
    return replace(choice, winner=finer[0]) if finer else choice


def _as_data_say(choice: Choice[Stamp], evidence: Evidence) -> Choice[Stamp]:
    winner = choice.winner
    is_vague = winner and (winner.value.offset_s is None or winner.value.precision is Precision.DAY)
    if winner is None or not is_vague or winner.source not in SHOWN:
        return choice
    return replace(choice, winner=as_data_say(winner, evidence.outline))


def _says_more(stamp: Stamp, than: Stamp) -> bool:
    if _lacks_time(than):
        return stamp.local.date() == than.local.date() and not _lacks_time(stamp)
    is_same = stamp.local.replace(second=0) == than.local.replace(second=0)
    return is_same and stamp.offset_s is not None and than.offset_s is None


def _lacks_time(stamp: Stamp) -> bool:
    return stamp.precision is Precision.DAY or (stamp.local.hour == stamp.local.minute == stamp.local.second == 0)
