"""Which of the wordings is the headline: what the page shows, as far as its metadata agrees that it is one."""

import re
from dataclasses import dataclass
from typing import Final

from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.evidence import Evidence
from tasks.parsing.headline.affix import begins_with, ends_with, sections_of, without_site_name
from tasks.parsing.headline.headings import Shown, shown_headlines
from tasks.parsing.headline.names import is_site_name, site_names
from tasks.parsing.headline.structured import structured_headlines
from tasks.parsing.text import folded

_ALIKE: Final = 0.6  # share of words in common that makes two wordings one headline
_EDGE: Final = re.compile(r"^[\s|»›:–—_-]{1,9}\s|\s[\s|»›–—_-]{1,9}$")


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline, and where on the page it stands."""

    choice: Choice[str]
    order: int | None  # number of its block, None when it is only in the metadata
    site_names: tuple[str, ...]


def choose_headline(evidence: Evidence) -> Headline:
    """Return the page's headline with all wordings that were considered."""
    names = site_names(evidence)
    stated = _stated(evidence, names)
    shown = [c for c in shown_headlines(evidence) if not is_site_name(c.value.text, names, evidence.facts.url)]
    ranked = sorted(((_support(c, stated), c) for c in shown), key=lambda pair: -pair[0])
    considered = tuple(Candidate(c.value.text, c.source, c.reason, points) for points, c in ranked[:10]) + tuple(stated)
    if ranked and ranked[0][0] >= _needed(stated):
        points, best = ranked[0]
        text = _without_company(best.value.text, stated)
        winner = Candidate(text, "heading", best.reason, points)
        return Headline(Choice(winner, considered), best.value.block.order, names)
    return Headline(Choice(stated[0] if stated else None, considered), None, names)


def _needed(stated: list[Candidate[str]]) -> float:
    return 3.0 if stated else 1.0


def _stated(evidence: Evidence, names: tuple[str, ...]) -> list[Candidate[str]]:
    """Return what metadata and title element say, without the site's name, the most trusted first."""
    url = evidence.facts.url
    candidates = list(structured_headlines(evidence))
    if evidence.outline.title:
        candidates.append(Candidate(evidence.outline.title, "title", "title element", 1.0))
    found = []
    for candidate in candidates:
        text = _EDGE.sub("", without_site_name(candidate.value, names, url)).strip()
        if text and not is_site_name(text, names, url):
            found.append(Candidate(text, candidate.source, candidate.reason, candidate.weight))
    return sorted(found, key=lambda candidate: -candidate.weight)


def _support(shown: Candidate[Shown], stated: list[Candidate[str]]) -> float:
    """Return how sure it is that a heading is the headline: its rank, and the metadata that says the same."""
    agreement = max(
        (_agreement(shown.value.text, other.value) * min(other.weight + 1, 3) for other in stated), default=0.0
    )
    early = 0.3 / (1 + shown.value.block.order / 50)
    return shown.weight + 1.5 * agreement + early


def _agreement(heading: str, statement: str) -> float:
    """Return 0 to 1: how far a statement says what the heading says."""
    mine, theirs = folded(heading), folded(statement)
    if not mine or not theirs:
        return 0.0
    if mine == theirs:
        return 1.0
    if begins_with(statement, heading) or begins_with(heading, statement) or ends_with(heading, statement):
        return 0.95 * min(1.0, len(mine) / 12)
    ours, others = set(mine.split()), set(theirs.split())
    if len(ours) < 2:
        return 0.0
    common = len(ours & others) / max(1, min(len(ours), len(others)))
    return common * 0.8 if common >= _ALIKE else 0.0


def _without_company(heading: str, stated: list[Candidate[str]]) -> str:
    """Return the heading without a kicker before it or a line of meta data behind it, where a statement lacks them."""
    for statement in stated:
        text = statement.value
        if len(text) < 12 or statement.weight < 2 or len(text) >= len(heading):
            continue
        if heading.endswith(text) or ends_with(heading, text):
            return _tail(heading, text)
    for statement in stated:
        parts = [statement.value, *sections_of(statement.value)[:1]]
        for part in parts:
            if len(part) >= 6 and heading.startswith(part) and _looks_like_meta(heading[len(part) :]):
                return part
    return heading


def _tail(heading: str, text: str) -> str:
    """Return the end of `heading` that says `text`, in the heading's own spelling where the lengths allow it."""
    tail = heading[-len(text) :]
    return tail if folded(tail) == folded(text) else text


def _looks_like_meta(rest: str) -> bool:
    return bool(re.search(r"\d{4}|\d{1,2}:\d{2}", rest))
