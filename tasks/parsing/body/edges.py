"""Where an article's text begins and ends among the blocks that may be its paragraphs."""

from typing import Final

from tasks.parsing.body.weight import paragraph_weight
from tasks.parsing.outline.tags import CELLS, HEADINGS, LIST_ITEMS
from tasks.parsing.outline.values import Block, Box
from tasks.parsing.text import ends_a_sentence

_LISTED: Final = LIST_ITEMS | CELLS
_PARAGRAPHS: Final = frozenset(["blockquote", "div", "p"])
_NESTING: Final = frozenset(["blockquote", "dl", "li", "ol", "ul"])
_LISTING: Final = 25  # letters of lines without full stops, parted by breaks
_BULLETS: Final = frozenset("•·▪■●")


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
    if not _is_among(block, last):
        return False
    is_line_of_a_list = block.box is last.box and block.letters >= _LISTING and not block.link_chars
    return is_followed or is_line_of_a_list or ends_a_sentence(block.text) or block.text[0] in _BULLETS


def _is_among(block: Block, last: Block) -> bool:
    """Return whether a block stands in the same text as the one before, which may be of a list or a quote."""
    if block.box is last.box:
        return True  # lines parted by breaks
    if block.tag not in _PARAGRAPHS or _around(block) is not _around(last):
        return False
    return block.tag != "div" or last.tag != "div" or block.box.hint == last.box.hint


def _around(block: Block) -> Box | None:
    """Return the box of the text that a paragraph, a quote or an item of a list stands in."""
    box = block.box.parent
    while box is not None and box.tag in _NESTING:
        box = box.parent
    return box
