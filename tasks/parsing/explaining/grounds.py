"""What else speaks for a page's kind and for its standfirst: made only for explaining."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from tasks.parsing.body.weight import paragraph_weight
from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.evidence import Evidence
from tasks.parsing.examine import Examined
from tasks.parsing.metadata.article_node import is_article
from tasks.parsing.metadata.jsonld import text_of, types_of
from tasks.parsing.reading import Kind
from tasks.parsing.text import plain_text

_TEASER: Final = 18  # letters of a link that may be another article's headline
_NODES: Final = 50
_LONGEST: Final = 40  # characters of a type
_ARTICLE_TYPES: Final = frozenset({"article", "news", "newsarticle"})
_DESCRIPTIONS: Final = ("og:description", "description", "twitter:description")


def with_grounds(kind: Choice[Kind], examined: Examined) -> Choice[Kind]:
    """Return the choice of a kind with all that speaks for one, the metadata first."""
    winner = kind.winner
    if winner is None:
        return kind
    considered = kind.considered or (winner,)
    return replace(kind, considered=(*considered, *_grounds(examined)), why=kind.why or winner.reason)


def _grounds(examined: Examined) -> Iterator[Candidate[Kind]]:
    evidence, published = examined.evidence, examined.times.published.winner
    if is_article(evidence.node):
        yield Candidate(Kind.ARTICLE, "json-ld", ", ".join(sorted(types_of(evidence.node))))
    elif types := sorted(set().union(*map(types_of, evidence.nodes[:_NODES]))):
        yield Candidate(Kind.OTHER, "json-ld", ", ".join(types))
    for content in evidence.metas.get("og:type", ())[:1]:
        kind = Kind.ARTICLE if content.strip().lower() in _ARTICLE_TYPES else Kind.OTHER
        yield Candidate(kind, "meta", f"{content.strip()[:_LONGEST]} by og:type")
    if running := sum(map(paragraph_weight, examined.body.blocks)):
        yield Candidate(Kind.ARTICLE, "body", f"{running:,.0f} letters of running text")
    if published:
        yield Candidate(Kind.ARTICLE, "published", f"{published.source}, {published.reason}")
    links = sum(1 for block in evidence.outline.blocks if block.link_share > 0.4 and block.letters >= _TEASER)
    if links:
        yield Candidate(Kind.LISTING, "page", f"lines that are links as long as headlines: {links:,}")


def with_descriptions(standfirst: Choice[str], evidence: Evidence) -> Choice[str]:
    """Return the choice of a standfirst with the page's descriptions of itself, which never win."""
    described = tuple(_descriptions(evidence))
    if not described:
        return standfirst
    considered = standfirst.considered or ((standfirst.winner,) if standfirst.winner else ())
    why = "what the page shows goes before its descriptions" if considered else "no line by the text is one"
    return replace(standfirst, considered=(*considered, *described), why=standfirst.why or why)


def _descriptions(evidence: Evidence) -> Iterator[Candidate[str]]:
    for name in _DESCRIPTIONS:
        for content in evidence.metas.get(name, ())[:1]:
            if text := plain_text(content):
                yield Candidate(text, "meta", name)
    if text := plain_text(text_of(evidence.node.get("description")) or ""):
        yield Candidate(text, "json-ld", "description")
