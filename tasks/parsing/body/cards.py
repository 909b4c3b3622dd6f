"""Leaving out teasers of other articles that stand as cards between an article's paragraphs."""

from collections.abc import Iterator, Sequence
from typing import Final

from tasks.parsing.body.weight import paragraph_weight
from tasks.parsing.outline.tags import HEADINGS
from tasks.parsing.outline.values import Block, Box

_LINKED: Final = 0.8  # share of a card's heading
_LONGEST: Final = 400  # letters of a card
_LINES: Final = 3  # blocks of a card
_MOST: Final = 0.3  # of the letters: what holds more is a list of what the article is about


def without_cards(blocks: list[Block], article: Box) -> list[Block]:
    """Return the blocks without those in cards: small boxes with a heading that is a link, and articles within.

    https://html.spec.whatwg.org/multipage/sections.html#the-article-element: nested articles are related to the outer.
    """
    cards = list(_cards(blocks, article))
    if not cards:
        return blocks
    kept = [block for block in blocks if not any(card.holds(block.box) for card in cards)]
    return kept if _size(kept) > (1 - _MOST) * _size(blocks) else blocks


def _size(blocks: Sequence[Block]) -> int:
    return sum(block.letters for block in blocks)


def _cards(blocks: Sequence[Block], article: Box) -> Iterator[Box]:
    is_in_article = any(around.tag == "article" for around in article.upwards())
    for block in blocks:
        nested = _nested(block, article) if is_in_article else None
        if nested:
            yield nested
        elif block.tag in HEADINGS and block.link_share > _LINKED and (card := _card(block, blocks, article)):
            yield card


def _card(heading: Block, blocks: Sequence[Block], article: Box) -> Box | None:
    """Return the smallest box with text beside the heading, None when it is more than a card."""
    for around in heading.box.upwards():
        if around is article or around.parent is None:
            return None
        inside = [block for block in blocks if around.holds(block.box)]
        if _size(inside) > _LONGEST or len(inside) > _LINES:
            return None
        if any(paragraph_weight(block) for block in inside):
            return around
    return None


def _nested(block: Block, article: Box) -> Box | None:
    for around in block.box.upwards():
        if around is article:
            return None
        if around.tag == "article":
            return around
    return None
