"""Which of the wordings is the headline: what the page shows, as far as its metadata agrees that it is one."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.evidence import Evidence
from tasks.parsing.headline.affix import begins_with, ends_with, without_site_name
from tasks.parsing.headline.company import without_company
from tasks.parsing.headline.headings import Shown, shown_headlines
from tasks.parsing.headline.names import is_site_name, site_names
from tasks.parsing.headline.structured import structured_headlines
from tasks.parsing.text import folded

_NEEDED: Final = 3.0  # support without which the metadata's wording goes before a heading's
_SURE: Final = 2.5  # weight of a statement that may overrule a heading
_ALIKE: Final = 0.6  # share of words in common that makes two wordings one headline
_LITTLE: Final = 0.35
_UNALIKE: Final = 0.34  # share below which they are two
_SLUG_WORD: Final = re.compile(r"[a-z]{2,}")
_SPELT_OUT: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "æ": "ae", "ł": "l", "đ": "d"})
_EDGE: Final = re.compile(r"^[\s|»›:–—_-]{1,9}\s|\s[\s|»›–—_-]{1,9}$")


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
    names = site_names(evidence)
    url = evidence.facts.url
    stated = _stated(evidence, names)
    shown = [c for c in shown_headlines(evidence) if not is_site_name(c.value.text, names, url)]
    ranked = sorted(((_support(c, stated), c) for c in shown), key=lambda pair: -pair[0])
    considered = tuple(Candidate(c.value.text, c.source, c.reason, points) for points, c in ranked[:10]) + tuple(stated)
    if ranked and ranked[0][0] >= (_NEEDED if stated else 1.0):
        points, best = ranked[0]
        if not _is_contradicted(best.value.text, stated, url):
            text = without_company(best.value, stated)
            return Headline(
                Choice(Candidate(text, "heading", best.reason, points), considered), best.value.block.order, names
            )
    winner = stated[0] if stated else next(structured_headlines(evidence), None)
    return Headline(Choice(winner, considered), _place_of(winner, ranked), names)


def _place_of(winner: Candidate[str] | None, ranked: list[tuple[float, Candidate[Shown]]]) -> int | None:
    """Return the block of the heading that says most of what the metadata says, else of the page's first h1."""
    if winner is None:
        return None
    alike = [c.value for _, c in ranked if _common_share(folded(c.value.text), folded(winner.value)) >= _ALIKE]
    first = next((c.value for _, c in ranked if c.weight >= _NEEDED), None)
    found = next(iter(alike), first)
    return found.block.order if found else None


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
    heading = shown.value.text
    agreement = max((_agreement(heading, other.value) * min(other.weight + 1, 3) for other in stated), default=0.0)
    early = 0.3 / (1 + shown.value.block.order / 50)
    return shown.weight + 1.5 * agreement + early


def _agreement(heading: str, statement: str) -> float:
    """Return 0 to 1: how far a statement says what the heading says."""
    mine, theirs = folded(heading), folded(statement)
    if not mine or not theirs:
        return 0.0
    if mine == theirs:
        return 1.0
    if begins_with(statement, heading) or ends_with(statement, heading):
        share = len(mine) / len(
            theirs
        )  # of little, the heading is the section's or the blog's name beside the headline
        return 0.95 * min(1.0, 1.8 * share) if share > _LITTLE else 0.0
    if begins_with(heading, statement) or ends_with(heading, statement):
        return 0.95 * min(1.0, len(theirs) / 12)
    common = _common_share(mine, theirs)
    return common * 0.8 * min(1.0, 1.8 * len(mine) / len(theirs)) if common >= _ALIKE else 0.0


def _common_share(mine: str, theirs: str) -> float:
    """Return the share of the shorter text's words that both have."""
    ours, others = set(mine.split()), set(theirs.split())
    return len(ours & others) / min(len(ours), len(others)) if len(ours) > 1 and len(others) > 1 else 0.0


def _is_contradicted(heading: str, stated: list[Candidate[str]], url: str) -> bool:
    """Return whether the page's address and its metadata agree on another headline.

    Then the heading is a section's or a greeting, or a live page's of this minute.
    """
    sure = next((candidate for candidate in stated if candidate.weight >= _SURE), None)
    if sure is None or any(_common_share(folded(heading), folded(other.value)) >= _UNALIKE for other in stated):
        return False
    slug = " ".join(_SLUG_WORD.findall(urlsplit(url).path.lower()))
    return (
        _common_share(slug, _as_in_slugs(sure.value)) > _ALIKE
        and _common_share(slug, _as_in_slugs(heading)) < _UNALIKE
    )  # fmt: skip


def _as_in_slugs(text: str) -> str:
    """Return the folded words of `text` in ASCII, as addresses spell them."""
    spelt = unicodedata.normalize("NFKD", folded(text).translate(_SPELT_OUT))
    return "".join(letter for letter in spelt if letter.isascii())
