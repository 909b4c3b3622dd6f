"""RSS 0.9 to 2.0 and Atom, read strictly: fast, and safe on hostile documents."""

from itertools import chain
from typing import Final
from xml.etree.ElementTree import Element

from tasks.discovery.feed_entry import ENTRY_LIMIT, Entry, Feed
from tasks.discovery.xml_records import BrokenError, local_name, records

_ENTRIES: Final = frozenset({"entry", "item"})  # Atom; RSS
_HEADS: Final = frozenset({"channel", "feed", "rdf", "rss"})
_XML_BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"  # https://www.w3.org/TR/xmlbase/
_PLAIN_NAMESPACES: Final = frozenset(
    {
        "http://backend.userland.com/rss2",  # RSS 2.0 as some write it
        "http://my.netscape.com/rdf/simple/0.9/",  # RSS 0.9
        "http://channel.netscape.com/rdf/simple/0.9/",
        "http://purl.org/atom/ns#",  # Atom 0.3
        "http://purl.org/rss/1.0/",  # RSS 1.0
        "http://www.w3.org/2005/Atom",  # RFC 4287
    }
)
_PREFIXES: Final[dict[str, str]] = {
    "http://purl.org/dc/elements/1.1/": "dc:",  # https://www.dublincore.org/specifications/dublin-core/dces/
    "http://purl.org/dc/terms/": "dcterms:",  # https://www.dublincore.org/specifications/dublin-core/dcmi-terms/
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",  # the URL before FeedBurner's redirector
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
}
# Best first.
_PUBLISHED: Final = ("pubdate", "published", "dc:date", "issued", "dcterms:issued", "created", "dcterms:created")
_UPDATED: Final = ("updated", "modified", "dcterms:modified")


def strict_feed(text: str) -> Feed:
    """Return the feed in `text`, with the problem that ended it early, if one did. Raises RefusedError for attacks."""
    entries: list[Entry] = []
    heads: list[Element] = []
    problem: str | None = None
    try:
        for element in records(text, _ENTRIES | _HEADS):
            if local_name(element) in _HEADS:
                heads.append(_copy_of_head(element))
            elif len(entries) == ENTRY_LIMIT:
                problem = "feed has more entries than are read"
                break
            elif entry := _entry(element):
                entries.append(entry)
    except BrokenError as error:
        problem = str(error)
    return Feed(tuple(entries), _base(heads), _next_url(heads), problem)


def _copy_of_head(element: Element) -> Element:
    copy = Element(element.tag, element.attrib)
    copy.extend(child for child in element if local_name(child) == "link")
    return copy


def _entry(element: Element) -> Entry | None:
    children: dict[str, list[Element]] = {}
    for child in element:
        children.setdefault(_short_name(child), []).append(child)
    url = _entry_url(element, children)
    if not url:
        return None
    return Entry(
        url=url,
        base=element.get(_XML_BASE),
        headline=_text(children, ("title", "dc:title")),
        published=_text(children, _PUBLISHED),
        updated=_text(children, _UPDATED),
    )


def _entry_url(element: Element, children: dict[str, list[Element]]) -> str | None:
    links = children.get("link", [])
    return (
        _text(children, ("feedburner:origlink",))
        or next(filter(None, (_words(link) for link in links)), None)  # RSS
        or _alternate(links)  # Atom, and Atom's element within RSS
        or _permalink(children.get("guid", []))
        or element.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about")  # RSS 1.0 5.5
    )


def _alternate(links: list[Element]) -> str | None:
    """Return the address of the page itself (RFC 4287 4.2.7.2), HTML before other types."""
    pages = [link for link in links if link.get("rel", "alternate") == "alternate" and link.get("href")]
    pages.sort(key=lambda link: "html" not in (link.get("type") or "html"))
    return pages[0].get("href") if pages else None


def _permalink(guids: list[Element]) -> str | None:
    """Return the `guid` that is a URL, which it is unless it says otherwise (RSS 2.0, "guid")."""
    for guid in guids:
        words = _words(guid)
        if guid.get("isPermaLink", "true").lower() != "false" and words.startswith(("http://", "https://", "/")):
            return words
    return None


def _base(heads: list[Element]) -> str | None:
    stated = next(filter(None, (head.get(_XML_BASE) for head in heads)), None)
    links = [link for head in heads for link in head]
    return stated or next(filter(None, (_words(link) for link in links)), None) or _alternate(links)


def _next_url(heads: list[Element]) -> str | None:
    links = chain.from_iterable(heads)
    return next((link.get("href") for link in links if link.get("rel") == "next" and link.get("href")), None)


def _text(children: dict[str, list[Element]], names: tuple[str, ...]) -> str | None:
    texts = (_words(child) for name in names for child in children.get(name, ()))
    return next(filter(None, texts), None)


def _words(element: Element) -> str:
    return "".join(element.itertext()).strip()


def _short_name(element: Element) -> str:
    namespace, _, name = element.tag.rpartition("}")
    uri = namespace[1:]
    if not uri or uri in _PLAIN_NAMESPACES:
        return name.lower()
    return _PREFIXES.get(uri, "other:") + name.lower()
