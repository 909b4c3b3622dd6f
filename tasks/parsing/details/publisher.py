"""Who published an article, and the site that shows it."""

from collections.abc import Iterator

from tasks.identity.headline_key import split_affix
from tasks.parsing.candidate import Candidate, Choice, first
from tasks.parsing.evidence import Evidence
from tasks.parsing.headline.choice import Headline
from tasks.parsing.metadata.jsonld import text_of
from tasks.parsing.text import plain_text


def publisher(evidence: Evidence, headline: Headline) -> Choice[str]:
    """Return whose name stands behind the headline, else the publisher that the metadata names."""
    return first(_named(evidence, headline))


def _named(evidence: Evidence, headline: Headline) -> Iterator[Candidate[str]]:
    shown = headline.choice.winner
    affix = split_affix(shown.value, headline.site_names)[1] if shown else None
    if shown and affix:
        yield Candidate(affix, shown.source, "split off the headline")
    stated = evidence.node.get("publisher")
    name = plain_text(text_of(stated) or "") if isinstance(stated, dict | str) else ""
    if name:
        yield Candidate(name, "json-ld", "publisher")
