"""What boxes are called that are no part of an article, whatever stands in them.

Words of classes and ids, as outline.hints spells them: seen on pages of many publishers and in the templates of CMSes.
Sorted by what the box is for; a "*" at the end stands for any ending. Two words at most.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby, pairwise
from typing import Final

# These are not the article's, if they hold much text too.
NEVER: Final[dict[str, str]] = {
    "comments": (
        "comentarios|comment|commentaires|commentlist|commento|comments|disqus*|kommentar|kommentare|respond|yorumlar"
    ),
    "consent": "borlabs|cmplz|consent*|cookie*|datenschutz|didomi*|dsgvo*|gdpr*|onetrust*|popmake|usercentrics",
    "related": "recommend*|related*",
}
# These are not, unless they hold most of the text: sites call their article by such names too.
BESIDE: Final[dict[str, str]] = {
    "advertising": (
        "ad|ads|adv|advert*|affiliate|anzeige|anzeigen|banner|inline promo|outbrain|promo|promos|promotion"
        "|pubblicita|publicidad|publicite|reklam|reklama|snippet promo|sponsor*|taboola|text ad|werbung"
    ),
    "appeals": (
        "access wall|blocker|cta|donat*|feedback|follow|login|mailing|marketing|newsletter*|paywall|piano|poll|quiz"
        "|rating|register|registration|regwall|sign in|signin|signup|signup wall|subscribe|subscriber|subscription"
        "|survey|telegram|vote|whats app|whatsapp"
    ),
    "author": (
        "author bio|author box|author card|author description|author info|author profile|authorbox|autorenbox"
        "|avatar|bio|biography|byline|person details"
    ),
    "boxes": "expandable box|fact box|factbox|info box|infobox|sidebar|sidebar widget|widget area",
    "embedded": "brightcove|embed|fb|gallery|lightbox|player|podcast|slideshow|tweet|twitter",
    "hidden": (
        "hidden|hide|noprint|noscript|screen reader|skip|sr only|tool tip|tooltip|visually hidden|visuallyhidden"
    ),
    "meta": "copyright|correction|dateline|disclaimer|kicker|meta|metadata|permalink|postmeta|tag|taglist|tags",
    "navigation": (
        "blogroll|breadcrumb|breadcrumbs|epages|footer|footnotes nav|logo|menu|nav|navbar|navi|navigation"
        "|page links|pagelink|pagelist|pager|pagination|paging|prev next|prevnext|site header|toc"
    ),
    "overlays": "carousel|modal|overlay|popover|popup",
    "pictures": (
        "bijschrift|bildlegende|bildtext|bildunterschrift|bildunterzeile|caption|cc|credit|credits|didascalia"
        "|epigrafe|pie foto|piefoto"
    ),
    "related": (
        "also|jp relatedposts|lees ook|leggi anche|lesen sie|lire aussi|mehr zum|moreon|most|popular|pullquote"
        "|read also|read more|read next|readmore|recirc*|see also|teaser|teasers|ticker|top stories|trending"
        "|you may"
    ),
    "tools": "digg|print|rss|share|sharedaddy|sharing|shop|social*|teilen|toolbar|tools",
}


class Names:
    """A table of names, to be looked up in the words of a hint."""

    def __init__(self, tables: Iterable[Mapping[str, str]]) -> None:
        names = [name for table in tables for line in table.values() for name in line.split("|")]
        self._whole = frozenset(name for name in names if not name.endswith("*"))
        self._first = frozenset(name.split()[0] for name in self._whole if " " in name)
        begun = groupby(sorted(name[:-1] for name in names if name.endswith("*")), key=lambda name: name[0])
        by_letter = (f"{first}(?:{'|'.join(name[1:] for name in those)})" for first, those in begun)
        self._begun = re.compile(f" (?:{'|'.join(by_letter)})")  # few are tried at any word

    def are_in(self, hint: str) -> bool:
        """Return whether one of the names is in a hint."""
        words = hint.split()
        if not self._whole.isdisjoint(words):
            return True
        if not self._first.isdisjoint(words) and not self._whole.isdisjoint(map(" ".join, pairwise(words))):
            return True
        return self._begun.search(hint) is not None
