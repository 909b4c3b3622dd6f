"""The picture that an article is shown with."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from tasks.parsing.candidate import Candidate, Choice, first
from tasks.parsing.evidence import Evidence
from tasks.parsing.outline.values import Box


def lead_image(evidence: Evidence, article: Box) -> Choice[str]:
    """Return the absolute URL of the article's picture, nothing when there is none."""
    return first(_absolute(evidence, article))


def _absolute(evidence: Evidence, article: Box) -> Iterator[Candidate[str]]:
    for stated, source, reason in _stated(evidence, article):
        try:
            url = urljoin(evidence.facts.url, stated.strip())
        except ValueError:
            continue
        if url.startswith(("http://", "https://")):
            yield Candidate(url, source, reason)


def _stated(evidence: Evidence, article: Box) -> Iterator[tuple[str, str, str]]:
    """Yield (URL as written, source, reason)."""
    for name in ("og:image", "twitter:image"):
        for content in evidence.metas.get(name, ())[:1]:
            yield content, "meta", name
    for url in _image_urls(evidence.node.get("image")):
        yield url, "json-ld", "image"
    for attributes, box in evidence.outline.images:
        url = attributes.get("data-src") or attributes.get("src") or ""
        if url and article.holds(box):
            yield url, "body", "picture in the text"


def _image_urls(value: Any) -> Iterator[str]:
    for item in value[:3] if isinstance(value, list) else [value]:
        found = item.get("url") if isinstance(item, dict) else item
        if isinstance(found, str):
            yield found
