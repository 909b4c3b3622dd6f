"""How each value of a reading was chosen. Made only when asked for: reading itself does not pay for it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.examine import Examined
from tasks.parsing.explained import Explained, choices_of
from tasks.parsing.explaining.agreement import agreeing_places
from tasks.parsing.explaining.boxes import with_boxes
from tasks.parsing.explaining.grounds import with_descriptions, with_grounds
from tasks.parsing.explaining.ranking import Ranked, ranked
from tasks.parsing.explaining.refused import authors_refused, urls_refused
from tasks.parsing.explaining.times import times_passed_over
from tasks.parsing.explaining.values import Explanation, Weighed
from tasks.parsing.explaining.why import why
from tasks.parsing.fields import fields_of
from tasks.parsing.reading import PageFacts


def explanations(explained: Explained) -> dict[str, Explanation]:
    """Return how each value was chosen, by the names of fields of Reading and ArticleReading.

    Of a page that is no article: also what its article's values would be.
    """
    choices, examined = explained.choices(), explained.examined
    if examined is None:
        return {name: _explanation(name, choice) for name, choice in choices.items()}
    choices |= choices_of(explained.article or fields_of(examined, explained.reading.links))
    choices["kind"] = with_grounds(explained.kind, examined)
    choices["standfirst"] = with_descriptions(choices["standfirst"], examined.evidence)
    choices["body"] = with_boxes(choices["body"], examined.body, examined.evidence.outline)
    facts, passed = examined.evidence.facts, _passed_over(examined, choices)
    return {name: _explanation(name, choice, passed.get(name, ()), facts) for name, choice in choices.items()}


def _passed_over(examined: Examined, choices: Mapping[str, Choice[Any]]) -> dict[str, list[Candidate[Any]]]:
    found: dict[str, list[Candidate[Any]]] = defaultdict(list)
    found["authors"] += authors_refused(examined.evidence, choices["authors"])
    found["canonical_url"] += urls_refused(examined.evidence, choices["canonical_url"])
    for kind, candidate in times_passed_over(examined.evidence, examined.place, examined.times):
        found[kind.value].append(candidate)
    return found


def _explanation(
    name: str, choice: Choice[Any], passed: Sequence[Candidate[Any]] = (), facts: PageFacts | None = None
) -> Explanation:
    in_order = ranked(choice)
    agreeing = agreeing_places(name, [one.candidate for one in in_order])
    weighed = tuple(
        _weighed(one, places, one.candidate is choice.winner, facts)
        for one, places in zip(in_order, agreeing, strict=True)
    )
    seen = tuple(Weighed(_as_read(c, facts), c.source, c.reason, None, None, (), False, False) for c in passed)
    return Explanation(why(choice, weighed), weighed + seen)


def _weighed(one: Ranked, agrees_with: tuple[str, ...], is_winner: bool, facts: PageFacts | None) -> Weighed:
    candidate = one.candidate
    value = _as_read(candidate, facts)
    return Weighed(value, candidate.source, candidate.reason, one.weight, one.score, agrees_with, is_winner)


def _as_read(candidate: Candidate[Any], facts: PageFacts | None) -> Any:
    value = candidate.value
    return value.moment(facts, candidate.source) if facts and isinstance(value, Stamp) else value
