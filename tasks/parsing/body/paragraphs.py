"""Which blocks of the article's box are its paragraphs."""

from collections.abc import Sequence
from typing import Final

from tasks.parsing.body.phrases import NOTE, RELATED
from tasks.parsing.body.weight import letters, paragraph_weight
from tasks.parsing.outline.tags import HEADINGS
from tasks.parsing.outline.values import Block, Box
from tasks.parsing.text import ends_a_sentence, folded

_SHORT: Final = 90  # letters; longer lines are judged as paragraphs, not by how they begin
_LIST_ITEM: Final = frozenset(["dd", "dt", "li"])


def article_blocks(
    blocks: Sequence[Block], box: Box, beside: Sequence[bool], headline: str, headline_order: int | None
) -> list[Block]:
    """Return the blocks in `box` that are the article's text, in the order of the page.

    `beside` says by box number what is no part of an article; `headline_order` is the number of the headline's block,
    None when it is not shown.
    """
    inside = [block for block in blocks if box.holds(block.box) and not beside[block.box.number]]
    inside = _after_headline(inside, headline_order)
    kept = _without_lists_of_links(inside)
    kept = [block for block in kept if not _is_note(block) and not _repeats(block, headline)]
    return _trimmed(_without_bare_headings(kept))


def _after_headline(blocks: list[Block], order: int | None) -> list[Block]:
    """Drop what stands before the headline, unless that is most of the text."""
    if order is None:
        return blocks
    after = [block for block in blocks if block.order > order]
    if sum(map(paragraph_weight, after)) * 2 < sum(map(paragraph_weight, blocks)):
        return blocks
    return after


def _without_lists_of_links(blocks: list[Block]) -> list[Block]:
    """Drop lines that are links, and whatever follows a heading like "Related articles" up to the next paragraph."""
    kept: list[Block] = []
    is_related = False
    for block in blocks:
        short = letters(block.text) <= _SHORT or block.link_share > 0.8
        if short and RELATED.match(block.text):
            is_related = block.tag in HEADINGS or block.link_share < 0.3
            continue
        if is_related and (block.link_share > 0.3 or not paragraph_weight(block)):
            continue
        is_related = False
        if block.link_share > 0.7 and (
            block.tag in _LIST_ITEM or not ends_a_sentence(block.text) or letters(block.text) < _SHORT
        ):
            continue
        kept.append(block)
    return kept


def _is_note(block: Block) -> bool:
    return letters(block.text) <= 2 * _SHORT and bool(NOTE.match(block.text))


def _repeats(block: Block, headline: str) -> bool:
    return len(block.text) < 2 * len(headline) + 20 and folded(block.text) == folded(headline)


def _without_bare_headings(blocks: list[Block]) -> list[Block]:
    """Drop headings with no text under them."""
    kept: list[Block] = []
    for block in reversed(blocks):
        is_heading = block.tag in HEADINGS
        if is_heading and (not kept or (kept[-1].tag in HEADINGS and HEADINGS[kept[-1].tag] <= HEADINGS[block.tag])):
            continue
        kept.append(block)
    return kept[::-1]


def _trimmed(blocks: list[Block]) -> list[Block]:
    """Drop scraps (datelines, bylines, buttons) before the first and after the last paragraph."""
    whole = [index for index, block in enumerate(blocks) if paragraph_weight(block)]
    if not whole:
        return blocks
    first, last = whole[0], whole[-1]
    while first and blocks[first - 1].tag in HEADINGS:
        first -= 1
    end = last + 1
    while end < len(blocks) and blocks[end].tag in _LIST_ITEM | {"td", "th"}:
        end += 1
    return blocks[first:end]
