"""How each value of a reading was chosen. Made only when asked for: reading itself does not pay for it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.examine import Examined
from tasks.parsing.explained import Explained, choices_of
from tasks.parsing.explaining.alike import are_alike
from tasks.parsing.explaining.boxes import body_with_other_boxes
from tasks.parsing.explaining.ranking import Ranked, ranked
from tasks.parsing.explaining.times import times_passed_over
from tasks.parsing.explaining.values import Explanation, Weighed
from tasks.parsing.explaining.why import why
from tasks.parsing.fields import fields_of
from tasks.parsing.reading import PageFacts


def explanations(explained: Explained, facts: PageFacts) -> dict[str, Explanation]:
    """Return how each value was chosen, by the names of fields of Reading and ArticleReading.

    Of a page that is no article: also what its article's values would be.
    """
    choices = explained.choices()
    passed: dict[str, list[Candidate[Any]]] = {}
    if examined := explained.examined:
        choices |= choices_of(explained.article or fields_of(examined, explained.reading.links))
        choices["body"] = body_with_other_boxes(examined.body, examined.evidence.outline)
        passed = _passed_over(examined)
    return {name: _explanation(name, choice, passed.get(name, ()), facts) for name, choice in choices.items()}


def _passed_over(examined: Examined) -> dict[str, list[Candidate[Any]]]:
    found: dict[str, list[Candidate[Any]]] = defaultdict(list)
    for kind, candidate in times_passed_over(examined.evidence, examined.place, examined.times):
        found[kind.value].append(candidate)
    return found


def _explanation(name: str, choice: Choice[Any], passed: Sequence[Candidate[Any]], facts: PageFacts) -> Explanation:
    in_order = ranked(choice)
    weighed = tuple(
        Weighed(
            _as_read(one.candidate, facts),
            one.candidate.source,
            one.candidate.reason,
            one.weight,
            one.score,
            _agreeing(name, one, in_order),
            one.candidate is choice.winner,
        )
        for one in in_order
    )
    seen = tuple(Weighed(_as_read(c, facts), c.source, c.reason, None, None, (), False, False) for c in passed)
    return Explanation(why(choice, weighed), weighed + seen)


def _as_read(candidate: Candidate[Any], facts: PageFacts) -> Any:
    value = candidate.value
    return value.moment(facts, candidate.source) if isinstance(value, Stamp) else value


def _agreeing(name: str, one: Ranked, others: Sequence[Ranked]) -> tuple[str, ...]:
    """Return where else the page says what a candidate says."""
    found: dict[str, str] = {}
    for other in (another.candidate for another in others):
        if other.source != one.candidate.source and are_alike(name, one.candidate.value, other.value):
            found.setdefault(other.source, _place(other))
    return tuple(found.values())


def _place(candidate: Candidate[Any]) -> str:
    """Return the source in a word or two: of a meta element its name, which the reason ends with."""
    if candidate.source != "meta":
        return candidate.source
    name = candidate.reason.rpartition(" ")[2]
    return f"meta {name}" if name.isalpha() else name
