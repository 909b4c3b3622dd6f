"""The picture that an article is shown with."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from tasks.parsing.evidence import Evidence
from tasks.parsing.outline.values import Box


def lead_image(evidence: Evidence, article: Box) -> str | None:
    """Return the absolute URL of the article's picture, None when there is none."""
    for stated in _stated(evidence, article):
        try:
            url = urljoin(evidence.facts.url, stated.strip())
        except ValueError:
            continue
        if url.startswith(("http://", "https://")):
            return url
    return None


def _stated(evidence: Evidence, article: Box) -> Iterator[str]:
    yield from evidence.metas.get("og:image", ())[:1]
    yield from evidence.metas.get("twitter:image", ())[:1]
    yield from _image_urls(evidence.node.get("image"))
    for attributes, box in evidence.outline.images:
        source = attributes.get("data-src") or attributes.get("src")
        if source and article.holds(box):
            yield source


def _image_urls(value: Any) -> Iterator[str]:
    for item in value[:3] if isinstance(value, list) else [value]:
        found = item.get("url") if isinstance(item, dict) else item
        if isinstance(found, str):
            yield found
