"""Which box holds the article's text."""

import re
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Final

from tasks.parsing.body.weight import TextWeights, paragraph_weight
from tasks.parsing.outline.values import Block, Box, Outline

_BODY: Final = re.compile(
    r" (?:article ?body|articlebody|article ?content|article ?text|body ?text|content ?body|entry content|newstext"
    r"|post ?body|post ?content|story ?body|story ?content|story ?text|main ?content|news ?content|rich ?text) "
)
_DATUM: Final = 60  # letters
_CLUTTER: Final = 0.6  # what a letter outside paragraphs costs, in letters inside them


def article_box(outline: Outline, beside: Sequence[bool]) -> Box:
    """Return the box with the most running text for the least of anything else; of equals the innermost."""
    score = box_score(outline, beside)
    boxes = _boxes_of_text(outline, beside)
    best = max(boxes, key=lambda box: (score(box), box.number), default=outline.boxes[-1])
    return best.parent if best.parent and best.tag == "p" and not beside[best.parent.number] else best


def _boxes_of_text(outline: Outline, beside: Sequence[bool]) -> list[Box]:
    """Return the boxes with running text in them."""
    found: dict[int, Box] = {}
    for block in outline.blocks:
        box: Box | None = None if beside[block.box.number] or not paragraph_weight(block) else block.box
        while box is not None and box.number not in found:
            found[box.number] = box
            box = box.parent
    return list(found.values())


def box_score(outline: Outline, beside: Sequence[bool]) -> Callable[[Box], float]:
    """Return what tells how well a box of the page would do as the article's, in letters of running text."""
    kept = [block for block in outline.blocks if not beside[block.box.number]]
    text = TextWeights(outline.boxes, kept)
    clutter = _clutter_by_box(outline, kept)
    return lambda box: _score(box, text, clutter, beside)


def _clutter_by_box(outline: Outline, kept: Sequence[Block]) -> list[float]:
    """Return, by box number, the running sum of letters that are no paragraph's."""
    own = [0.0] * (len(outline.boxes) + 1)
    for block in kept:
        if not paragraph_weight(block) and not _is_datum(block):
            own[block.box.number + 1] += block.letters
    return list(accumulate(own))


def _is_datum(block: Block) -> bool:
    """Return whether a block is a cell or an item of a list in the text: short, and no link."""
    return block.tag in ("dd", "li", "td", "th") and block.link_share < 0.2 and block.letters < _DATUM


def _score(box: Box, text: TextWeights, clutter: Sequence[float], beside: Sequence[bool]) -> float:
    if beside[box.number]:
        return -1.0
    inside = text.of(box)
    if not inside:
        return 0.0
    bonus = 1.25 if box.attributes.get("itemprop") == "articleBody" or _BODY.search(box.hint) else 1.0
    bonus *= 1.1 if box.tag == "article" else 1.0
    return inside * bonus - _CLUTTER * (clutter[box.last + 1] - clutter[box.number])
