"""The candidates of a field, a line each: mark, score and what it is made of, value, place."""

from collections.abc import Iterator, Sequence
from datetime import timedelta, tzinfo

from tasks.parsing.explaining.values import Explanation, Weighed
from tasks.parsing.reading import Moment, Precision, Zone
from worker.cli.columns import Line, aligned
from worker.cli.reading_text import value_text

CANDIDATES_SHOWN = 8  # of one field
PASSED_SHOWN = 5
_BEGINNING = 60  # characters of a text
_COMMON = 24  # characters of two texts that are the same, from which only the rest is shown
_CONTEXT = 12  # characters of those before what differs
_ORIGINS = 0.45  # of a candidate's line, when value and place are both long
_ORIGINS_BY_FIELD = {"body": 0.6, "modified": 0.6, "published": 0.6}  # the place says more than all of the value
_LARGE = 100  # from which a score has no fraction


def candidate_lines(name: str, explanation: Explanation, width: int, zone: tzinfo) -> Iterator[str]:
    """Yield a line for each of the best candidates for a field, and for some of what was passed over.

    `zone`: the portal's, in which its days are.
    """
    counted = [candidate for candidate in explanation.candidates if candidate.is_counted]
    passed = [candidate for candidate in explanation.candidates if not candidate.is_counted]
    shown = [*counted[:CANDIDATES_SHOWN], *passed[:PASSED_SHOWN]]
    texts = [_short(name, candidate.value, zone) for candidate in shown]
    told = [texts[0], *(_beside(text, texts[0]) for text in texts[1:])]
    lines = [Line(*line) for line in zip(_labels(shown), told, map(_seen_at, shown), strict=True)]
    yield from aligned(lines, width, _ORIGINS_BY_FIELD.get(name, _ORIGINS))
    if len(explanation.candidates) > len(shown):
        yield f"        … and {len(explanation.candidates) - len(shown):,} more; --json has all"


def _labels(candidates: Sequence[Weighed]) -> list[str]:
    """Return marks of the winner and scores, with what they are made of where that differs from the weight."""
    sums = [_sum(candidate) for candidate in candidates]
    room = max(map(len, sums))
    return [
        f"  {'>' if candidate.is_winner else ' '} {_number(candidate):>5}{added.rjust(room + 2) if room else ''}"
        for candidate, added in zip(candidates, sums, strict=True)
    ]


def _sum(candidate: Weighed) -> str:
    if (
        candidate.score is None
        or candidate.weight is None
        or abs(candidate.score) >= _LARGE
        or abs(candidate.score - candidate.weight) < 0.05
    ):
        return ""
    return f"{candidate.weight:.1f}{candidate.score - candidate.weight:+.1f}"


def _number(candidate: Weighed) -> str:
    if not candidate.is_counted:
        return "–"
    if candidate.score is None:
        return ""
    return f"{candidate.score:.1f}" if abs(candidate.score) < _LARGE else f"{candidate.score:,.0f}"


def origin(candidate: Weighed) -> str:
    """Return where a candidate stands and what was seen there."""
    return f"{candidate.source}: {candidate.reason}"


def _seen_at(candidate: Weighed) -> str:
    raw = f" “{candidate.value.raw}”" if isinstance(candidate.value, Moment) else ""
    return f"{origin(candidate)}{raw}"


def _beside(text: str, first: str) -> str:
    """Return what `text` says other than the first candidate: a long common beginning is left out."""
    if text == first:
        return "same"
    shorter = min(len(text), len(first))
    common = next((at for at in range(shorter) if text[at] != first[at]), shorter)
    context = 0 if "://" in text else _CONTEXT
    before = text[: max(common - context, 0)] if common > _COMMON else ""
    start = max(before.rfind(" ") + 1, before.rfind("/"))
    return f"…{text[start:]}" if start > 0 else text


def _short(name: str, value: object, zone: tzinfo) -> str:
    """Return a time without its zone's origin; one without "Z" is of no stated zone. Other values as they are."""
    if name == "body" and isinstance(value, str):
        return f"{len(value):,}: {value[:_BEGINNING]}"
    if not isinstance(value, Moment):
        return value_text(name, value)
    if value.precision is Precision.DAY:
        offset = timedelta(seconds=value.offset_s or 0)
        return f"{value.at.astimezone(zone) if value.zone is Zone.PORTAL else value.at + offset:%Y-%m-%d}"
    clock = "%H:%M:%S" if value.precision is Precision.SECOND else "%H:%M"
    return f"{value.at:%Y-%m-%d} {value.at:{clock}}{'' if value.zone is Zone.ASSUMED else 'Z'}"
