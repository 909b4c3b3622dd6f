"""Where on the page a time may stand to be the article's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tasks.parsing.outline.values import Box, Outline

_OTHERS: Final = re.compile(
    r" (?:comment|comments|commentlist|disqus|respond|kommentare?|related\w*|recommend\w*|teasers?|sidebar|widget|latest"
    r"|trending|popular|most|promo|ticker|recirc\w*|footer|copyright|calendar|events?|card) "
)
_OTHER_TAGS: Final = frozenset(["aside", "footer", "nav"])
_ABOVE: Final = 8  # blocks above the headline in which its date may stand
_BELOW: Final = 25  # and below
_AFTER_TEXT: Final = 6


@dataclass(frozen=True, slots=True)
class Place:
    """The article's stretch of the page, in numbers of blocks."""

    outline: Outline
    headline_order: int | None
    first: int  # of the article's paragraphs
    last: int

    def nearness(self, order: int, box: Box) -> float:
        """Return 0 to 1: how likely a date at block `order` in `box` is the article's own."""
        if any(around.tag in _OTHER_TAGS or _OTHERS.search(around.hint) for around in self._outside(box)):
            return 0.0
        start = self.headline_order if self.headline_order is not None else max(0, self.first - _ABOVE)
        if start <= order <= min(self.first + 1, start + _BELOW):
            return 1.0
        if start - _ABOVE <= order < start:
            return 0.9
        if self.last < order <= self.last + _AFTER_TEXT:
            return 0.7
        return 0.4 if start < order <= self.last else 0.1

    def _outside(self, box: Box) -> Sequence[Box]:
        """Return the boxes around a date that don't hold the whole article as well."""
        if not self.outline.blocks or self.last >= len(self.outline.blocks):
            return list(box.upwards())[:-1]
        article = self.outline.blocks[self.last].box
        return [around for around in box.upwards() if not around.holds(article)]
