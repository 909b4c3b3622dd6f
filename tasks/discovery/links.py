"""The links of an HTML page."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tasks.discovery.address import absolute_url
from tasks.discovery.file_types import is_file
from tasks.discovery.pagination import continues, in_pager, pages_of_one, says_further_page
from tasks.identity.url_key import same_site
from tasks.parsing.reading import Link

LINK_LIMIT: Final = 5_000
_ANCHOR_LIMIT: Final = 500
_FROM_ROOT: Final = ("/", "http://", "https://")
_NO_RELS: Final[frozenset[str]] = frozenset()
_NAMING: Final = "a[href], area[href], frame[src], iframe[src], link[href]"
# Links that ask not to be followed, or name what is no article (https://microformats.org/wiki/existing-rel-values).
_SKIPPED_RELS: Final = frozenset(
    {"help", "license", "login", "nofollow", "print", "privacy-policy", "search", "terms-of-service"}
)
# Relations of `<link>` elements that lead to pages or lists of them, not to styles, fonts and pictures.
_DECLARING_RELS: Final = frozenset({"alternate", "amphtml", "canonical", "feed", "next", "prev", "previous", "sitemap"})
_FEED_TYPES: Final = frozenset(
    {"application/atom+xml", "application/feed+json", "application/rdf+xml", "application/rss+xml"}
)
# A URL that a page names twice keeps the relation that says more.
_WEIGHT: Final = {"canonical": 5, "amp": 4, "feed": 3, "sitemap": 2, "next": 1, "page": 0}


def page_links(tree: LexborHTMLParser, base_url: str) -> tuple[Link, ...]:
    """Return what a page links to, in its order, each URL once; at most 5,000.

    `base_url`: the URL that answered; `<base>` is honoured. Left out: the page itself, `nofollow` and its like,
    what is not http or https, files that are no pages. "next" is a further page of the same list or article.
    """
    page = _page(tree, base_url)
    links: dict[str, Link] = {}
    for node in tree.css(_NAMING):
        link = _link(node, page)
        if link is None or link.url == base_url:
            continue
        known = links.get(link.url)
        if known is None and len(links) == LINK_LIMIT:
            break
        links[link.url] = _joined(known, link) if known else link
    return tuple(links.values())


@dataclass(frozen=True, slots=True)
class _Page:
    url: str
    base: str  # against which its addresses are read
    root: str  # the same for those that begin with "/", one for all pages of a host


def _page(tree: LexborHTMLParser, url: str) -> _Page:
    element = tree.head and tree.head.css_first("base[href]")
    base = (element and absolute_url(element.attributes.get("href") or "", url)) or url
    return _Page(url, base, absolute_url("/", base) or base)


def _joined(known: Link, link: Link) -> Link:
    """Return one link for two to the same URL: pictures and "read more" link to it besides the headline."""
    anchor = link.anchor if len(link.anchor or "") > len(known.anchor or "") else known.anchor
    if link.rel == known.rel and anchor is known.anchor:
        return known
    return Link(known.url, max(known.rel, link.rel, key=_WEIGHT.__getitem__), anchor)


def _link(node: LexborNode, page: _Page) -> Link | None:
    attributes = node.attributes
    written = attributes.get("href") or attributes.get("src") or ""
    if written.startswith("#") or "download" in attributes:
        return None
    rel_words = attributes.get("rel")
    rels = frozenset(rel_words.lower().split()) if rel_words else _NO_RELS
    tag = node.tag
    if not _SKIPPED_RELS.isdisjoint(rels) or (tag == "link" and _DECLARING_RELS.isdisjoint(rels)):
        return None
    url = _page_url(written, page.root if written.startswith(_FROM_ROOT) else page.base)
    if url is None:
        return None
    if tag == "link":
        rel = _declared_rel(rels, attributes.get("type"), url, page.url)
        return Link(url, rel) if rel else None
    if tag in ("frame", "iframe"):
        return Link(url) if same_site(url, page.url) else None  # the others are players and advertisements
    anchor = _anchor(node, attributes)
    if "type" in attributes and _type(attributes["type"]) in _FEED_TYPES:
        return Link(url, "feed", anchor or None)
    return Link(url, "next" if _is_further_page(node, rels, anchor, url, page.url) else "page", anchor or None)


@lru_cache(maxsize=8192)
def _page_url(written: str, base: str) -> str | None:
    """Remembered, for a portal's pages link to much the same."""
    url = absolute_url(written, base)
    return None if url is None or is_file(url) else url


def _declared_rel(rels: frozenset[str], media_type: str | None, url: str, page_url: str) -> str | None:
    """Return the relation of a `<link>` (https://html.spec.whatwg.org/#linkTypes), None for what leads nowhere."""
    if "canonical" in rels:
        return "canonical"
    if "amphtml" in rels:  # https://amp.dev/documentation/guides-and-tutorials/optimize-and-measure/discovery
        return "amp"
    if "sitemap" in rels:
        return "sitemap"
    if "feed" in rels or ("alternate" in rels and _type(media_type) in _FEED_TYPES):
        return "feed"
    if rels & {"next", "prev", "previous"}:
        return "next" if continues(page_url, url) else "page"
    return None


def _type(media_type: str | None) -> str:
    return media_type.partition(";")[0].strip().lower() if media_type else ""


def _is_further_page(node: LexborNode, rels: frozenset[str], anchor: str, url: str, page_url: str) -> bool:
    if "next" in rels:
        return continues(page_url, url)
    if not says_further_page(anchor):
        return False
    return pages_of_one(page_url, url) or (in_pager(node) and same_site(url, page_url))


def _anchor(node: LexborNode, attributes: Mapping[str, str | None]) -> str:
    """Return a link's text; its title when the text is that, cut; a picture's text when there is none."""
    text = " ".join(node.text().split())
    if "title" in attributes:
        title = " ".join((attributes["title"] or "").split())
        if title and title.startswith(text.rstrip(".… ")):
            text = title
    return (text or _picture_text(node))[:_ANCHOR_LIMIT]


def _picture_text(node: LexborNode) -> str:
    """Return what the first picture in a link that has a text says for itself; a link may be an area of one."""
    pictures = (inside.attributes for inside in node.traverse() if inside.tag in ("area", "img"))
    return next(filter(None, (" ".join((picture.get("alt") or "").split()) for picture in pictures)), "")
