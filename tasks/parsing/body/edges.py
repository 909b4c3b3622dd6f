"""Where an article's text begins and ends among the blocks that may be its paragraphs."""

from typing import Final

from tasks.parsing.body.weight import paragraph_weight
from tasks.parsing.outline.tags import CELLS, HEADINGS, LIST_ITEMS
from tasks.parsing.outline.values import Block, Box
from tasks.parsing.text import ends_a_sentence

_LISTED: Final = LIST_ITEMS | CELLS


def without_bare_headings(blocks: list[Block]) -> list[Block]:
    """Drop headings with no text under them."""
    kept: list[Block] = []
    for block in reversed(blocks):
        if block.tag in HEADINGS and (not kept or HEADINGS.get(kept[-1].tag, 9) <= HEADINGS[block.tag]):
            continue
        kept.append(block)
    return kept[::-1]


def trimmed(blocks: list[Block]) -> list[Block]:
    """Drop scraps (bylines, buttons) before the first and after the last paragraph."""
    whole = [index for index, block in enumerate(blocks) if paragraph_weight(block)]
    if not whole:
        return blocks
    first, end = whole[0], whole[-1] + 1
    while first and _comes_before(blocks, first):
        first -= 1
    while end < len(blocks) and _goes_on(blocks, end):
        end += 1
    return blocks[first:end]


def _comes_before(blocks: list[Block], index: int) -> bool:
    """Return whether the block before the text is of it: a heading, a list in the same box, what the list is about."""
    block, following = blocks[index - 1], blocks[index]
    if block.tag in HEADINGS:
        return block.tag != "h1"  # that is the page's headline, worded otherwise
    if block.tag in LIST_ITEMS:
        return _around_list(block) in (following.box.parent, _around_list(following))
    return block.tag == "p" and following.tag in LIST_ITEMS and _around_list(following) is block.box.parent


def _around_list(item: Block) -> Box | None:
    return item.box.parent.parent if item.box.parent else None


def _goes_on(blocks: list[Block], index: int) -> bool:
    """Return whether a block behind the last paragraph is of the text still: a list, a table, a last word."""
    block, last, following = blocks[index], blocks[index - 1], blocks[index + 1 : index + 2]
    is_followed = bool(following) and following[0].tag in _LISTED
    if block.tag in HEADINGS:
        return is_followed
    if block.tag in _LISTED:
        return True
    # A short line still is one of the paragraphs: "Edited by A. Writer.", or what a list is about.
    is_of_them = block.tag == last.tag == "p" and block.box.parent is last.box.parent
    return is_of_them and (is_followed or ends_a_sentence(block.text))
