"""Which blocks of the article's box are its paragraphs."""

from collections.abc import Sequence
from typing import Final

from tasks.parsing.body.captions import captions
from tasks.parsing.body.phrases import NOTE, RELATED, is_appeal
from tasks.parsing.body.run import within_the_run
from tasks.parsing.body.weight import paragraph_weight
from tasks.parsing.dates.visible import Habits, visible_stamp
from tasks.parsing.labels.line import labelled_values
from tasks.parsing.outline.tags import HEADINGS
from tasks.parsing.outline.values import Block, Box, Outline
from tasks.parsing.text import ends_a_sentence, folded

_SHORT: Final = 90  # letters; longer lines are judged as paragraphs, not by how they begin
_REST: Final = 25  # letters behind "Read also" that name what is to be read
_APPEAL: Final = 500  # letters of a paragraph that may be an appeal
_SEVERAL: Final = 3  # links in a line that may be an enumeration …
_NAME: Final = 15  # … and characters of each on average
_DATED: Final = 150  # letters of a line that may be a dateline
_FULL_STOPS: Final = ".!?。！？"
_LIST_ITEMS: Final = frozenset({"dd", "dt", "li"})
_CELLS: Final = frozenset({"td", "th"})
_LISTED: Final = _LIST_ITEMS | _CELLS
_TEXT_TAGS: Final = frozenset({"blockquote", "p", "pre"}) | _LISTED | frozenset(HEADINGS)
_MOST: Final = 0.8  # of the text: when so much of it is in p elements, other elements are something else


def article_blocks(
    outline: Outline, box: Box, beside: Sequence[bool], headline: str, headline_order: int | None, habits: Habits
) -> list[Block]:
    """Return the blocks in `box` that are the article's text, in the order of the page.

    `beside` says by box number what is no part of an article; `headline_order` is the number of the headline's block,
    None when it is not shown.
    """
    inside = [block for block in outline.blocks if box.holds(block.box) and not beside[block.box.number]]
    inside = _after_headline(inside, headline_order)
    pictured = captions(outline, inside, box)
    kept = [block for block in inside if block.order not in pictured and not _is_dateline(block, habits)]
    kept = _without_lists_of_links(kept)
    kept = [block for block in kept if not _is_note(block) and not _repeats(block, headline)]
    return _trimmed(_without_bare_headings(within_the_run(_of_one_make(kept))))


def _after_headline(blocks: list[Block], order: int | None) -> list[Block]:
    """Drop what stands before the headline, unless that is most of the text, or much in boxes like those behind it.

    On live pages an entry among others has the page's headline. List items before it are a list of teasers.
    """
    if order is None:
        return blocks
    after = [block for block in blocks if block.order > order]
    text = sum(map(paragraph_weight, after))
    alike = {_make(block) for block in after if paragraph_weight(block)}
    before = [block for block in blocks if block.order <= order and block.tag not in _LIST_ITEMS]
    if sum(paragraph_weight(block) for block in before if _make(block) in alike) * 4 > text:
        return blocks
    return before + after if sum(map(paragraph_weight, before)) > text else after


def _make(block: Block) -> tuple[str, str, str, int]:
    """Return what boxes of one make have in common: their element, where they stand, what they are called."""
    box = block.box
    return box.tag, box.hint, box.parent.hint if box.parent else "", box.depth


def _is_dateline(block: Block, habits: Habits) -> bool:
    """Return whether a line says when, where from or by whom, and nothing else."""
    if block.tag in HEADINGS or block.letters > _DATED:
        return False
    labels = labelled_values(block.text)
    if labels and block.text.startswith(labels[0].name) and any(character.isdigit() for character in block.text):
        return visible_stamp(block.text, habits) is not None
    if block.text[-1] in _FULL_STOPS or block.letters > _SHORT:
        return False
    stamp = visible_stamp(block.text, habits)
    return stamp is not None and len(stamp.raw) * 3 > len(block.text)


def _without_lists_of_links(blocks: list[Block]) -> list[Block]:
    """Drop lines that are links, and whatever follows a heading like "Related articles" up to the next paragraph."""
    kept: list[Block] = []
    is_related = False
    for block in blocks:
        short = block.letters <= _SHORT or block.link_share > 0.8
        if short and (phrase := RELATED.match(block.text)):
            # "Read also: the other article" stands alone; "Read also" is over what follows.
            is_alone = len(block.text) - phrase.end() > _REST
            is_related = not is_alone and (block.tag in HEADINGS or block.link_share < 0.3)
            continue
        if is_related and (block.link_share > 0.3 or not paragraph_weight(block)):
            continue
        is_related = False
        if not _is_link_line(block):
            kept.append(block)
    return kept


def _is_link_line(block: Block) -> bool:
    if (
        block.tag == "p"
        and block.links >= _SEVERAL
        and block.link_share < 0.9
        and block.link_chars <= _NAME * block.links
    ):
        return False  # an enumeration, whose names are links
    if block.link_share > 0.7:
        return block.tag in _LIST_ITEMS or not ends_a_sentence(block.text) or block.letters < _SHORT
    # "READ MORE | The other article": words in capitals before a link.
    return block.link_share > 0.45 and block.tag not in _LIST_ITEMS and not ends_a_sentence(block.text)


def _is_note(block: Block) -> bool:
    size = block.letters
    if size <= 2 * _SHORT and NOTE.match(block.text):
        return True
    return size <= _APPEAL and is_appeal(block.text)


def _repeats(block: Block, headline: str) -> bool:
    return len(block.text) < 2 * len(headline) + 20 and folded(block.text) == folded(headline)


def _of_one_make(blocks: list[Block]) -> list[Block]:
    """Drop scraps in other elements where nearly all text is in p elements."""
    weights = [paragraph_weight(block) for block in blocks]
    in_paragraphs = sum(weight for block, weight in zip(blocks, weights, strict=True) if block.tag == "p")
    if in_paragraphs < _MOST * sum(weights):
        return blocks
    return [b for b in blocks if b.tag in _TEXT_TAGS or (ends_a_sentence(b.text) and b.letters > _SHORT)]


def _without_bare_headings(blocks: list[Block]) -> list[Block]:
    """Drop headings with no text under them."""
    kept: list[Block] = []
    for block in reversed(blocks):
        if block.tag in HEADINGS and (not kept or HEADINGS.get(kept[-1].tag, 9) <= HEADINGS[block.tag]):
            continue
        kept.append(block)
    return kept[::-1]


def _trimmed(blocks: list[Block]) -> list[Block]:
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
    """Return whether the block before the text is of it: a heading, a list, what the list is about."""
    block, following = blocks[index - 1], blocks[index]
    if block.tag in HEADINGS:
        return True
    if block.tag in _LIST_ITEMS:
        return (block.box.parent or block.box).parent in (
            following.box.parent,
            (following.box.parent or following.box).parent,
        )
    return (
        block.tag == "p"
        and following.tag in _LISTED
        and (following.box.parent or following.box).parent is block.box.parent
    )


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
