"""Which box holds the article's text."""

import re
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Final

from tasks.parsing.body.weight import TextWeights
from tasks.parsing.outline.values import Block, Box, Outline, with_those_around

_BODY: Final = re.compile(
    r" (?:article ?body|articlebody|article ?content|article ?text|body ?text|content ?body|entry content|newstext"
    r"|post ?body|post ?content|story ?body|story ?content|story ?text|main ?content|news ?content|rich ?text) "
)
_LISTED: Final = frozenset({"dd", "li", "td", "th"})
_DATUM: Final = 60  # letters
_CLUTTER: Final = 0.6  # what a letter outside paragraphs costs, in letters inside them


def article_box(outline: Outline, weights: TextWeights, beside: Sequence[bool]) -> Box:
    """Return the box with the most running text for the least of anything else; of equals the innermost."""
    score = box_score(outline, weights, beside)
    boxes = with_those_around(block.box for block in weights.paragraphs if not beside[block.box.number])
    best = max(boxes, key=lambda box: (score(box), box.number), default=outline.boxes[-1])
    return best.parent if best.parent and best.tag == "p" and not beside[best.parent.number] else best


def box_score(outline: Outline, weights: TextWeights, beside: Sequence[bool]) -> Callable[[Box], float]:
    """Return what tells how well a box of the page would do as the article's, in letters of running text."""
    kept = [block for block in weights.paragraphs if not beside[block.box.number]]
    text = TextWeights(outline.boxes, kept) if len(kept) < len(weights.paragraphs) else weights
    clutter = _clutter_by_box(outline, beside)

    def score(box: Box) -> float:
        number = box.number
        if beside[number]:
            return -1.0
        inside = text.of(box)
        return inside * _bonus(box) - _CLUTTER * (clutter[box.last + 1] - clutter[number]) if inside else 0.0

    return score


def _bonus(box: Box) -> float:
    bonus = 1.25 if box.hint and (box.attributes.get("itemprop") == "articleBody" or _BODY.search(box.hint)) else 1.0
    return bonus * 1.1 if box.tag == "article" else bonus


def _clutter_by_box(outline: Outline, beside: Sequence[bool]) -> list[float]:
    """Return, by box number, the running sum of letters that are no paragraph's. The blocks are weighed by now."""
    own = [0.0] * (len(outline.boxes) + 1)
    for block in outline.blocks:
        number = block.box.number
        if not beside[number] and not block.weight and not _is_datum(block):
            own[number + 1] += block.letters
    return list(accumulate(own))


def _is_datum(block: Block) -> bool:
    """Return whether a block is a cell or an item of a list in the text: short, and no link."""
    return block.box.tag in _LISTED and block.letters < _DATUM and block.link_share < 0.2
