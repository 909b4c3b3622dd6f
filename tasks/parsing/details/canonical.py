"""The URL that a page says it should be known by, where that can be believed."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urljoin, urlsplit

from tasks.discovery.pagination import pages_of_one
from tasks.identity.url_key import same_site
from tasks.parsing.candidate import Candidate, Choice, first
from tasks.parsing.evidence import Evidence

_FRONT: Final = re.compile(r"/?(?:index|default|home)?(?:\.\w{2,5})?/?", re.IGNORECASE)


def canonical_url(evidence: Evidence, page_number: int) -> Choice[str]:
    """Return the page's own canonical URL, absolute and without fragment; nothing when it states none worth belief.

    Not believed are the front page (templates name it on every page), another site (that is where a copy came from),
    and another page of the same article.
    """
    return first(_believable(evidence, page_number))


def _believable(evidence: Evidence, page_number: int) -> Iterator[Candidate[str]]:
    page = evidence.facts.url
    for stated, source, reason in _stated(evidence):
        url = _absolute(stated, page)
        if url and _is_believable(url, page) and not (page_number > 1 and pages_of_one(url, page)):
            yield Candidate(url, source, reason)


def _stated(evidence: Evidence) -> Iterator[tuple[str, str, str]]:
    """Yield (URL as written, source, reason)."""
    for link in evidence.outline.links:
        href = link.get("href")
        if href and "canonical" in (link.get("rel") or "").lower().split():
            yield href, "link", "rel canonical"
    for content in evidence.metas.get("og:url", ())[:1]:
        yield content, "meta", "og:url"


def _absolute(stated: str, page: str) -> str | None:
    try:
        return urljoin(page, stated.strip()).partition("#")[0]
    except ValueError:
        return None


def _is_believable(url: str, page: str) -> bool:
    try:
        if not same_site(url, page):
            return False
        there, here = urlsplit(url), urlsplit(page)
    except ValueError:
        return False
    is_front = bool(_FRONT.fullmatch(there.path)) and not there.query
    return not is_front or bool(_FRONT.fullmatch(here.path))
