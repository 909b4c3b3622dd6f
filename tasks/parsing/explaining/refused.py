"""What a page states and reading does not believe: canonical URLs, and authors that are nobody."""

from collections.abc import Iterator
from typing import Any, Final

from tasks.discovery.address import absolute_url
from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.details.canonical import reason_against, stated_urls
from tasks.parsing.evidence import Evidence
from tasks.parsing.metadata.jsonld import text_of
from tasks.parsing.text import folded, plain_text

_AUTHORS: Final = ("author", "authors", "article:author", "byl", "dc.creator")  # meta elements that most pages have


def urls_refused(evidence: Evidence, canonical: Choice[str]) -> Iterator[Candidate[str]]:
    """Yield the canonical URLs that the page states and that were not considered, with the reason why not."""
    page, considered = evidence.facts.url, {candidate.value for candidate in canonical.considered}
    for stated, source, reason in stated_urls(evidence):
        url = absolute_url(stated, page)
        if url not in considered:
            because = reason_against(url, page) or "another page of this article" if url else "no URL"
            yield Candidate(url or stated, source, f"{because}; {reason}")


def authors_refused(evidence: Evidence, authors: Choice[tuple[str, ...]]) -> Iterator[Candidate[tuple[str, ...]]]:
    """Yield what the page states for an author and is read as nobody's name."""
    considered = {folded(name) for candidate in authors.considered for name in candidate.value}
    for text, source, reason in _authors(evidence):
        if text and not any(name in folded(text) for name in considered):
            yield Candidate((text,), source, f"nobody's name; {reason}")


def _authors(evidence: Evidence) -> Iterator[tuple[str, str, str]]:
    author: Any = evidence.node.get("author")
    for item in author[:20] if isinstance(author, list) else [author]:
        named = item.get("name") if isinstance(item, dict) else item
        yield plain_text(text_of(named) or ""), "json-ld", "author"
    for name in _AUTHORS:
        for content in evidence.metas.get(name, ())[:1]:
            yield plain_text(content), "meta", name
