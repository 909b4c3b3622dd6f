"""The links of an HTML page."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tasks.discovery.address import absolute_url
from tasks.discovery.file_types import is_file
from tasks.discovery.pagination import continues, in_pager, pages_of_one, says_further_page
from tasks.identity.url_key import same_site
from tasks.parsing.reading import Link

LINK_LIMIT: Final = 5_000
_ANCHOR_LIMIT: Final = 500
_NAMING: Final = "a[href], area[href], frame[src], iframe[src], link[href]"
# Links that ask not to be followed, or name what is no article (https://microformats.org/wiki/existing-rel-values).
_SKIPPED_RELS: Final = frozenset(
    {"help", "license", "login", "nofollow", "print", "privacy-policy", "search", "terms-of-service"}
)
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
    base = _base(tree, base_url)
    links: dict[str, Link] = {}
    for node in tree.css(_NAMING):
        link = _link(node, base, base_url)
        if link is None or link.url == base_url:
            continue
        known = links.get(link.url)
        if known is None and len(links) == LINK_LIMIT:
            break
        links[link.url] = _joined(known, link) if known else link
    return tuple(links.values())


def _base(tree: LexborHTMLParser, base_url: str) -> str:
    element = tree.css_first("base[href]")
    return (element and absolute_url(element.attributes.get("href") or "", base_url)) or base_url


def _joined(known: Link, link: Link) -> Link:
    """Return one link for two to the same URL: pictures and "read more" link to it besides the headline."""
    anchor = max(known.anchor or "", link.anchor or "", key=len) or None
    return replace(known, rel=max(known.rel, link.rel, key=_WEIGHT.__getitem__), anchor=anchor)


def _link(node: LexborNode, base: str, page_url: str) -> Link | None:
    attributes = node.attributes
    rels = frozenset((attributes.get("rel") or "").lower().split())
    url = absolute_url(attributes.get("href") or attributes.get("src") or "", base)
    if url is None or rels & _SKIPPED_RELS or "download" in attributes or is_file(url):
        return None
    if node.tag == "link":
        rel = _declared_rel(rels, attributes.get("type"), url, page_url)
        return Link(url, rel) if rel else None
    if node.tag in ("frame", "iframe"):
        return Link(url) if same_site(url, page_url) else None  # the others are players and advertisements
    anchor = _anchor(node)
    if _type(attributes.get("type")) in _FEED_TYPES:
        return Link(url, "feed", anchor or None)
    return Link(url, "next" if _is_further_page(node, rels, anchor, url, page_url) else "page", anchor or None)


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
    return (media_type or "").partition(";")[0].strip().lower()


def _is_further_page(node: LexborNode, rels: frozenset[str], anchor: str, url: str, page_url: str) -> bool:
    if "next" in rels:
        return continues(page_url, url)
    if not says_further_page(anchor):
        return False
    return pages_of_one(page_url, url) or (in_pager(node) and same_site(url, page_url))


def _anchor(node: LexborNode) -> str:
    """Return a link's text; its title when the text is that, cut; a picture's text when there is none."""
    return next(_anchors(node), "")[:_ANCHOR_LIMIT]


def _anchors(node: LexborNode) -> Iterator[str]:
    text = " ".join(node.text().split())
    title = " ".join((node.attributes.get("title") or "").split())
    start = text.rstrip(".… ")
    if title and title.startswith(start):
        yield title
    if text:
        yield text
    for picture in node.css("img[alt]"):
        if alternative := " ".join((picture.attributes.get("alt") or "").split()):
            yield alternative
    if node.tag == "area" and node.attributes.get("alt"):
        yield node.attributes["alt"] or ""
