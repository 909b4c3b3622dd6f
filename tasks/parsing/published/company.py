"""What keeps an article company on its page: boxes of other articles, of readers and of the site."""

import re
from enum import StrEnum
from itertools import chain, takewhile
from typing import Final

from tasks.parsing.outline.values import Block, Box, Outline
from tasks.parsing.published.stretch import Stretch

# What only others are named for: posts of networks within the text, and readers' comments.
_OTHERS: Final = frozenset(
    ["comment", "commentlist", "disqus", "embed", "embedded", "kommentar", "oembed", "respond", "tweet"]
)
# Between headline and text a name is not enough for these: "comments" may be their number, beside the date.
_LIKELY_OTHERS: Final = frozenset(["comments", "copyright", "kommentare", "popular", "ticker", "trending"])
_LIKELY_BEGINNINGS: Final = (" recommend", " related")
# There, these are but names: a "card" holds what it is told to.
_MAYBE_OTHERS: Final = frozenset(
    ["calendar", "card", "event", "events", "latest", "most", "promo", "sidebar", "teaser", "teasers", "widget"]
)
_MAYBE_BEGINNINGS: Final = (" recirc",)
_FOOTER: Final = "footer"
_WORDS: Final = _OTHERS | _LIKELY_OTHERS | _MAYBE_OTHERS | {_FOOTER}
_OWN: Final = re.compile(
    r" (?:article|artikel|asset|beitrag|entry|item|node|post|story) (?:\w+ )?(?:footer|head|header|infos?|meta|title) "
)
_MUCH: Final = 0.3  # of a page's boxes: what holds so many is named for something else in it
_LEADING_DENSE: Final = 8  # of such a link in scripts that say more with fewer
_LEADING: Final = 25  # characters of a link that is another article's headline: names and sections are shorter


class _Name(StrEnum):
    """Whose a box is, by its tag and name."""

    ANYBODYS = "anybody's, or the article's own"
    OTHERS = "others'"
    SITES = "the site's, unless it is in an article element"
    LIKELY_OTHERS = "likely others'"
    MAYBE_OTHERS = "others', but for those between headline and text"


# Python looks a member up by slow ways wherever its class is named.
_ANYBODYS: Final = _Name.ANYBODYS
_OTHERS_NAME: Final = _Name.OTHERS
_SITES: Final = _Name.SITES
_LIKELY: Final = _Name.LIKELY_OTHERS
_MAYBE: Final = _Name.MAYBE_OTHERS
_HEAD: Final = Stretch.HEAD

_TAGS: Final = {
    "aside": _Name.SITES,
    "blockquote": _Name.OTHERS,
    "figcaption": _Name.MAYBE_OTHERS,
    "footer": _Name.SITES,
    "nav": _Name.SITES,
}
# Where a name is not enough, and what is another article's leads there.
_LEADING_AWAY: Final = {
    _Name.SITES: Stretch.HEAD,
    _Name.LIKELY_OTHERS: Stretch.HEAD,
    _Name.MAYBE_OTHERS: Stretch.ABOVE,
}


class Company:
    """The boxes of a page that are others', by their names, where they stand and whether they lead away."""

    def __init__(self, outline: Outline, headline: int | None, last: int) -> None:
        """`headline`, `last`: the numbers of the article's headline and of its last block."""
        self._outline = outline
        self._headline = headline  # which may lead to its own page
        self._last = outline.blocks[last].box if 0 <= last < len(outline.blocks) else None
        self._much = _MUCH * len(outline.boxes)
        self._known: dict[int, tuple[tuple[Box, _Name], ...]] = {}  # named_around of boxes, by their numbers
        self._judged: dict[Stretch, dict[int, bool]] = {}

    def has(self, order: int, box: Box, stretch: Stretch) -> bool:
        """Return whether `box`, in which block `order` is, or one around it is others'."""
        named = self._known.get(box.number)
        if named is None:
            named = self._named_around(box)
        if not named:
            return False
        known = self._judged.setdefault(stretch, {})
        for around, name in named:  # which hold many boxes, and are judged alike from each
            if around.number not in known:
                known[around.number] = self._is_others(order, around, name, stretch)
            if known[around.number]:
                return True
        return False

    def leads_away(self, order: int, box: Box) -> bool:
        """Return whether `box` has a link as long as a headline, and neither the article nor much of the page."""
        return not _OWN.search(box.hint) and self._is_small(box) and self._leads_away(order, box)

    def _named_around(self, box: Box) -> tuple[tuple[Box, _Name], ...]:
        """Return those of `box` and the boxes around it that may be others', by their names and their size."""
        known = self._known
        inner: list[Box] = []
        outer: Box | None = box
        while outer is not None and outer.number not in known:
            inner.append(outer)
            outer = outer.parent
        named = known[outer.number] if outer else ()
        for around in reversed(inner):
            if around.tag in _TAGS or (around.hint and _may_be_named(around.hint)):
                name = _name_of(around.tag, around.hint)
                if name is not _ANYBODYS and self._is_small(around):
                    named = ((around, name), *named)
            known[around.number] = named
        return named

    def _is_others(self, order: int, box: Box, name: _Name, stretch: Stretch) -> bool:
        if stretch is _HEAD and box.tag == "aside":
            name = _name_of("", box.hint)
        if name is _ANYBODYS or (name is _MAYBE and stretch is _HEAD):
            return False
        if name is _SITES and _is_articles(box):
            return False
        return stretch is not _LEADING_AWAY.get(name) or self._leads_away(order, box)

    def _is_small(self, box: Box) -> bool:
        """Return whether a box neither holds the article nor much of the page."""
        holds_article = self._last is not None and box.holds(self._last)
        return not holds_article and box.last - box.number < self._much

    def _leads_away(self, order: int, box: Box) -> bool:
        """Return whether a box has a link that is as long as a headline."""
        blocks = self._outline.blocks
        below = takewhile(lambda block: box.holds(block.box), blocks[order:])
        above = takewhile(lambda block: box.holds(block.box), reversed(blocks[:order]))
        return any(_is_long_link(block) and block.order != self._headline for block in chain(below, above))


def _name_of(tag: str, hint: str) -> _Name:
    name = _TAGS.get(tag) or _named(hint)
    return _ANYBODYS if name is not _ANYBODYS and _OWN.search(hint) else name


def _may_be_named(hint: str) -> bool:
    """Return whether `hint` has what `_named` looks for: that of few boxes has."""
    return not _WORDS.isdisjoint(hint.split()) or " rec" in hint or " related" in hint


def _named(hint: str) -> _Name:
    words = hint.split()
    if _FOOTER in words:
        return _SITES
    if not _OTHERS.isdisjoint(words):
        return _OTHERS_NAME
    if not _LIKELY_OTHERS.isdisjoint(words) or any(beginning in hint for beginning in _LIKELY_BEGINNINGS):
        return _LIKELY
    if not _MAYBE_OTHERS.isdisjoint(words) or any(beginning in hint for beginning in _MAYBE_BEGINNINGS):
        return _MAYBE
    return _ANYBODYS


def _is_articles(box: Box) -> bool:
    """Return whether a footer or aside stands in an article element and not in the page."""
    return box.tag != "nav" and any(around.tag == "article" for around in box.upwards())


def _is_long_link(block: Block) -> bool:
    is_dense = block.letters > len(block.text)
    return block.link_chars >= (_LEADING_DENSE if is_dense else _LEADING)
