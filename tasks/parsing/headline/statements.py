"""What is said of the headline elsewhere than in the text: metadata, title element, the feed's or sitemap's entry."""

from collections.abc import Iterator, Sequence
from typing import Final

from tasks.parsing.candidate import Candidate
from tasks.parsing.evidence import Evidence
from tasks.parsing.headline.affix import lacking, sections_of, without_affixes
from tasks.parsing.headline.beside import Beside
from tasks.parsing.headline.structured import structured_headlines
from tasks.parsing.text import folded, plain_text

# An entry is what the newsroom calls the article, but may be cut, escaped, or of an earlier wording: it supports.
_ENTRY_WEIGHT: Final = 2.0
ENTRIES: Final = frozenset(["feed", "sitemap"])  # sources of statements that are not the page's own
_TITLE_WEIGHT: Final = 1.0
_LEAST: Final = 2  # letters
_MOST: Final = 5_000  # characters: what is longer is a text, and takes time to cut


def stated_headlines(evidence: Evidence, known: Beside) -> list[Candidate[str]]:
    """Return all statements without what stands beside the headline in them, the most trusted first."""
    statements = [statement for statement in _statements(evidence) if len(statement.value) <= _MOST]
    cuts = {raw: without_affixes(raw, known) for raw in {statement.value for statement in statements}}
    telling = {text for text in set(cuts.values()) if len(folded(text)) >= _LEAST and not known.is_site(text)}
    found = [_cut(statement, text) for statement in statements if (text := cuts[statement.value]) in telling]
    return sorted(found, key=lambda candidate: -candidate.weight)


def most_trusted(stated: Sequence[Candidate[str]]) -> Candidate[str] | None:
    """Return the page's own first statement, or the entry's where that says which part of a title is the headline."""
    own = next((c for c in stated if c.source not in ENTRIES), None)
    entry = next((c for c in stated if c.source in ENTRIES), None)
    if own is None or (entry and own.source == "title" and folded(entry.value) in map(folded, sections_of(own.value))):
        return entry
    return own


def _statements(evidence: Evidence) -> Iterator[Candidate[str]]:
    yield from structured_headlines(evidence)
    announced = evidence.facts.announced
    if announced and announced.headline and (text := plain_text(announced.headline)):
        yield Candidate(text, announced.source, f"{announced.source} entry of this address", _ENTRY_WEIGHT)
    if evidence.outline.title:
        yield Candidate(evidence.outline.title, "title", "title element", _TITLE_WEIGHT)


def _cut(statement: Candidate[str], text: str) -> Candidate[str]:
    raw = statement.value
    if text == raw:
        return statement
    return Candidate(text, statement.source, f"{statement.reason}, without {lacking(text, raw)}", statement.weight)
