"""How much of a page's running text each box holds."""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from tasks.parsing.outline.tags import HEADINGS, LIST_ITEMS
from tasks.parsing.outline.values import Block, Box
from tasks.parsing.text import ends_a_sentence

_PARAGRAPH: Final = 60  # letters from which a line may be a paragraph
_TEASER: Final = 120  # letters of a teaser
_CUT: Final = ("...", "…")
_SENTENCE: Final = 25  # letters from which a line that ends as a sentence may be one


def paragraph_weight(block: Block) -> float:
    """Return how much running text a block is; 0 when it is a heading, a link or a scrap."""
    if block.weight is None:
        block.weight = _weight(block)
    return block.weight


def _weight(block: Block) -> float:
    if block.letters < _SENTENCE:
        return 0.0
    linked = block.link_share
    if linked > 0.5 or block.tag in HEADINGS:
        return 0.0
    is_whole = ends_a_sentence(block.text) and not _is_teaser(block)
    if block.letters < _PARAGRAPH and not is_whole:
        return 0.0
    weight = block.letters * (1 - linked)
    return weight if is_whole else weight / 2


def _is_teaser(block: Block) -> bool:
    """Return whether a line within a list trails off: it is cut from the article that the item leads to."""
    if block.letters > _TEASER or not block.text.endswith(_CUT):
        return False
    return any(box.tag in LIST_ITEMS for box in (block.box, block.box.parent) if box is not None)


class TextWeights:
    """Sums of paragraph weights over boxes, each in constant time."""

    def __init__(self, boxes: Sequence[Box], blocks: Iterable[Block]) -> None:
        own = [0.0] * len(boxes)
        self.paragraphs: list[Block] = []
        for block in blocks:
            if block.letters >= _SENTENCE and (weight := paragraph_weight(block)):
                self.paragraphs.append(block)
                own[block.box.number] += weight
        self._sums = [0.0, *accumulate(own)]
        self.total = self._sums[-1]

    def of(self, box: Box) -> float:
        """Return the weight of all text in the box."""
        return self._sums[box.last + 1] - self._sums[box.number]
