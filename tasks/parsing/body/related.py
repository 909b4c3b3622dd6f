"""Leaving out links to other articles that stand between an article's paragraphs."""

from typing import Final

from tasks.parsing.body.phrases import related_phrase
from tasks.parsing.body.weight import paragraph_weight
from tasks.parsing.outline.tags import HEADINGS, LIST_ITEMS
from tasks.parsing.outline.values import Block
from tasks.parsing.text import ends_a_sentence

_SHORT: Final = 90  # letters; longer lines are judged as paragraphs, not by how they begin
_REST: Final = 25  # letters behind "Read also" that name what is to be read
_SEVERAL: Final = 3  # links in a line that may be an enumeration …
_NAME: Final = 15  # … and characters of each on average


def without_lists_of_links(blocks: list[Block]) -> list[Block]:
    """Drop lines that are links, and whatever follows a heading like "Related articles" up to the next paragraph."""
    kept: list[Block] = []
    is_related = False
    for block in blocks:
        short = block.letters <= _SHORT or block.link_share > 0.8
        if short and (end := related_phrase(block.text)):
            # "Read also: the other article" stands alone; "Read also" is over what follows.
            is_alone = len(block.text) - end > _REST
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
        return block.tag in LIST_ITEMS or not ends_a_sentence(block.text) or block.letters < _SHORT
    # "READ MORE | The other article": words in capitals before a link.
    return block.link_share > 0.45 and block.tag not in LIST_ITEMS and not ends_a_sentence(block.text)
