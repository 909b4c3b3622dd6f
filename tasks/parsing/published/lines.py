"""Times in lines of text near the headline: behind a label, or standing alone."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from tasks.parsing.candidate import Candidate
from tasks.parsing.dates.clock import at_time
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.dates.visible import Habits, visible_stamp, visible_stamps
from tasks.parsing.labels.line import Label, labelled_values
from tasks.parsing.outline.values import Block
from tasks.parsing.published.kinds import Time
from tasks.parsing.published.place import Place
from tasks.parsing.published.sentences import dateline_time, sentence_times
from tasks.parsing.reading import Precision
from tasks.parsing.text import ends_a_sentence

_DIGIT: Final = re.compile(r"\d|[昨今前刚年]")
_DATE: Final = re.compile(r"[\d年]")
_LINE: Final = 300  # characters; what is longer is a paragraph
_NEAR: Final = 0.3  # of Place.nearness: a date without a label counts only so near the headline
_FAR: Final = 30  # blocks behind the text in which a label may still say when it was published
_PARAGRAPH: Final = 80  # characters from which a line is one
_TOLD: Final = 40  # characters of a line whose "yesterday" is about the article
_ALONE: Final = 120  # characters of a line whose date needs no label
# Words behind a date that say what it was: Turkish, Japanese, Korean.
_UPDATED_BEHIND: Final = ("güncellendi", "更新", "수정")
_BEHIND: Final = 16  # characters behind a date in which they stand
_KINDS: Final = {Label.PUBLISHED: Time.PUBLISHED, Label.UPDATED: Time.MODIFIED}
_DATING: Final = frozenset({*_KINDS, Label.ELSEWHEN})


def line_times(place: Place, habits: Habits) -> Iterator[tuple[Time, Candidate[Stamp]]]:
    """Yield the times in short lines around the article, labelled ones as what their label says."""
    yield from _dateline(place, habits)
    for block in place.outline.blocks[: place.last + _FAR + 1]:
        if len(block.text) > _LINE or not _DIGIT.search(block.text):
            continue
        nearness = place.nearness(block.order, block.box)
        if nearness > 0:
            yield from _line_times(block, nearness, place.headline, habits)


def _dateline(place: Place, habits: Habits) -> Iterator[tuple[Time, Candidate[Stamp]]]:
    """Yield the date that the first paragraph begins with."""
    beginning = place.outline.blocks[max(0, place.first) : place.first + 3]
    paragraph = next((block.text for block in beginning if len(block.text) >= _PARAGRAPH), "")
    if dateline := dateline_time(paragraph, habits):
        yield Time.PUBLISHED, dateline


def _line_times(
    block: Block, nearness: float, headline: str, habits: Habits
) -> Iterator[tuple[Time, Candidate[Stamp]]]:
    labelled = list(_labelled_times(block.text, nearness, habits)) or list(sentence_times(block.text, headline, habits))
    yield from labelled
    line = block.text.removeprefix(headline) or block.text  # some print both in one element
    if labelled or _is_elsewhen(line) or nearness <= _NEAR or len(line) > _ALONE or _is_sentence(line):
        return
    weight = (4.5 - len(line) / 60) * nearness
    for kind, stamp in _bare_times(line, habits):
        yield kind, Candidate(stamp, "byline", "date beside the headline", weight)


def _labelled_times(line: str, nearness: float, habits: Habits) -> Iterator[tuple[Time, Candidate[Stamp]]]:
    """Yield what the labels of a line date, and the date before an update: of publication, though nobody says so."""
    labels = [entry for entry in labelled_values(line) if entry.label in _DATING]
    dated = [(entry, stamp) for entry in labels if (stamp := visible_stamp(entry.value, habits))]
    named = {_KINDS[entry.label] for entry, _ in dated if entry.label in _KINDS}
    if labels and labels[0].label is Label.UPDATED and labels[0].value and Time.PUBLISHED not in named:
        before = _absolute(visible_stamps(line[: labels[0].start], habits), line)
        if before and nearness > _NEAR:
            yield Time.PUBLISHED, Candidate(before[0], "byline", "date before that of an update", 6.0 * nearness)
            stamp = at_time(before[0].local.date(), labels[0].value, habits.region)
            if stamp and not named:
                yield Time.MODIFIED, Candidate(stamp, "label", labels[0].name, 7.0 * nearness)
    for entry, stamp in dated:
        if kind := _KINDS.get(entry.label):
            yield kind, Candidate(stamp, "label", entry.name, 7.0 * nearness)


def _is_elsewhen(line: str) -> bool:
    """Return whether a label says that what a line dates is something else."""
    return any(entry.label is Label.ELSEWHEN for entry in labelled_values(line))


def _bare_times(line: str, habits: Habits) -> Iterator[tuple[Time, Stamp]]:
    """Yield the first date of a line without labels and the first that words behind it call an update's."""
    stamps = _absolute(visible_stamps(line, habits), line)
    found: set[Time] = set()
    rest = line
    for stamp, following in zip(stamps, [*stamps[1:], None], strict=False):
        rest = rest.partition(stamp.raw)[2]
        behind = (rest.partition(following.raw)[0] if following else rest)[:_BEHIND]
        kind = Time.MODIFIED if any(word in behind for word in _UPDATED_BEHIND) else Time.PUBLISHED
        if kind not in found:
            found.add(kind)
            yield kind, stamp


def _is_sentence(line: str) -> bool:
    """Return whether a line is of running text: what is dated there is an event."""
    return len(line) > _TOLD and line[-1] in ".!?。！？"


def _absolute(stamps: Iterable[Stamp], line: str) -> list[Stamp]:
    """Drop what a sentence or a longer line tells as "yesterday" or "2 days ago": that is about what happened.

    "Today" alone is a heading.
    """
    tells = len(line) > _TOLD or ends_a_sentence(line)
    return [stamp for stamp in stamps if _DATE.search(stamp.raw) or not (tells or stamp.precision is Precision.DAY)]
