"""Which of the wordings is the headline: what the page shows, as far as its metadata agrees that it is one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.evidence import Evidence
from tasks.parsing.headline.affix import lacking, runs_of, undated, without_declared_site
from tasks.parsing.headline.agreement import ALIKE, UNALIKE, agreement, common_share, is_as_addressed, share_in_address
from tasks.parsing.headline.beside import Beside, beside, squashed
from tasks.parsing.headline.company import without_company
from tasks.parsing.headline.headings import Shown, shown_headlines
from tasks.parsing.headline.statements import most_trusted, stated_headlines
from tasks.parsing.headline.structured import structured_headlines
from tasks.parsing.text import folded

_NEEDED: Final = 3.0  # support without which the metadata's wording goes before a heading's
_SURE: Final = 2.5  # weight of a statement that may overrule a heading
_ADDRESSED: Final = 1.0  # what the page's address counts that has a heading's words
_LINKED: Final = 0.6  # of a heading's weight when it is a link
_ALL: Final = 0.9  # of its text
_NEIGHBOURS: Final = 12  # of the best headings
_REWORDED: Final = 0.8  # agreement below which two wordings share words and no more
_RUN: Final = 8  # letters of a part of the title that is looked for on the page


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline, and where on the page it stands."""

    choice: Choice[str]
    order: int | None  # number of its block, None when it is only in the metadata
    site_names: tuple[str, ...]

    @property
    def text(self) -> str:
        """The headline, empty when the page has none."""
        return self.choice.value or ""


def choose_headline(evidence: Evidence) -> Headline:
    """Return the page's headline with all wordings that were considered."""
    known = beside(evidence)
    stated = stated_headlines(evidence, known)
    ranked = _ranked(evidence, known, stated)
    considered = (*(Candidate(c.value.text, c.source, c.reason, points) for points, c in ranked), *stated)
    if ranked and ranked[0][0] >= (_NEEDED if stated else 1.0):
        points, best = ranked[0]
        if not (_is_contradicted(best, stated, known.url) or _is_reworded(best.value, stated, known.url)):
            winner = _bare(best, points, _text_of(best.value, ranked, stated, known))
            return Headline(Choice(winner, considered), best.value.block.order, known.names)
    stated_winner = most_trusted(stated) or next(structured_headlines(evidence), None)
    return Headline(Choice(stated_winner, considered), _place_of(stated_winner, ranked), known.names)


def _text_of(
    best: Shown, ranked: list[tuple[float, Candidate[Shown]]], stated: list[Candidate[str]], known: Beside
) -> str:
    """Return the headline that a heading shows: all of it, and without what stands beside it in the heading."""
    joined = _in_two_lines(best, ranked, stated)
    return joined or undated(without_declared_site(without_company(best, stated, known), known))


def _bare(best: Candidate[Shown], points: float, text: str) -> Candidate[str]:
    raw = best.value.text
    if text == raw:
        return Candidate(text, best.source, best.reason, points)
    told = f"without {lacking(text, raw)}" if text in raw else f"“{raw}”, worded as in the metadata"
    return Candidate(text, best.source, f"{best.reason}, {told}", points)


def _ranked(evidence: Evidence, known: Beside, stated: list[Candidate[str]]) -> list[tuple[float, Candidate[Shown]]]:
    """Return what the page shows with its support, the best first."""
    wordings = {text for text in runs_of(evidence.outline.title) if len(text) >= _RUN}
    wordings.update(candidate.value for candidate in stated)
    shown = [c for c in shown_headlines(evidence, wordings) if not known.is_declared(c.value.text)]
    counts = {c.value: min(c.weight + 1, 3) for c in reversed(stated)}  # of one wording the most trusted statement
    return sorted(((_support(c, counts, known.url), c) for c in shown), key=lambda pair: -pair[0])


def _place_of(winner: Candidate[str] | None, ranked: list[tuple[float, Candidate[Shown]]]) -> int | None:
    """Return the block of the heading that says most of what the metadata says, else of the page's first h1."""
    if winner is None:
        return None
    alike = [c.value for _, c in ranked if common_share(folded(c.value.text), folded(winner.value)) >= ALIKE]
    first = next((c.value for _, c in ranked if c.weight >= _NEEDED), None)
    found = next(iter(alike), first)
    return found.block.order if found else None


def _support(shown: Candidate[Shown], counts: Mapping[str, float], url: str) -> float:
    """Return how sure it is that a heading is the headline: its rank, and the metadata that says the same."""
    heading = shown.value.text
    agreed = 0.0
    for statement, count in counts.items():
        agreed = max(agreed, agreement(heading, statement) * count)
    if agreed < _ADDRESSED and is_as_addressed(heading, url):
        agreed = _ADDRESSED
    early = 0.3 / (1 + shown.value.block.order / 50)
    # The site's name leads to its front page; a headline seldom leads anywhere.
    weight = shown.weight * _LINKED if shown.value.block.link_share > _ALL else shown.weight
    return weight + 1.5 * agreed + early


def _in_two_lines(
    best: Shown, ranked: list[tuple[float, Candidate[Shown]]], stated: list[Candidate[str]]
) -> str | None:
    """Return what a statement says that the page shows in two headings of one kind, one below the other."""
    for _, other in ranked[1:_NEIGHBOURS]:
        if abs(other.value.block.order - best.block.order) == 1 and _is_of_one_kind(best, other.value):
            pair = sorted((best, other.value), key=lambda shown: shown.block.order)
            joined = squashed("".join(shown.text for shown in pair))
            return next((c.value for c in stated if squashed(c.value) == joined), None)
    return None


def _is_of_one_kind(one: Shown, other: Shown) -> bool:
    if one.heading and other.heading:
        return one.heading is other.heading or one.heading.tag == other.heading.tag
    return one.block.tag == other.block.tag


def _is_reworded(best: Shown, stated: list[Candidate[str]], url: str) -> bool:
    """Return whether a heading below h1 only has words in common with what several sources say alike."""
    if (best.heading and best.heading.tag == "h1") or is_as_addressed(best.text, url):
        return False
    sources = {c.source for c in stated if folded(c.value) == folded(stated[0].value)}
    return len(sources) > 1 and max(agreement(best.text, c.value) for c in stated) < _REWORDED


def _is_contradicted(best: Candidate[Shown], stated: list[Candidate[str]], url: str) -> bool:
    """Return whether the page's address and its metadata agree on another headline.

    Then the heading is a section's or a greeting, or a live page's of this minute.
    """
    heading = best.value.text
    sure = next((candidate for candidate in stated if candidate.weight >= _SURE), None)
    if sure is None or common_share(folded(heading), folded(sure.value)) >= UNALIKE:
        return False
    if not best.value.is_beside and any(
        common_share(folded(heading), folded(other.value)) >= UNALIKE for other in stated
    ):
        return False
    return share_in_address(sure.value, url) > ALIKE and share_in_address(heading, url) < UNALIKE
