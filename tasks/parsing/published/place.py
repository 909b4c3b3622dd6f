"""Where on the page a time may stand to be the article's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from tasks.parsing.outline.values import Block, Box, Outline
from tasks.parsing.published.company import Company
from tasks.parsing.published.stretch import Stretch

_ABOVE: Final = 8  # blocks above the headline in which its date may stand
_BELOW: Final = 25  # and below
_AFTER_TEXT: Final = 6
_BELOW_LEAD: Final = 3  # blocks below the first of the text, which may be a standfirst with the byline under it
_BELOW_LEAD_IF_SHORT: Final = 8  # where all between are of the byline
_SHORT: Final = 60  # characters of a byline there
_TEASER: Final = 3  # blocks of a teaser: heading, author, date
_LISTED: Final = 16  # blocks below the text in which a list of others begins
_LONG: Final = 25  # characters of a link that is another article's headline
_DATED: Final = re.compile(r"\d{4}|\d[./]\d")
_SUBHEADINGS: Final = frozenset(["h2", "h3", "h4", "h5", "h6"])
# Python looks a member up by slow ways wherever its class is named.
_HEAD: Final = Stretch.HEAD
_LEAD: Final = Stretch.LEAD
_OVER: Final = Stretch.ABOVE
_END: Final = Stretch.END
_TEXT: Final = Stretch.TEXT
_ELSEWHERE: Final = Stretch.ELSEWHERE
_AT_HEAD: Final = 1.0
_NEARNESS: Final = {
    _HEAD: _AT_HEAD,
    _LEAD: 0.8,
    _OVER: 0.75,  # clocks of pages stand there too
    _END: 0.7,
    _TEXT: 0.35,
    _ELSEWHERE: 0.1,
}
_OF_A_TEASER: Final = 0.3


@dataclass(slots=True)
class Place:
    """The article's stretch of the page, in numbers of blocks."""

    outline: Outline
    headline_order: int | None
    first: int  # of the article's paragraphs
    last: int
    headline: str  # as chosen: its block may hold more
    _company: Company = field(init=False, compare=False)
    _head: range = field(init=False, compare=False)  # from the headline to the text
    _teasers: range | None = field(default=None, init=False, compare=False)  # between headline and text
    _below: range | None = field(default=None, init=False, compare=False)  # is_in_list_below, once asked for
    _near: list[tuple[Block, float]] = field(default_factory=list, init=False, compare=False)  # near_blocks, once asked

    def __post_init__(self) -> None:
        self._company = Company(self.outline, self.headline_order, self.last)
        start = self.headline_order if self.headline_order is not None else max(0, self.first - _ABOVE)
        self._head = range(start, min(self.first + 1, start + _BELOW) + 1)

    def nearness(self, order: int, box: Box) -> float:
        """Return 0 to 1: how likely a date at block `order` in `box` is the article's own."""
        stretch = self.stretch(order)
        if self._company.has(order, box, stretch):
            return 0.0
        if stretch is _HEAD:
            return _OF_A_TEASER if self._is_in_teasers(order) else _AT_HEAD
        if stretch is _OVER and self._company.leads_away(order, box):
            return _OF_A_TEASER
        return _NEARNESS[stretch]

    def stretch(self, order: int) -> Stretch:
        """Return where block `order` stands."""
        if order in self._head:
            return _HEAD
        if self.first < order <= self.first + _BELOW_LEAD_IF_SHORT and self._is_below_lead(order):
            return _LEAD
        if order < self._head.start:
            return _OVER if order >= self._head.start - _ABOVE else _ELSEWHERE
        if order <= self.last:
            return _TEXT
        return _END if order <= self.last + _AFTER_TEXT else _ELSEWHERE

    def _is_below_lead(self, order: int) -> bool:
        """Return whether block `order`, of those right below the first paragraph, may be of a byline."""
        if order <= self.first + _BELOW_LEAD:
            return self._is_short(order)
        return all(self._is_short(between) for between in range(self.first + 1, order + 1))

    def _is_short(self, order: int) -> bool:
        return order < len(self.outline.blocks) and len(self.outline.blocks[order].text) <= _SHORT

    def _is_in_teasers(self, order: int) -> bool:
        """Return whether block `order`, below the headline, comes after headings that lead to other articles."""
        start = self.headline_order
        if start is None or order <= start:
            return False
        if self._teasers is None:
            linked = [block.order for block in self.outline.blocks[start + 1 : self.first] if _leads_away(block)]
            self._teasers = range(linked[0], linked[-1] + _TEASER) if len(linked) > 1 else range(0)
        return order in self._teasers

    def is_elsewhere(self, order: int, box: Box) -> bool:
        """Return whether `box`, in which block `order` is, is far from headline and text and holds neither."""
        ours = [self.outline.blocks[at] for at in (self._head.start, self.last) if 0 <= at < len(self.outline.blocks)]
        return self.stretch(order) is _ELSEWHERE and not any(box.holds(block.box) for block in ours)

    def is_in_list_below(self, order: int) -> bool:
        """Return whether block `order`, below the text, is from where on there are but dated links to others."""
        if order < self.last:
            return False
        if self._below is None:
            blocks = self.outline.blocks[self.last + 1 : self.last + _LISTED]
            linked = [block.order for block in blocks if block.links and block.link_chars >= _LONG * block.links]
            dated = {block.order for block in blocks if len(block.text) <= _SHORT and _DATED.search(block.text)}
            dated |= {order for order in linked if _DATED.search(self.outline.blocks[order].text)}
            is_list = len(linked) > 1 and any(order >= linked[0] for order in dated)
            dates_come_first = is_list and linked[1] - 1 in dated - {linked[0]} and linked[-1] + 1 not in dated
            self._below = range(linked[0] - dates_come_first, self.last + _LISTED) if is_list else range(0)
        return order in self._below

    def near_blocks(self) -> Sequence[tuple[Block, float]]:
        """Return the blocks around headline and end, each with its nearness, 0.7 and more."""
        if not self._near:
            self._near.extend(self._blocks_found_near())
        return self._near

    def _blocks_found_near(self) -> Iterator[tuple[Block, float]]:
        above_text = range(max(0, self._head.start - _ABOVE), self._head.stop)
        for order in sorted({*above_text, *range(self.last + 1, self.last + _AFTER_TEXT + 1)}):
            if 0 <= order < len(self.outline.blocks):
                block = self.outline.blocks[order]
                nearness = self.nearness(order, block.box)
                if nearness > 0.5:
                    yield block, nearness


def _leads_away(block: Block) -> bool:
    return block.tag in _SUBHEADINGS and block.link_share > 0.5
