"""A time that is stated in UTC, in the page's own zone: other times and days on the page tell how far that is off.

The day of an article is the day where it was published, and content management systems write UTC for machines.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from tasks.parsing.candidate import Candidate
from tasks.parsing.dates.regions import ZONES
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.reading import Precision

_WEST, _EAST = timedelta(hours=-12), timedelta(hours=14)
_STEP: Final = timedelta(minutes=30)
_NEPAL: Final = timedelta(hours=5, minutes=45)
_CLOSE: Final = timedelta(minutes=1)
_SHOWN_WEIGHT: Final = 2.0  # of a day beside the headline or the text
SHOWN: Final = frozenset({"byline", "label", "time"})  # sources that readers see


def in_own_zone(
    winner: Candidate[Stamp], others: Iterable[Candidate[Stamp]], region: str | None = None
) -> Candidate[Stamp]:
    """Return `winner`, when it is in UTC, in the zone in which another time of the page is the same instant.

    Where readers are shown only another day: in the zone of `region` (ISO 3166, lower case), if that is the day there.
    """
    stamp = winner.value
    if stamp.offset_s != 0 or stamp.precision is Precision.DAY:
        return winner
    others = list(others)
    for other in others:
        if offset := offset_between(stamp, other.value):
            return _moved(winner, offset, f"in the zone of the {other.source}")
    shown = {other.value.local.date() for other in others if other.source in SHOWN and other.weight >= _SHOWN_WEIGHT}
    if not shown or stamp.local.date() in shown:
        return winner
    offset = _home_offset(stamp, region)
    if offset and (stamp.local + offset).date() in shown:
        return _moved(winner, offset, "in the zone in which it is the day that is shown")
    return winner


def _moved(candidate: Candidate[Stamp], offset: timedelta, why: str) -> Candidate[Stamp]:
    stamp = candidate.value
    local = replace(stamp, local=stamp.local + offset, offset_s=int(offset.total_seconds()))
    return replace(candidate, value=local, reason=f"{candidate.reason}, {why}")


def _home_offset(utc: Stamp, region: str | None) -> timedelta | None:
    zone = ZONES.get(region or "")
    return utc.local.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)).utcoffset() if zone else None


def offset_between(utc: Stamp, other: Stamp) -> timedelta | None:
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
