"""Times in lines of text near the headline: behind a label, or standing alone."""

import re
from collections.abc import Iterator
from typing import Final

from tasks.parsing.candidate import Candidate
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.dates.visible import Habits, visible_stamps
from tasks.parsing.labels.line import Label, labelled_values
from tasks.parsing.outline.values import Block
from tasks.parsing.published.kinds import Time
from tasks.parsing.published.place import Place
from tasks.parsing.text import ends_a_sentence

_DIGIT: Final = re.compile(r"\d|[昨今前刚]")
_LINE: Final = 300  # characters; what is longer is a paragraph
_NEAR: Final = 0.3  # of Place.nearness: a date without a label counts only so near the headline
_FAR: Final = 30  # blocks behind the text in which a label may still say when it was published
_TOLD: Final = 40  # characters of a line whose "yesterday" is about the article
_ALONE: Final = 120  # characters of a line whose date needs no label
# Words behind a date that say what it was: Turkish, Japanese, Korean.
_UPDATED_BEHIND: Final = ("güncellendi", "更新", "수정")


def line_times(place: Place, habits: Habits) -> Iterator[tuple[Time, Candidate[Stamp]]]:
    """Yield the times in short lines around the article, labelled ones as what their label says."""
    for block in place.outline.blocks[: place.last + _FAR + 1]:
        if len(block.text) > _LINE or not _DIGIT.search(block.text):
            continue
        nearness = place.nearness(block.order, block.box)
        if nearness > 0:
            yield from _line_times(block, nearness, habits)


def _line_times(block: Block, nearness: float, habits: Habits) -> Iterator[tuple[Time, Candidate[Stamp]]]:
    labels = labelled_values(block.text)
    dated = [(entry, stamps) for entry in labels if (stamps := visible_stamps(entry.value, habits))]
    for entry, stamps in dated:
        if entry.label in (Label.PUBLISHED, Label.UPDATED):
            kind = Time.MODIFIED if entry.label is Label.UPDATED else Time.PUBLISHED
            yield kind, Candidate(stamps[0], "label", entry.name, 7.0 * nearness)
    labelled = any(entry.label in (Label.PUBLISHED, Label.UPDATED) for entry, _ in dated)
    if nearness > _NEAR and len(block.text) <= _ALONE and not labelled and not _is_sentence(block.text):
        for stamp in _absolute(visible_stamps(block.text, habits), block.text)[:1]:
            behind = block.text.partition(stamp.raw)[2][:16]
            kind = Time.MODIFIED if any(word in behind for word in _UPDATED_BEHIND) else Time.PUBLISHED
            yield kind, Candidate(stamp, "byline", "date beside the headline", (4.5 - len(block.text) / 60) * nearness)


def _is_sentence(line: str) -> bool:
    """Return whether a line is of running text: what is dated there is an event."""
    return len(line) > _TOLD and line[-1] in ".!?。！？"


def _absolute(stamps: list[Stamp], line: str) -> list[Stamp]:
    """Drop what a sentence or a longer line tells as "yesterday" or "2 days ago": that is about what happened."""
    tells = len(line) > _TOLD or ends_a_sentence(line)
    return [stamp for stamp in stamps if not tells or any(character.isdigit() for character in stamp.raw)]
