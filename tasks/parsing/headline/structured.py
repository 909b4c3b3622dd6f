"""Headlines that the page states for machines: JSON-LD, Open Graph, Twitter cards, Dublin Core, microdata."""

from collections.abc import Iterator
from typing import Final

from tasks.parsing.candidate import Candidate
from tasks.parsing.evidence import Evidence
from tasks.parsing.metadata.article_node import is_article
from tasks.parsing.metadata.jsonld import text_of
from tasks.parsing.text import folded, plain_text

# Meta names and how far each is to be trusted: what is made for sharing may be worded for sharing.
_METAS: Final = (
    ("og:title", 2.5),
    ("parsely-title", 2.2),
    ("sailthru.title", 2.2),
    ("cxenseparse:recs:title", 2.0),
    ("dc.title", 2.0),
    ("dcterms.title", 2.0),
    ("hdl", 2.0),
    ("headline", 2.0),
    ("twitter:title", 2.0),
    ("title", 1.5),
)
_MOST_MARKS: Final = 50


def structured_headlines(evidence: Evidence) -> Iterator[Candidate[str]]:
    """Yield the wordings in the page's metadata, as written there."""
    node = evidence.node
    for key, weight in (("headline", 3.0), ("name", 2.0), ("alternativeHeadline", 0.5)):
        text = plain_text(text_of(node.get(key)) or "")
        if text:
            yield Candidate(text, "json-ld", f"{key} of the article", weight if is_article(node) else weight - 1)
    for name, weight in _METAS:
        for content in evidence.metas.get(name, ())[:1]:
            if text := plain_text(content):
                yield Candidate(text, "meta", name, weight)
    for text in _marked_headlines(evidence):
        yield Candidate(text, "microdata", "itemprop headline", 2.5)


def _marked_headlines(evidence: Evidence) -> list[str]:
    """Return the texts marked as headlines; of several those in the title element: the others are teasers'."""
    marks = [mark for mark in evidence.outline.marks if mark.attributes.get("itemprop") == "headline"]
    texts = (plain_text(mark.attributes.get("content") or mark.text()) for mark in marks[:_MOST_MARKS])
    distinct = list(dict.fromkeys(filter(None, texts)))
    title = folded(evidence.outline.title)
    return distinct if len(distinct) < 2 else [text for text in distinct if folded(text) in title]
