"""A page's rules carried out: what they find goes before what was chosen, field by field."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlsplit

from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.evidence import Evidence
from tasks.parsing.faults import is_error_headline
from tasks.parsing.fields import Fields
from tasks.parsing.language.choice import choose_language
from tasks.parsing.not_articles import is_service_headline
from tasks.parsing.reading import Kind
from tasks.parsing.rules.found import Page, found
from tasks.parsing.rules.table import ALWAYS_THERE, NEVER_EMPTY
from tasks.parsing.rules.values import Layout

SOURCE: Final = "rule"
_WEIGHT: Final = 100.0  # more than all evidence together: who wrote the rule has seen the pages


@dataclass(frozen=True, slots=True)
class Findings:
    """What a layout's rules say of one page."""

    layout: Layout
    winners: Mapping[str, Candidate[Any] | None]  # by field; None: the page has no such field
    missed: tuple[str, ...]  # fields whose selectors found nothing


def findings(layout: Layout, page: Page) -> Findings:
    """Return what the rules of `layout` find on `page`."""
    winners: dict[str, Candidate[Any] | None] = {}
    missed = []
    for name, rule in layout.fields.items():
        value = found(name, rule, page) if rule.css else None
        if value is None and rule.css:
            missed.append(name)
        else:
            reason = f"{layout.name}: {rule.css}"
            winners[name] = Candidate(value, SOURCE, reason, _WEIGHT) if rule.css else None
    return Findings(layout, winners, tuple(missed))


def ruled_kind(kind: Choice[Kind], said: Findings, url: str) -> Choice[Kind]:
    """Return the kind of a page: an article where rules give its headline and its text.

    Not the front page, unless the layout names its path, and not what is headed as missing.
    """
    headline = said.winners.get("headline")
    if kind.value is Kind.ARTICLE or headline is None or not said.winners.keys() >= NEVER_EMPTY:
        return kind
    is_front = urlsplit(url).path in ("", "/") and not said.layout.paths
    if is_front or is_service_headline(headline.value) or is_error_headline(headline.value):
        return kind
    return _before(Candidate(Kind.ARTICLE, SOURCE, f"{said.layout.name}: headline and body are there", _WEIGHT), kind)


def overridden(fields: Fields, said: Findings, evidence: Evidence) -> Fields:
    """Return `fields` with what the rules found; what was chosen without them stays among what was considered."""
    changed = {name: _before(winner, getattr(fields, name)) for name, winner in said.winners.items()}
    if "body" in changed and "language" not in changed:
        changed["language"] = choose_language(evidence, changed["body"].value or "")
    return replace(fields, **changed)


def _before(winner: Candidate[Any] | None, chosen: Choice[Any]) -> Choice[Any]:
    """Return a rule's choice with all that was considered without it."""
    considered, scores = chosen.considered, chosen.scores
    if chosen.winner and chosen.winner not in considered:
        considered, scores = (chosen.winner, *considered), ()
    if winner is None:
        return Choice(None, considered, scores, "a rule says that there is none")
    scores = (winner.weight, *scores) if scores else ()
    return Choice(winner, (winner, *considered), scores, "a rule goes before everything else")


def problem_of(said: Findings) -> str | None:
    """Return what rules look for in vain that every article has, None when nothing is missing."""
    missing = _missing(said, ALWAYS_THERE)
    return f"{said.layout.name}: {missing}" if missing else None


def account(said: Findings) -> Choice[str]:
    """Return which rules were used, by what they hold for the page, and what they found nothing for."""
    layout = said.layout
    grounds = ["by host"]
    if layout.until:
        grounds.append(f"until {layout.until}")
    if layout.paths:
        grounds.append(f"for {', '.join(layout.paths)}")
    if missing := _missing(said, layout.fields):
        grounds.append(missing)
    return Choice(Candidate(f"{layout.name}, layout {layout.number}", SOURCE, "; ".join(grounds)))


def _missing(said: Findings, names: Collection[str]) -> str:
    """Return "nothing found for headline (h1), body (.text)"; empty when all of `names` was found."""
    fields = said.layout.fields
    missing = [f"{name} ({fields[name].css})" for name in said.missed if name in names]
    return f"nothing found for {', '.join(missing)}" if missing else ""
