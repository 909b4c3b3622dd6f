"""Which blocks of the article's box are its paragraphs."""

import re
from collections.abc import Collection, Sequence
from typing import Final

from tasks.parsing.body.appeals import is_appeal, words_of_appeals
from tasks.parsing.body.captions import Captions
from tasks.parsing.body.cards import lines_in, without_cards
from tasks.parsing.body.edges import trimmed, without_bare_headings
from tasks.parsing.body.phrases import is_note
from tasks.parsing.body.related import without_lists_of_links
from tasks.parsing.body.run import within_the_run
from tasks.parsing.body.weight import paragraph_weight
from tasks.parsing.dates.visible import Habits, visible_stamp
from tasks.parsing.labels.line import Label, labelled_values
from tasks.parsing.outline.tags import CELLS, HEADINGS, LIST_ITEMS
from tasks.parsing.outline.values import Block, Box
from tasks.parsing.text import ends_a_sentence, has_words_of

_SHORT: Final = 90  # letters; longer lines are judged as paragraphs, not by how they begin
_APPEAL: Final = 500  # letters of a paragraph that may be an appeal
_LINES: Final = 20  # of a box that begins with a note
_SOME: Final = 500  # letters of text before another article may begin
_TOLD: Final = 40  # letters of a line that is a date without a number: "Yesterday"
_DATED: Final = 150  # letters of a line that may be a dateline
_CLOCK: Final = re.compile(
    r"\A\d{1,2}[:.h]\d{2}(?:\s?(?:a\.?m|p\.?m|clock|h|o'clock|uhr|uur|[A-Z]{2,4}))?\W{0,3}\Z", re.I
)
_DATING: Final = frozenset({Label.PUBLISHED, Label.UPDATED})
_BEHIND_TIMES: Final = ("น.", "г.", "ч.", "r.")  # "o'clock" and "of the year" in Thai, Bulgarian, Russian, Polish
_BEFORE_A_LABEL: Final = 30  # characters of a name there
_DIGIT: Final = re.compile(r"\d")
_FULL_STOPS: Final = ".!?。！？"
_LISTED: Final = LIST_ITEMS | CELLS
_TEXT_TAGS: Final = frozenset({"blockquote", "caption", "p", "pre", "summary"}) | _LISTED | frozenset(HEADINGS)
_MOST: Final = 0.8  # of the text: when so much of it is in p elements, other elements are something else


def article_blocks(
    inside: list[Block], box: Box, headline: str, shown: Block | None, captions: Captions, habits: Habits
) -> list[Block]:
    """Return those of the blocks `inside` the article's box that are its text, in the order of the page.

    `shown` is the block of the headline, None when the page does not show it.
    """
    if shown is not None:
        inside = _before_next_headline(_after_headline(inside, shown.order), shown)
    kept = [block for block in inside if not captions.have(block) and not _is_dateline(block, habits)]
    kept = without_lists_of_links(without_cards(kept, box))
    kept = [block for block in _without_notes(kept) if not _repeats(block, headline)]
    return trimmed(without_bare_headings(within_the_run(_of_one_make(kept))))


def _after_headline(blocks: list[Block], order: int) -> list[Block]:
    """Drop what stands before the headline, unless that is most of the text, or much in boxes like those behind it.

    On live pages an entry among others has the page's headline. List items before it are a list of teasers.
    """
    after = [block for block in blocks if block.order > order]
    before = [block for block in blocks if block.order <= order and block.tag not in LIST_ITEMS]
    text_before = sum(map(paragraph_weight, before))
    if not text_before:
        return after
    text = sum(map(paragraph_weight, after))
    alike = {_make(block) for block in after if paragraph_weight(block)}
    if sum(paragraph_weight(block) for block in before if _make(block) in alike) * 4 > text:
        return blocks
    return before + after if text_before > text else after


def _before_next_headline(blocks: list[Block], headline: Block) -> list[Block]:
    """Drop another article that follows on the same page, under a headline made like the first."""
    if headline.tag != "h1":
        return blocks
    text = 0.0
    for index, block in enumerate(blocks):
        is_headline = block.tag == "h1" and text > _SOME and _make(block) == _make(headline)
        if is_headline and not has_words_of(block.text, headline.text):
            return blocks[:index]
        text += paragraph_weight(block)
    return blocks


def _make(block: Block) -> tuple[str, str, str, int]:
    """Return what boxes of one make have in common: their element, where they stand, what they are called."""
    box = block.box
    return box.tag, box.hint, box.parent.hint if box.parent else "", box.depth


def _is_dateline(block: Block, habits: Habits) -> bool:
    """Return whether a line says when, where from or by whom, and nothing else."""
    text = block.text
    if block.letters > _DATED or block.tag in HEADINGS or block.link_share > 0.7:
        return False
    if _DIGIT.search(text):
        if _CLOCK.match(text):
            return True
        if is_row_of_labels(block):
            return True
        if _is_labelled_date(block):
            return visible_stamp(block.line, habits) is not None
    elif block.letters > _TOLD or text[-1] in _FULL_STOPS:
        return False
    if block.letters > _SHORT:
        return False
    stamp = visible_stamp(text, habits)
    if stamp is None or len(stamp.raw) * 3 <= len(text):
        return False
    return text[-1] not in _FULL_STOPS or text.endswith(
        (stamp.raw, *(f"{stamp.raw} {word}" for word in _BEHIND_TIMES))
    )  # "at 11:48 a.m."


def _is_labelled_date(block: Block) -> bool:
    """Return whether a line begins with a label, or has several and that of a time among them."""
    labels = labelled_values(block.line)
    if not labels or block.line.startswith(labels[0].name):
        return bool(labels)
    if ends_a_sentence(block.text) and not block.text.endswith(_BEHIND_TIMES):
        return False
    is_dated = any(entry.label in _DATING for entry in labels)
    return is_dated and (len(labels) > 1 or labels[0].start <= _BEFORE_A_LABEL)


def is_row_of_labels(block: Block) -> bool:
    """Return whether a line is several labels with their values, between bars, that of a time among them."""
    bars = block.line.count("|") + block.line.count("·")
    labels = labelled_values(block.line) if bars else ()
    return len(labels) > 1 and (bars > 1 or any(entry.label in _DATING for entry in labels))


def _without_notes(blocks: list[Block]) -> list[Block]:
    """Drop what the page says to its readers: lines, and boxes that begin with a heading of that kind."""
    appealing = _appealing([block for block in blocks if block.letters <= _APPEAL and block.tag not in _LISTED])
    orders = set()
    for index, block in enumerate(blocks):
        if _is_note(block, appealing):
            orders.add(block.order)
            if block.tag in HEADINGS:
                orders.update(line.order for line in _titled(index, blocks))
    return [block for block in blocks if block.order not in orders] if orders else blocks


def _appealing(blocks: Sequence[Block]) -> Collection[str]:
    """Return the words of appeals in the blocks."""
    texts = [block.text for block in blocks]
    has_unspaced = sum([block.letters for block in blocks]) > sum(map(len, texts))  # such letters count as two
    return words_of_appeals("\n".join(texts), has_unspaced=has_unspaced)


def _titled(index: int, blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks in the box that a heading is the first line of, none if it is no small box."""
    box = blocks[index].box.parent
    lines = lines_in(box, index, blocks, _LINES + 1) if box else ()
    is_small = 0 < len(lines) <= _LINES and sum(line.letters for line in lines) <= _APPEAL
    return lines if is_small and lines[0] is blocks[index] else ()


def _is_note(block: Block, appealing: Collection[str]) -> bool:
    size = block.letters
    if size <= 2 * _SHORT and is_note(block.text):
        return True
    return bool(appealing) and size <= _APPEAL and block.tag not in _LISTED and is_appeal(block.text, appealing)


def _repeats(block: Block, headline: str) -> bool:
    # Folding changes how long a text is, but not that much.
    return len(headline) / 2 - 10 < len(block.text) < 2 * len(headline) + 20 and has_words_of(block.text, headline)


def _of_one_make(blocks: list[Block]) -> list[Block]:
    """Drop scraps in other elements where nearly all text is in p elements."""
    weights = [paragraph_weight(block) for block in blocks]
    in_paragraphs = sum(weight for block, weight in zip(blocks, weights, strict=True) if block.tag == "p")
    if in_paragraphs < _MOST * sum(weights):
        return blocks
    return [b for b in blocks if b.tag in _TEXT_TAGS or (ends_a_sentence(b.text) and b.letters > _SHORT)]
