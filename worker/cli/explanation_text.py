"""How each value was chosen, for people: the value, why it won, and below it all that was considered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo

from tasks.parsing.explained import Explained
from tasks.parsing.explaining.values import Explanation, Weighed
from worker.cli.candidate_lines import candidate_lines, origin
from worker.cli.columns import GAP, Line, aligned, wrapped
from worker.cli.reading_text import FIELDS, label_of, value_text

_ORDER = ("kind", "rules", "directives", *FIELDS)
_NO_ARTICLE = "not kept as an article; this is what would have been read:"


@dataclass(frozen=True, slots=True)
class _View:
    indent: int  # columns before a value
    width: int
    zone: tzinfo  # the portal's


def explanation_text(explained: Explained, found: Mapping[str, Explanation], url: str, width: int) -> str:
    """Return how each value of a document was chosen from what was considered, and what was not found."""
    reading = explained.reading
    names = [*(name for name in _ORDER if name in found), *(name for name in found if name not in _ORDER)]
    indent = max(len(label_of(name)) for name in (*FIELDS, *found)) + GAP
    view = _View(indent, width, _zone(explained))
    lines = [*wrapped("url", url, indent, width)]
    if reading.problem:
        lines += wrapped("problem", reading.problem, indent, width)
    for name in names:
        if found[name].candidates:
            lines += _field(name, found[name], view)
        if name == "kind" and reading.article is None and explained.examined:
            lines += wrapped("", _NO_ARTICLE, indent, width)
    missing = [label_of(name) for name in names if name in FIELDS and not found[name].candidates]
    if missing:
        lines += wrapped("not found", ", ".join(missing), indent, width)
    return "\n".join((*lines, *wrapped("links", f"{len(reading.links):,}", indent, width)))


def _zone(explained: Explained) -> tzinfo:
    name = explained.examined.evidence.facts.timezone if explained.examined else None
    return ZoneInfo(name) if name else UTC


def _field(name: str, explanation: Explanation, view: _View) -> Iterator[str]:
    """Yield one line for one candidate; of several, the winner's whole value and all under it."""
    winner = explanation.winner
    value = value_text(name, winner.value) if winner else "–"
    if winner and len(explanation.candidates) == 1:
        yield from aligned([Line(label_of(name).ljust(view.indent - GAP), value, origin(winner))], view.width)
        return
    yield from wrapped(label_of(name), value, view.indent, view.width)
    yield from wrapped("", _why(explanation, winner), view.indent, view.width)
    yield from candidate_lines(name, explanation, view.width, view.zone)


def _why(explanation: Explanation, winner: Weighed | None) -> str:
    agreeing = ", ".join(winner.agrees_with) if winner else ""
    return f"{explanation.why}; agrees with {agreeing}" if agreeing else explanation.why
