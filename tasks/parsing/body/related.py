"""Leaving out links to other articles that stand between an article's paragraphs."""

from collections import Counter
from typing import Final

from tasks.parsing.body.phrases import related_phrase
from tasks.parsing.body.weight import paragraph_weight
from tasks.parsing.outline.tags import HEADINGS, LIST_ITEMS
from tasks.parsing.outline.values import Block, Box
from tasks.parsing.text import ends_a_sentence

_SHORT: Final = 90  # letters; longer lines are judged as paragraphs, not by how they begin
_LINKED: Final = 0.5  # share of an item
_REST: Final = 25  # letters behind "Read also" that name what is to be read
_SEVERAL: Final = 3  # links in a line that may be an enumeration …
_NAME: Final = 15  # … and characters of each on average


def without_lists_of_links(blocks: list[Block]) -> list[Block]:
    """Drop lines that are links, and whatever follows a heading like "Related articles" up to the next paragraph."""
    kept: list[Block] = []
    plain = _lists_of_text(blocks)
    is_related = was_link = False
    for block in blocks:
        if end := _end_of_related(block):
            # "Read also: the other article" stands alone; "Read also" is over what follows.
            is_alone = len(block.text) - end > _REST
            is_related = not is_alone and (block.tag in HEADINGS or block.link_share < 0.3)
            continue
        if is_related and (block.link_share > 0.3 or not paragraph_weight(block)):
            continue
        is_related = False
        is_link = _is_link_line(block) and block.box.parent not in plain
        if was_link and not is_link and block.tag in HEADINGS and kept and kept[-1].tag in HEADINGS:
            kept.pop()  # it was over the links
        if not is_link:
            kept.append(block)
        was_link = is_link
    return kept


def _end_of_related(block: Block) -> int:
    """Return where in a line the phrase ends that announces other articles; 0 when it is no such line."""
    return related_phrase(block.text) if block.letters <= _SHORT or block.link_share > 0.8 else 0


def _lists_of_text(blocks: list[Block]) -> set[Box]:
    """Return the lists most of whose items are no links."""
    linked = Counter[Box]()
    for block in blocks:
        if block.tag in LIST_ITEMS and block.box.parent:
            linked[block.box.parent] += 1 if block.link_share > _LINKED else -1
    return {box for box, more in linked.items() if more < 0}


def _is_link_line(block: Block) -> bool:
    if not block.link_chars:
        return False
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
