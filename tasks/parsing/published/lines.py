"""Times in lines of text near the headline: behind a label, or standing alone."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from tasks.parsing.candidate import Candidate
from tasks.parsing.dates.clock import at_time
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.dates.visible import Habits, stated_stamps, visible_stamp, visible_stamps
from tasks.parsing.labels.line import Label, labelled_values
from tasks.parsing.outline.values import Block
from tasks.parsing.published.kinds import Time
from tasks.parsing.published.place import Place
from tasks.parsing.published.sentences import dateline_time, sentence_times
from tasks.parsing.published.stretch import Stretch
from tasks.parsing.reading import Precision
from tasks.parsing.text import ends_a_sentence

_DIGIT: Final = re.compile(r"\d|[昨今前刚年]")
_UNTELLING: Final = (Stretch.TEXT, Stretch.ELSEWHERE)
# A day, or what may be one.
_STATED: Final = re.compile(r"\d(?:\d{3}|\s?[-/.．]\s?\d{1,2}\s?[-/.．]\s?\d)")
_STATED_OTHERWISE: Final = re.compile(r"['’月年년](?:\d\d|(?<=[月年년]))")
_DATE: Final = re.compile(r"[\d年]")
_FOR_MACHINES: Final = re.compile(r"\dT\d")
_LINE: Final = 300  # characters; what is longer is a paragraph
_NEAR: Final = 0.3  # of Place.nearness: a date without a label counts only so near the headline
_FAR: Final = 30  # blocks behind the text in which a label may still say when it was published
_LAST: Final = 3  # blocks of the text in which a paragraph may say when it was published
_END: Final = 15  # blocks at the end of a page, in which wikis say when it was last edited
_OF_THE_PAGE: Final = 3.0
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_LONGEST_LABEL: Final = 30  # characters of a label that is a block
_VALUE: Final = 60  # and of the block that is its value
_BEGINNING: Final = 5  # blocks of the text in which its date may stand
_LATE_DATELINE: Final = 2.3  # of a date that is not at the very beginning: weighs less than a day in the URL
_PARAGRAPH: Final = 80  # characters from which a line is one
_BEHIND_TIMES: Final = ("น.", "г.", "ч.", "r.")  # "o'clock" and "of the year" in Thai, Bulgarian, Russian, Polish
_TOLD: Final = 40  # characters of a line whose "yesterday" is about the article
_LABELLED: Final = 7.2  # more than of a meta element that is only called "date"
_ALONE: Final = 120  # characters of a line whose date needs no label
# Words behind a date that say what it was: Turkish, Japanese, Korean.
_UPDATED_BEHIND: Final = ("güncellendi", "更新", "수정")
_BEHIND: Final = 16  # characters behind a date in which they stand
_KINDS: Final = {Label.PUBLISHED: Time.PUBLISHED, Label.UPDATED: Time.MODIFIED}
_DATING: Final = frozenset({*_KINDS, Label.ELSEWHEN})


def line_times(place: Place, habits: Habits) -> Iterator[tuple[Time, Candidate[Stamp]]]:
    """Yield the times in short lines around the article, labelled ones as what their label says."""
    yield from _dateline(place, habits)
    yield from _page_update(place, habits)
    blocks, has_digit = place.outline.blocks, _DIGIT.search
    for block in [b for b in blocks[: place.last + _FAR + 1] if len(b.text) <= _LINE and has_digit(b.text)]:
        if stamps := _stamps(block, place, habits):
            nearness = place.nearness(block.order, block.box)
            if nearness > 0:
                label = blocks[block.order - 1].line if 0 < block.order < len(blocks) else ""  # of one told alone, none
                nearness = min(nearness, _NEAR) if place.is_in_list_below(block.order) else nearness
                yield from _line_times(block.line, label, stamps, nearness, place.headline, habits)


def _stamps(block: Block, place: Place, habits: Habits) -> Sequence[Stamp]:
    """Return a line's dates.

    Away from headline and end none that is told from the moment of reading, for it is others', and none of paragraphs.
    """
    stretch, is_short = place.stretch(block.order), len(block.text) <= _ALONE
    if stretch not in _UNTELLING:
        return visible_stamps(block.line, habits) if is_short else stated_stamps(block.line, habits)
    is_in_text = stretch is Stretch.TEXT and not is_short and block.order <= place.last - _LAST
    if is_in_text or not (_STATED.search(block.text) or _STATED_OTHERWISE.search(block.text)):
        return ()
    return stated_stamps(block.line, habits)


def _page_update(place: Place, habits: Habits) -> Iterator[tuple[Time, Candidate[Stamp]]]:
    """Yield when a page was last edited, as wikis and offices say at its end however far below the text that is."""
    for block in place.outline.blocks[max(place.last + 1, len(place.outline.blocks) - _END) :]:
        line = block.text
        if len(line) <= _LINE and _YEAR.search(line):
            told = [candidate for kind, candidate in sentence_times(line, "", habits) if kind is Time.MODIFIED]
            for candidate in told or (_updates(line, habits) if _is_in_footer(block) else ()):
                yield Time.MODIFIED, replace(candidate, weight=_OF_THE_PAGE)


def _is_in_footer(block: Block) -> bool:
    return any(box.tag == "footer" or " footer " in box.hint for box in block.box.upwards())


def _updates(line: str, habits: Habits) -> Iterator[Candidate[Stamp]]:
    """Yield the date of an update that a line begins with the label of."""
    for entry in labelled_values(line)[:1]:
        if entry.label is Label.UPDATED and not entry.start and (stamp := visible_stamp(entry.value, habits)):
            yield Candidate(stamp, "label", entry.name)


def _dateline(place: Place, habits: Habits) -> Iterator[tuple[Time, Candidate[Stamp]]]:
    """Yield the date that the first paragraph begins with, less surely that of the next that begins with one."""
    beginning = place.outline.blocks[max(0, place.first) : place.first + _BEGINNING]
    paragraphs = [block.text for block in beginning if len(block.text) >= _PARAGRAPH]
    for number, paragraph in enumerate(paragraphs):
        if dateline := dateline_time(paragraph, habits):
            yield Time.PUBLISHED, dateline if number == 0 else replace(dateline, weight=_LATE_DATELINE)
            return


def _line_times(
    line: str, before: str, stamps: Sequence[Stamp], nearness: float, headline: str, habits: Habits
) -> Iterator[tuple[Time, Candidate[Stamp]]]:
    labelled = list(_labelled_times(_with_label(before, line), nearness, habits))
    labelled = labelled or list(sentence_times(line, headline, habits))
    yield from labelled
    if line.startswith(headline) and len(line) > len(headline):  # some print both in one element
        line = line.removeprefix(headline)
        stamps = visible_stamps(line, habits)
    if labelled or _is_elsewhen(line) or nearness <= _NEAR or len(line) > _ALONE or _is_sentence(line, stamps):
        return
    weight = (4.5 - len(line) / 60) * nearness
    for kind, stamp in _bare_times(line, _absolute(stamps, line)):
        yield kind, Candidate(stamp, "byline", "date beside the headline", weight)


def _with_label(before: str, line: str) -> str:
    """Return a line with the label that is the block before it: a term of a list, the head of a table's row."""
    if len(before) > _LONGEST_LABEL or len(line) > _VALUE:
        return line
    labels = labelled_values(before if before.endswith((":", "：")) else f"{before}:")
    is_label = len(labels) == 1 and labels[0].label in _DATING and not labels[0].start and not labels[0].value
    return f"{labels[0].name}: {line}" if is_label else line


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
            yield kind, Candidate(stamp, "label", entry.name, _LABELLED * nearness)


def _is_elsewhen(line: str) -> bool:
    """Return whether a label says that what a line dates is something else."""
    return any(entry.label is Label.ELSEWHEN for entry in labelled_values(line))


def _bare_times(line: str, stamps: Sequence[Stamp]) -> Iterator[tuple[Time, Stamp]]:
    """Yield the first date of a line without labels and the first that words behind it call an update's."""
    found: set[Time] = set()
    rest = line
    for stamp, following in zip(stamps, [*stamps[1:], None], strict=False):
        rest = rest.partition(stamp.raw)[2]
        behind = (rest.partition(following.raw)[0] if following else rest)[:_BEHIND]
        kind = Time.MODIFIED if any(word in behind for word in _UPDATED_BEHIND) else Time.PUBLISHED
        if kind not in found:
            found.add(kind)
            yield kind, stamp


def _is_sentence(line: str, stamps: Sequence[Stamp]) -> bool:
    """Return whether a line is of running text: what is dated there is an event. "At 11:48 a.m." ends none."""
    ends_in_a_time = bool(stamps) and line.endswith(
        (stamps[-1].raw, *(f"{stamps[-1].raw} {word}" for word in _BEHIND_TIMES))
    )
    return len(line) > _TOLD and line[-1] in ".!?。！？" and not ends_in_a_time


def _absolute(stamps: Iterable[Stamp], line: str) -> list[Stamp]:
    """Drop what a sentence or a longer line tells as "yesterday" or "2 days ago": that is about what happened.

    "Today" alone is a heading. Drop too what is hidden beside a date for readers: themes print when a post was updated.
    """
    tells = len(line) > _TOLD or ends_a_sentence(line)
    kept = [stamp for stamp in stamps if _DATE.search(stamp.raw) or not (tells or stamp.precision is Precision.DAY)]
    return [stamp for stamp in kept if not _FOR_MACHINES.search(stamp.raw)] or kept
