"""Where on the page a time may stand to be the article's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, takewhile
from typing import Final

from tasks.parsing.outline.hints import hinted
from tasks.parsing.outline.values import Block, Box, Outline

# Posts of networks within the text: Instagram, TikTok, Twitter and those that are embedded by oEmbed.
_EMBEDS: Final = re.compile(r" (?:embed|embedded|instagram media|oembed|tiktok embed|tweet|twitter tweet) ")
_READERS: Final = re.compile(r" (?:comment|commentlist|disqus|kommentar|respond) ")
# Between headline and text a name is not enough: "comments" may be their number, beside the date.
_OTHERS: Final = re.compile(r" (?:comments|kommentare|related\w*|recommend\w*|trending|popular|ticker|copyright) ")
# There, these are but names: a "card" holds what it is told to.
_LIKELY_OTHERS: Final = re.compile(r" (?:calendar|card|events?|latest|most|promo|recirc\w*|sidebar|teasers?|widget) ")
_OWN: Final = re.compile(
    r" (?:article|artikel|asset|beitrag|entry|item|node|post|story) (?:\w+ )?(?:footer|head|header|infos?|meta|title) "
)
_names_readers = hinted(_READERS)
_names_others = hinted(_OTHERS)
_may_name_others = hinted(_LIKELY_OTHERS)
_names_embed = hinted(_EMBEDS)
_names_own = hinted(_OWN)
_OTHER_TAGS: Final = frozenset(["aside", "footer", "nav"])
_MUCH: Final = 0.3  # of a page's boxes: what holds so many is named for something else in it
_ABOVE: Final = 8  # blocks above the headline in which its date may stand
_BELOW: Final = 25  # and below
_AFTER_TEXT: Final = 6
_BELOW_LEAD: Final = 3  # blocks below the first of the text, which may be a standfirst with the byline under it
_BELOW_LEAD_IF_SHORT: Final = 8  # where all between are of the byline
_SHORT: Final = 60  # characters of a byline there
_TEASER: Final = 3  # blocks of a teaser: heading, author, date
_LEADING: Final = 25  # characters of a link that is another article's headline: names and sections are shorter
_SUBHEADINGS: Final = frozenset(["h2", "h3", "h4", "h5", "h6"])


@dataclass(frozen=True, slots=True)
class Place:
    """The article's stretch of the page, in numbers of blocks."""

    outline: Outline
    headline_order: int | None
    first: int  # of the article's paragraphs
    last: int
    headline: str  # as chosen: its block may hold more
    _others: dict[tuple[int, bool, bool], bool] = field(
        default_factory=dict, compare=False
    )  # known of boxes, by number
    _teasers: dict[str, int] = field(
        default_factory=dict, compare=False
    )  # between headline and text: numbers of blocks
    _near: list[tuple[Block, float]] = field(default_factory=list, compare=False)  # near_blocks, once asked for

    def nearness(self, order: int, box: Box) -> float:
        """Return 0 to 1: how likely a date at block `order` in `box` is the article's own."""
        start = self.headline_order if self.headline_order is not None else max(0, self.first - _ABOVE)
        is_between = start <= order <= min(self.first + 1, start + _BELOW)
        is_above = start - _ABOVE <= order < start
        if self._is_in_others(order, box, is_between, is_above):
            return 0.0
        if is_between:
            return 0.3 if self._is_in_teasers(order) else 1.0
        if self.first < order and self._is_below_lead(order):
            return 0.8
        if is_above:
            return 0.75  # clocks of pages stand there too
        if self.last < order <= self.last + _AFTER_TEXT:
            return 0.7
        return 0.35 if start < order <= self.last else 0.1

    def is_beside(self, order: int) -> bool:
        """Return whether block `order` is near enough to the headline or the end for a date to be told there."""
        start = self.headline_order if self.headline_order is not None else max(0, self.first - _ABOVE)
        is_around_headline = start - _ABOVE <= order <= max(self.first + _BELOW_LEAD_IF_SHORT, start + _BELOW)
        return is_around_headline or self.last < order <= self.last + _AFTER_TEXT

    def _is_below_lead(self, order: int) -> bool:
        """Return whether block `order` may be of a byline that stands below the first paragraph."""
        if order <= self.first + _BELOW_LEAD:
            return self._is_short(order)
        return order <= self.first + _BELOW_LEAD_IF_SHORT and all(
            self._is_short(between) for between in range(self.first + 1, order + 1)
        )

    def _is_short(self, order: int) -> bool:
        return order < len(self.outline.blocks) and len(self.outline.blocks[order].text) <= _SHORT

    def _is_in_teasers(self, order: int) -> bool:
        """Return whether block `order`, below the headline, comes after headings that lead to other articles."""
        start = self.headline_order
        if start is None or order <= start:
            return False
        if "first" not in self._teasers:
            linked = [b.order for b in self.outline.blocks[start + 1 : self.first] if _leads_away(b)]
            is_list = len(linked) > 1
            self._teasers.update(first=linked[0] if is_list else 0, end=linked[-1] + _TEASER if is_list else 0)
        return self._teasers["first"] <= order < self._teasers["end"]

    def near_blocks(self) -> Sequence[tuple[Block, float]]:
        """Return the blocks around headline and end, each with its nearness, 0.7 and more."""
        if not self._near:
            self._near.extend(self._blocks_found_near())
        return self._near

    def _blocks_found_near(self) -> Iterator[tuple[Block, float]]:
        start = self.headline_order if self.headline_order is not None else max(0, self.first - _ABOVE)
        above_text = range(max(0, start - _ABOVE), min(self.first + 1, start + _BELOW) + 1)
        for order in sorted({*above_text, *range(self.last + 1, self.last + _AFTER_TEXT + 1)}):
            if 0 <= order < len(self.outline.blocks):
                block = self.outline.blocks[order]
                nearness = self.nearness(order, block.box)
                if nearness > 0.5:
                    yield block, nearness

    def _is_in_others(self, order: int, box: Box, is_between: bool, is_above: bool) -> bool:
        """Return whether a box is others', or one around it that holds neither the article nor much of the page."""
        asked: list[tuple[int, bool, bool]] = []
        found = False
        for around in box.upwards():
            key = (around.number, is_between, is_above)
            if key in self._others:
                found = self._others[key]
                break
            asked.append(key)
            if self._is_small(around) and self._is_others(order, around, is_between, is_above):
                found = True
                break
        self._others.update(dict.fromkeys(asked, found))
        return found

    def _is_others(self, order: int, box: Box, is_between: bool, is_above: bool) -> bool:
        """Return whether a box holds what belongs to other articles, to readers or to the site.

        Beside the headline what is another article's leads there.
        """
        if _names_own(box.hint):
            return False
        if (box.tag in _OTHER_TAGS and not (is_between and box.tag == "aside")) or " footer " in box.hint:
            return not _is_articles(box) and (not is_between or self._leads_away(order, box))
        if box.tag == "blockquote" or _names_embed(box.hint) or _names_readers(box.hint):
            return True
        if box.tag == "figcaption" and not is_between and not is_above:
            return True
        if _names_others(box.hint):
            return not is_between or self._leads_away(order, box)
        return not is_between and _may_name_others(box.hint) and (not is_above or self._leads_away(order, box))

    def _leads_away(self, order: int, box: Box) -> bool:
        """Return whether `box`, in which block `order` is, has a link that is as long as a headline."""
        blocks = self.outline.blocks
        below = takewhile(lambda block: box.holds(block.box), blocks[order:])
        above = takewhile(lambda block: box.holds(block.box), reversed(blocks[:order]))
        return any(block.link_chars >= _LEADING for block in chain(below, above))

    def _is_small(self, box: Box) -> bool:
        blocks = self.outline.blocks
        holds_article = 0 <= self.last < len(blocks) and box.holds(blocks[self.last].box)
        return not holds_article and box.last - box.number < _MUCH * len(self.outline.boxes)


def _leads_away(block: Block) -> bool:
    return block.tag in _SUBHEADINGS and block.link_share > 0.5


def _is_articles(box: Box) -> bool:
    """Return whether a footer stands at the end of an article element and not of the page."""
    return box.tag != "nav" and any(around.tag == "article" for around in box.upwards())
