"""Times in elements that are made or named for them: `time`, and classes like "date" and "timestamp"."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from tasks.parsing.candidate import Candidate
from tasks.parsing.dates.machine import machine_stamp
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.dates.visible import Habits, visible_stamp
from tasks.parsing.labels.line import Label, labelled_values
from tasks.parsing.outline.values import Mark
from tasks.parsing.published.kinds import Time
from tasks.parsing.published.place import Place

_DATES: Final = frozenset(
    ["abbr", "created", "data", "date", "dateline", "dates", "datetime", "datum", "fecha", "modified", "posted", "pub",
     "pubdate", "publish", "published", "time", "timestamp", "updated"]
)  # fmt: skip
_UPDATES: Final = frozenset(["lastupdate", "modified", "update", "updated"])
_PUBLICATIONS: Final = frozenset(["created", "posted", "pubdate", "publish", "published"])
_ENTRY: Final = " entry date "
_MACHINE_ATTRIBUTES: Final = (
    "datetime",
    "data-timestamp",
    "data-datetime",
    "data-published",
    "data-date",
    "data-time",
    "content",
    "title",
)
_TIME: Final = 6.5  # of a time element
_NAMED: Final = 5.0  # of one that is named for a date
_ELSEWHERE: Final = 0.1  # of Place.nearness: lists of others have such elements for each
_WORDED: Final = frozenset({"datetime", "title"})  # those of them that are also written for readers


def element_times(place: Place, habits: Habits) -> Iterator[tuple[Time, Candidate[Stamp]]]:
    """Yield the times in `time` elements and in elements named for a date, the nearer to the headline the surer."""
    for mark in place.outline.marks:
        if mark.tag == "meta" or (mark.tag != "time" and not _names_date(mark.hint)):
            continue  # a meta element within the text is read as microdata
        nearness = place.nearness(mark.order, mark.box)
        if nearness <= 0 or (nearness <= _ELSEWHERE and not (_is_publications(mark.hint) or _is_updates(mark.hint))):
            continue
        if place.is_in_list_below(mark.order):
            continue
        text = mark.text(120)
        source, weight = ("time", _TIME) if mark.tag == "time" else ("byline", _NAMED)
        for kind, stamp in _stamps(mark, text, habits):
            yield kind, Candidate(stamp, source, mark.hint.strip() or mark.tag, weight * nearness)


@lru_cache(maxsize=4096)
def _names_date(hint: str) -> bool:
    return not _DATES.isdisjoint(hint.split())


def _stamps(mark: Mark, text: str, habits: Habits) -> Iterator[tuple[Time, Stamp]]:
    """Yield what the element says: its machine-readable attribute first, else its text."""
    labels = labelled_values(text)
    for name in _MACHINE_ATTRIBUTES:
        value = mark.attributes.get(name)
        if value and (stamp := machine_stamp(value) or (visible_stamp(value, habits) if name in _WORDED else None)):
            yield _kind(mark, labels[0].label if labels else None), stamp
            return
    if len(text) > 100:
        return
    dated = [(entry.label, stamp) for entry in labels if (stamp := visible_stamp(entry.value, habits))]
    for label, stamp in dated:
        yield _kind(mark, label), stamp
    if not dated and (stamp := visible_stamp(text, habits)):
        yield _kind(mark, None), stamp


def _kind(mark: Mark, label: Label | None) -> Time:
    if label is Label.UPDATED:
        return Time.MODIFIED
    if label is Label.PUBLISHED or _is_publications(mark.hint):
        # WordPress gives unmodified posts one element of the classes "published updated".
        return Time.PUBLISHED
    around = mark.box.parent if mark.node.tag == mark.box.tag else mark.box
    is_in_update = around is not None and _is_updates(around.hint) and not _is_publications(around.hint)
    return Time.MODIFIED if is_in_update or _is_updates(mark.hint) else Time.PUBLISHED


@lru_cache(maxsize=4096)
def _is_updates(hint: str) -> bool:
    return not _UPDATES.isdisjoint(hint.split())


@lru_cache(maxsize=4096)
def _is_publications(hint: str) -> bool:
    return _ENTRY in hint or not _PUBLICATIONS.isdisjoint(hint.split())
