"""What the site that shows a page is called: needed to tell its name from the headline beside it."""

from collections.abc import Iterable, Iterator
from typing import Final

from tasks.parsing.candidate import Candidate
from tasks.parsing.evidence import Evidence
from tasks.parsing.headline.host import host_spellings, host_words
from tasks.parsing.metadata.jsonld import text_of, types_of
from tasks.parsing.text import folded, plain_text

_NAME_METAS: Final = (
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "dc.publisher",
    "publisher",
    "copyright",
)
_SITE_TYPES: Final = frozenset(["NewsMediaOrganization", "Organization", "WebSite"])
_MOST_SPACES: Final = 5  # in a site's name, when it is known by its host only
_LONGEST: Final = 60  # characters of a site's name


def site_names(evidence: Evidence) -> tuple[str, ...]:
    """Return the names that the page gives its site, the surest first."""
    return tuple(dict.fromkeys(named.value for named in named_sites(evidence)))


def named_sites(evidence: Evidence) -> Iterator[Candidate[str]]:
    """Yield what the page calls its site, the surest first."""
    return (named for named in _named(evidence) if 2 <= len(named.value) <= _LONGEST)


def is_site_name(text: str, names: Iterable[str], url: str) -> bool:
    """Return whether `text` is what the site is called, by one of its `names` or by its host."""
    if len(text) > _LONGEST:
        return False
    joined = folded(text).replace(" ", "")
    if not joined:
        return False
    return is_host_name(text, joined, url) or joined in [folded(name).replace(" ", "") for name in names]


def is_host_name(text: str, joined: str, url: str) -> bool:
    """Return whether `text`, `joined` without its spaces when folded, is what the host of the site is called."""
    host = host_words(url)
    if host and (joined == host or (len(joined) >= 4 and joined in host_spellings(url))):
        return True
    return (len(host) >= 4 and joined.startswith(host) and len(joined) <= 2 * len(host) + 8) or (
        len(host) >= 6 and host in joined[-30:] and len(joined) < 50 and text.count(" ") < _MOST_SPACES
    )


def _named(evidence: Evidence) -> Iterator[Candidate[str]]:
    for name in _NAME_METAS:
        for content in evidence.metas.get(name, ())[:2]:
            yield Candidate(plain_text(content), "meta", name)
    publisher = evidence.node.get("publisher")
    if isinstance(publisher, dict | str):
        yield Candidate(plain_text(text_of(publisher) or ""), "json-ld", "publisher")
    for node in evidence.nodes[:200]:
        if kinds := types_of(node) & _SITE_TYPES:
            for key in ("name", "alternateName"):
                yield Candidate(plain_text(text_of(node.get(key)) or ""), "json-ld", f"{key} of the {min(kinds)}")
    for handle in evidence.metas.get("twitter:site", ())[:1]:
        yield Candidate(plain_text(handle).lstrip("@"), "meta", "twitter:site")
