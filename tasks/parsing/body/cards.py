"""Leaving out teasers of other articles that stand as cards between an article's paragraphs."""

from collections.abc import Sequence
from typing import Final

from tasks.parsing.body.weight import paragraph_weight
from tasks.parsing.outline.tags import HEADINGS
from tasks.parsing.outline.values import Block, Box

_LINKED: Final = 0.8  # share of a card's heading
_LONGEST: Final = 400  # letters of a card
_LINES: Final = 3  # blocks of a card
_LEVELS: Final = 6  # boxes from a card's heading to the card
_MOST: Final = 0.3  # of the letters: what holds more is a list of what the article is about


def without_cards(blocks: list[Block], article: Box) -> list[Block]:
    """Return the blocks without those in cards: small boxes with a heading that is a link, and articles within.

    https://html.spec.whatwg.org/multipage/sections.html#the-article-element: nested articles are related to the outer.
    """
    orders = _in_cards(blocks, article)
    if not orders:
        return blocks
    kept = [block for block in blocks if block.order not in orders]
    return kept if _size(kept) > (1 - _MOST) * _size(blocks) else blocks


def _size(blocks: Sequence[Block]) -> int:
    return sum(block.letters for block in blocks)


def _in_cards(blocks: Sequence[Block], article: Box) -> set[int]:
    """Return the numbers of those of `blocks` that are in cards."""
    is_in_article = any(around.tag == "article" for around in article.upwards())
    orders = set()
    for index, block in enumerate(blocks):
        if is_in_article and _is_nested(block, article):
            orders.add(block.order)
        elif block.tag in HEADINGS and block.link_share > _LINKED:
            orders.update(line.order for line in _card(index, blocks, article))
    return orders


def _card(index: int, blocks: Sequence[Block], article: Box) -> Sequence[Block]:
    """Return the blocks in the smallest box with text beside the heading, none when it is more than a card."""
    around: Box | None = blocks[index].box
    for _ in range(_LEVELS):
        if around is None or around is article:
            return ()
        lines = lines_in(around, index, blocks, _LINES + 1)
        if len(lines) > _LINES or _size(lines) > _LONGEST:
            return ()
        if any(map(paragraph_weight, lines)):
            return lines
        around = around.parent
    return ()


def lines_in(box: Box, index: int, blocks: Sequence[Block], limit: int) -> Sequence[Block]:
    """Return those of `blocks` that are in `box` with the one at `index`; at most `limit` before and behind it."""
    start, end = index, index + 1
    while start and index - start < limit and box.holds(blocks[start - 1].box):
        start -= 1
    while end < len(blocks) and end - index <= limit and box.holds(blocks[end].box):
        end += 1
    return blocks[start:end]


def _is_nested(block: Block, article: Box) -> bool:
    for around in block.box.upwards():
        if around is article:
            return False
        if around.tag == "article":
            return True
    return False
