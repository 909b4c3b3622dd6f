"""The run of an article's paragraphs: the box that most of them stand in, and others made like it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from tasks.parsing.body.weight import paragraph_weight
from tasks.parsing.outline.tags import HEADINGS
from tasks.parsing.outline.values import Block, Box

# Elements of the text itself: what stands in them stands in the box around them.
_WITHIN: Final = frozenset({"blockquote", "dd", "dl", "dt", "figure", "li", "ol", "p", "pre", "ul", *HEADINGS}) | {
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
}
_MOST: Final = 0.5  # of the text: what holds more is the article's own box
_SHARED: Final = 0.5  # of the words of two boxes' names: from here they are made alike
_SHORTEST: Final = 3  # letters of a word; shorter ones are made by machines


def within_the_run(blocks: list[Block]) -> list[Block]:
    """Return the blocks without what follows the box that most of them are in.

    Articles that advertising cuts into several boxes have boxes made alike. Whatever else comes after the text is of
    the page: notes on comments, biographies, teasers.
    """
    boxes = [_box_of(block) for block in blocks]
    main = _main_box(blocks, boxes)
    if main is None:
        return blocks
    return [b for b, box in zip(blocks, boxes, strict=True) if b.box.number <= main.last or _is_alike(box, main)]


def _box_of(block: Block) -> Box:
    box = block.box
    while box.tag in _WITHIN and box.parent is not None:
        box = box.parent
    return box


def _main_box(blocks: Sequence[Block], boxes: Sequence[Box]) -> Box | None:
    """Return the box that holds most of the text, None when none does."""
    weights: dict[Box, float] = defaultdict(float)
    for block, box in zip(blocks, boxes, strict=True):
        weights[box] += paragraph_weight(block)
    if not weights:
        return None
    main = max(weights, key=lambda box: weights[box])
    return main if weights[main] > _MOST * sum(weights.values()) else None


def _is_alike(box: Box, main: Box) -> bool:
    if box.tag != main.tag or box.depth != main.depth:
        return False
    words, others = _words(box), _words(main)
    return len(words & others) >= _SHARED * len(words | others)


def _words(box: Box) -> set[str]:
    return {word for word in box.hint.split() if len(word) >= _SHORTEST}
