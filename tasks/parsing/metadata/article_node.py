"""Which of a page's JSON-LD objects is the article that the page shows."""

from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

from tasks.parsing.metadata.jsonld import Node, text_of, types_of
from tasks.parsing.text import folded, plain_text

# schema.org's Article with its subtypes as news pages use them, best first; then what pages use in their stead.
_NEWS: Final = frozenset(
    [
        "AnalysisNewsArticle",
        "Article",
        "AskPublicNewsArticle",
        "BackgroundNewsArticle",
        "BlogPosting",
        "LiveBlogPosting",
        "NewsArticle",
        "OpinionNewsArticle",
        "Report",
        "ReportageNewsArticle",
        "Review",
        "ReviewNewsArticle",
        "ScholarlyArticle",
        "SatiricalArticle",
        "SocialMediaPosting",
        "TechArticle",
        "AdvertiserContentArticle",
        "MedicalScholarlyArticle",
    ]
)
_STAND_INS: Final = frozenset(
    ["CreativeWork", "DiscussionForumPosting", "PodcastEpisode", "Recipe", "VideoObject", "WebPage"]
)
_REVIEW: Final = frozenset(["Review"])
# Stand-ins that pages for reading hold as well: theirs are named for the page only where that is made for them.
_PLAYED: Final = frozenset(["PodcastEpisode", "VideoObject"])


def article_node(nodes: Sequence[Node], url: str, title: str) -> Node:
    """Return the object that describes the page's article, an empty one if none does.

    `url` is the page's, `title` what its title element says: an object that fits them goes before one that doesn't.
    """
    ranked = [(_fit(node, url, title), node) for node in nodes[:500]]
    points, node = max(ranked, key=lambda pair: pair[0], default=(0.0, {}))
    return node if points > 0 else {}


def is_article(node: Node) -> bool:
    """Return whether the object is of an article type."""
    return not types_of(node).isdisjoint(_NEWS)


def _fit(node: Node, url: str, title: str) -> float:
    types = types_of(node)
    points = 2.0 if types & _NEWS else 0.5 if types & _STAND_INS else 0.0
    if not points:
        return 0.0
    if "datePublished" not in node and "headline" not in node:
        return 0.5 if types & _PLAYED and _is_page_of(node, url, title) else 0.0
    if types == _REVIEW and "headline" not in node:
        return 0.0  # a reader's, of what the page is about
    points += 0.5 * ("datePublished" in node) + 0.5 * ("headline" in node) + 0.3 * ("articleBody" in node)
    points += 1.0 * any(_same_page(address, url) for address in _addresses(node))
    headline = folded(plain_text(text_of(node.get("headline")) or ""))
    points += 1.0 * bool(headline and headline in folded(title))
    return points


def _is_page_of(played: Node, url: str, title: str) -> bool:
    """Return whether a page is the one for a video or a broadcast, by its address or its title."""
    if "uploadDate" not in played:
        return False
    name = folded(plain_text(text_of(played.get("name")) or ""))
    return any(_same_page(address, url) for address in _addresses(played)) or bool(name and name in folded(title))


def _addresses(node: Node) -> list[str]:
    found = []
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str):
            found.append(value)
    return found


def _same_page(address: str, url: str) -> bool:
    try:
        there, here = urlsplit(address), urlsplit(url)
    except ValueError:
        return False
    return bool(there.path.strip("/")) and there.path.strip("/") == here.path.strip("/")
