"""How much of a page's running text each box holds."""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from tasks.parsing.outline.tags import HEADINGS
from tasks.parsing.outline.values import Block, Box
from tasks.parsing.text import ends_a_sentence

# Scripts whose characters say about as much as two or three Latin letters.
_DENSE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PARAGRAPH: Final = 60  # letters from which a line may be a paragraph
_SENTENCE: Final = 25  # letters from which a line that ends as a sentence may be one


def letters(text: str) -> int:
    """Return the length of `text` in characters, those of dense scripts counted as two."""
    return len(text) if text.isascii() else len(text) + len(_DENSE.findall(text))


def paragraph_weight(block: Block) -> float:
    """Return how much running text a block is; 0 when it is a heading, a link or a scrap."""
    if block.tag in HEADINGS or block.link_share > 0.5:
        return 0.0
    size = letters(block.text)
    if size < _SENTENCE or (size < _PARAGRAPH and not ends_a_sentence(block.text)):
        return 0.0
    weight = size * (1 - block.link_share)
    return weight if ends_a_sentence(block.text) else weight / 2


class TextWeights:
    """Sums of paragraph weights over boxes, each in constant time."""

    def __init__(self, boxes: Sequence[Box], blocks: Iterable[Block]) -> None:
        own = [0.0] * len(boxes)
        for block in blocks:
            own[block.box.number] += paragraph_weight(block)
        self._sums = [0.0, *accumulate(own)]
        self.total = self._sums[-1]

    def of(self, box: Box) -> float:
        """Return the weight of all text in the box."""
        return self._sums[box.last + 1] - self._sums[box.number]
