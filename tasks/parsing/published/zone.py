"""A time that is stated in UTC, in the page's own zone: other times on the page tell how far that is off.

The day of an article is the day where it was published, and content management systems write UTC for machines.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Final

from tasks.parsing.candidate import Candidate
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.reading import Precision

_WEST, _EAST = timedelta(hours=-12), timedelta(hours=14)
_STEP: Final = timedelta(minutes=30)
_NEPAL: Final = timedelta(hours=5, minutes=45)
_CLOSE: Final = timedelta(minutes=1)


def in_own_zone(winner: Candidate[Stamp], others: Iterable[Candidate[Stamp]]) -> Candidate[Stamp]:
    """Return `winner`, when it is in UTC, in the zone in which another time of the page is the same instant."""
    stamp = winner.value
    if stamp.offset_s != 0 or stamp.precision is Precision.DAY:
        return winner
    for other in others:
        offset = _offset(stamp, other.value)
        if offset:
            local = replace(stamp, local=stamp.local + offset, offset_s=int(offset.total_seconds()))
            return replace(winner, value=local, reason=f"{winner.reason}, in the zone of the {other.source}")
    return winner


def _offset(utc: Stamp, other: Stamp) -> timedelta | None:
    """Return how far `other` is before UTC if it is the same instant, None if it is another."""
    if other.precision is Precision.DAY:
        return None
    ahead = other.local - utc.local
    if other.offset_s is not None:
        stated = timedelta(seconds=other.offset_s)
        return stated if abs(ahead - stated) < _CLOSE else None
    # The minute is the same, and so may be the second.
    ahead += timedelta(seconds=utc.local.second - other.local.second)
    is_zone = ahead % _STEP == timedelta() or ahead == _NEPAL
    return ahead if is_zone and _WEST <= ahead <= _EAST else None
