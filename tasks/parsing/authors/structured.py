"""Authors that the page states for machines: JSON-LD and meta elements."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import Any, Final
from urllib.parse import unquote

from tasks.parsing.authors.agencies import is_agency, names_agency
from tasks.parsing.authors.names import is_post, names_in
from tasks.parsing.authors.wording import is_full_name, without_opening
from tasks.parsing.candidate import Candidate
from tasks.parsing.evidence import Evidence
from tasks.parsing.headline.names import is_site_name
from tasks.parsing.metadata.article_node import is_article
from tasks.parsing.metadata.jsonld import Node, text_of, types_of
from tasks.parsing.text import folded, plain_text

Names = Candidate[tuple[str, ...]]

_METAS: Final = {
    "article:author": 5.0, "article:author_name": 6.0, "author": 6.0, "byl": 6.0, "citation_author": 6.0,
    "creator": 4.0, "cxenseparse:author": 7.0, "dc.creator": 6.0, "dcterms.creator": 6.0, "og:article:author": 5.0,
    "parsely-author": 7.0, "sailthru.author": 7.0, "twitter:data1": 2.0,
}  # fmt: skip
# What other meta elements are called that name the author: "articleAuthor", "mrf:authors", "author-name".
_META: Final = re.compile(
    r"(?:[\w-]{1,24}[:._-]|article|news|content|page|post)?(?:authors?|byline|writers?)(?:[._-]?names?)?"
)
_NOT_THE_AUTHOR: Final = re.compile(r"(?:twitter|book|music|video|fb|site|theme|web|app|smartbanner)\b")
_META_WEIGHT: Final = 5.5
_PROFILE: Final = re.compile(r"/([\w.%-]{3,80})/?\Z")
# Addresses of the users that a CMS comes with: "/author/admin/".
_DEFAULT_USER: Final = re.compile(
    r"/(?:author|user|users|profile|autor|auteur)/(?:\w+[_-])?(?:admin|administrator|root|webmaster|editor|redaktion|1)/?\Z",
    re.IGNORECASE,
)
# Newsrooms that are called by a number, which nobody's name has: "Newsroom Channel 4".
_NUMBERED: Final = re.compile(r"(?:[^\W\d_a-z][^\W\d_]{1,20}\s){1,4}\d{1,2}")
DEFAULT_USER: Final = "author with the address of the user that a CMS comes with"


def structured_authors(evidence: Evidence, sites: Collection[str] = ()) -> Iterator[Names]:
    """Yield the lists of names in the page's metadata. `sites` are names of the page's site: they are not split."""
    yield from _in_json(evidence, sites)
    for meta, contents in evidence.metas.items():
        weight = _weight(meta)
        if not weight or (meta == "twitter:data1" and not _is_by(evidence)):
            continue
        names = tuple(dict.fromkeys(name for content in contents[:8] for name in _whole(content, evidence, sites)))
        if names:
            yield Candidate(names, "meta", meta, weight)


def _in_json(evidence: Evidence, sites: Collection[str]) -> Iterator[Names]:
    stated = False
    for key, weight in (("author", 10.0), ("creator", 6.0)):
        names = tuple(dict.fromkeys(_names(evidence.node.get(key), evidence, sites)))
        if names:
            stated = True
            yield Candidate(names, "json-ld", DEFAULT_USER if _is_default(evidence.node.get(key)) else key, weight)
    for node in () if stated else evidence.nodes[:100]:
        if node is not evidence.node and (is_article(node) or types_of(node) & {"WebPage"}) and "author" in node:
            names = tuple(dict.fromkeys(_names(node["author"], evidence, sites)))
            if names:
                yield Candidate(names, "json-ld", f"author of the {min(types_of(node))}", 5.0)
                return


@lru_cache(maxsize=1024)
def _weight(meta: str) -> float:
    """Return how far a meta element of that name is to be trusted to name the author, 0 when it means another thing."""
    if meta in _METAS:
        return _METAS[meta]
    return _META_WEIGHT if _META.fullmatch(meta) and not _NOT_THE_AUTHOR.match(meta) else 0.0


def _is_by(evidence: Evidence) -> bool:
    """Return whether Yoast's first pair for Twitter says who wrote the page."""
    label = " ".join(evidence.metas.get("twitter:label1", ())).casefold()
    return any(word in label for word in ("by", "von", "par", "por", "door", "av", "autor", "verfasst", "scritto"))


def _whole(text: str, evidence: Evidence, sites: Collection[str]) -> list[str]:
    """Return the names in a text: the site's own is one, whatever it is made of ("Jobs & Hire", "The Isle and AFP")."""
    bare = without_opening(plain_text(text))
    if sites and " " in bare and (is_site_name(bare, sites, evidence.facts.url) or _begins_with_site(bare, sites)):
        return [bare]
    employer = bare.rpartition(" ")[0]
    if is_post(bare) and (is_agency(employer) or is_site_name(employer, sites, evidence.facts.url)):
        return [bare]  # "Isle Herald Reporter"
    return without_site(names_in(text), sites, evidence.facts.url) or (
        [bare] if _NUMBERED.fullmatch(bare) or is_post(bare) else []
    )


def without_site(names: list[str], sites: Collection[str], url: str) -> list[str]:
    """Return the names of a list but for the site that people write for: "Jane Doe, The Isle", "Jane Doe The Isle".

    Beside an agency the site is an author.
    """
    if len(names) == 1:
        return [_without_site_behind(names[0], sites)]
    others = [name for name in names if names_agency(name) or not is_site_name(name, sites, url)]
    return names if all(map(names_agency, others)) else others


def _without_site_behind(name: str, sites: Collection[str]) -> str:
    for site in sites:
        person = name.removesuffix(site).rstrip(" .") if name.endswith(f" {site}") else ""
        if is_full_name(person):
            return person
    return name


def _begins_with_site(text: str, sites: Collection[str]) -> bool:
    return names_agency(text) and any(folded(text).startswith(f"{folded(site)} ") for site in sites)


def _names(value: Any, evidence: Evidence, sites: Collection[str]) -> Iterator[str]:
    """Yield the names of an author value: a text, an object, a reference to one, or a list of these."""
    for item in _items(value):
        if isinstance(item, str):
            yield from _whole(item, evidence, sites) or _named_by(item)
        elif isinstance(item, Mapping):
            named = item if item.get("name") else _referred(item, evidence.nodes) or item
            found = [name for text in _texts(named) for name in _whole(text, evidence, sites)]
            yield from found or _named_by(named.get("name") or named.get("url") or named.get("@id"))


def _items(value: Any) -> list[Any]:
    if isinstance(value, Mapping):
        value = value.get("@list") or value.get("@set") or value
    return value[:20] if isinstance(value, list) else [value]


def _texts(node: Node) -> list[str]:
    value = node.get("name")
    if isinstance(value, list):
        return [plain_text(text) for text in value[:20] if isinstance(text, str)]
    if text := text_of(value):
        return [plain_text(text)]
    parts = [part for key in ("givenName", "familyName") if isinstance(part := node.get(key), str)]
    return [" ".join(parts)] if parts else []


def _named_by(address: Any) -> Iterator[str]:
    """Yield the name in the address of a person's page: "…/authors/jane-doe" is "jane-doe", which is no spelling."""
    match = _PROFILE.search(unquote(address)) if isinstance(address, str) and "/" in address[:500] else None
    if match and "-" in match[1] and not any(character.isdigit() for character in match[1]):
        yield match[1].lower()


def _referred(item: Mapping[str, Any], nodes: list[Node]) -> Node:
    """Return the object that a reference ({"@id": …}) means, an empty one when there is none."""
    identity = item.get("@id")
    return next((node for node in nodes if identity and node.get("@id") == identity and node.get("name")), {})


def _is_default(value: Any) -> bool:
    """Return whether an author's address is that of the user that a CMS comes with."""
    items = _items(value)
    if len(items) != 1 or not isinstance(items[0], Mapping):
        return False
    addresses = [items[0].get(key) for key in ("url", "@id", "sameAs")]
    return any(_DEFAULT_USER.search(address[:500]) for address in addresses if isinstance(address, str))
