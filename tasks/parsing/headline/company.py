"""Taking out of a heading what stands in it beside the headline: a kicker, a badge, a line of meta data."""

import re
from collections.abc import Sequence
from typing import Final

from tasks.parsing.candidate import Candidate
from tasks.parsing.headline.affix import beginnings_of, begins_with, ends_with
from tasks.parsing.headline.beside import Beside, squashed
from tasks.parsing.headline.headings import Shown
from tasks.parsing.headline.statements import ENTRIES
from tasks.parsing.labels.line import labelled_values
from tasks.parsing.text import folded, letters

_META: Final = re.compile(r"\d{4}[-./年]\d|\d年\d|\d{1,2}:\d{2}|\d[-./ ]\d{4}")
_SHORTEST: Final = 6  # characters of a headline
_BADGE: Final = re.compile(r"[(（\[][^()（）\[\]]{2,12}[)）\]]")
_MARKS: Final = " |–—-:：·•»›/"
_LEAST: Final = 12  # letters of a statement that may overrule a heading
_CUT_BY_LIMIT: Final = 100  # characters from which a statement may have been cut to a limit


def without_company(shown: Shown, stated: Sequence[Candidate[str]], known: Beside) -> str:
    """Return the heading's text without what its markup or the metadata shows to be no part of the headline."""
    stated = [other for other in stated if other.source not in ENTRIES]  # an entry may be of an earlier wording
    trusted = [other for other in stated if other.weight >= 2] or stated
    better_spelt = next((other.value for other in trusted if _spells_better(other, shown.text)), None)
    if better_spelt:
        return better_spelt
    heading = shown.without_kicker()
    with_topic = [other for other in stated if other.weight >= 2 and other.value.endswith(f": {heading}")]
    if len({other.source for other in with_topic}) > 1:
        return with_topic[0].value  # the publisher's own headline begins with the topic that the page sets above it
    for statement in stated:
        text = statement.value
        if letters(text) < _LEAST or statement.weight < 2 or len(text) >= len(heading):
            continue
        if heading.endswith(text) or ends_with(heading, text):
            return _tail(heading, text)
        if begins_with(heading, text) and len(text) < _CUT_BY_LIMIT and _times_stated(text, stated) > 1:
            return _head(heading, text)
    others = [statement.value for statement in stated if squashed(heading) not in squashed(statement.value)]
    parts = [part for other in others for part in beginnings_of(other) if len(part) >= _SHORTEST and part in heading]
    return next((part for part in parts if _is_beside(part, heading, known)), heading)


def _is_beside(text: str, heading: str, known: Beside) -> bool:
    """Return whether all that a heading has beside `text` is known: meta data, a badge in brackets, a section."""
    before, _, after = heading.partition(text)
    if not before and _is_meta(after):
        return True
    before, after = before.strip(_MARKS), after.strip(_MARKS)
    return (
        bool(before or after)
        and (not before or _is_badge(before) or known.is_label(before) or known.is_in_title(before))
        and (not after or _is_badge(after) or known.is_label(after))
    )


def _is_badge(text: str) -> bool:
    return _BADGE.fullmatch(text) is not None


def _is_meta(rest: str) -> bool:
    """Return whether what follows the headline in its heading dates it, or begins with a label or a number."""
    if _META.search(rest):
        return True
    labels = labelled_values(rest)
    return rest[:2].strip()[:1].isdigit() or (bool(labels) and not rest[: labels[0].start].strip())


def _spells_better(statement: Candidate[str], heading: str) -> bool:
    """Return whether a statement says what the heading says, with a colon or a space where the heading breaks."""
    text = statement.value
    if text.count(":") <= heading.count(":") and len(folded(text).split()) <= len(folded(heading).split()):
        return False
    return squashed(text) == squashed(heading)


def _times_stated(text: str, stated: Sequence[Candidate[str]]) -> int:
    return len({other.source for other in stated if folded(other.value) == folded(text)})


def _tail(heading: str, text: str) -> str:
    """Return the end of `heading` that says `text`, in the heading's own spelling where the lengths allow it."""
    tail = heading[-len(text) :]
    return tail if folded(tail) == folded(text) else text


def _head(heading: str, text: str) -> str:
    head = heading[: len(text)]
    return head if folded(head) == folded(text) and head[-1] == text[-1] else text
