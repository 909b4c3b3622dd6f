"""A date as written somewhere, before anybody asked which zone it was written in."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final
from zoneinfo import ZoneInfo

from tasks.parsing.reading import Moment, PageFacts, Precision, Zone

# Before the web nothing was posted on it; sentinels (1970-01-01, 0001-01-01) and slips of typing fall out with it.
_EARLIEST: Final = datetime(1991, 1, 1)  # noqa: DTZ001  compared with local times
_LATEST: Final = datetime(9000, 1, 1)  # noqa: DTZ001  what is later overflows when its zone is taken off
_AHEAD: Final = timedelta(hours=15)  # zones told wrongly and slow clocks; what is further off is scheduled or wrong


@dataclass(frozen=True, slots=True)
class Stamp:
    """A local time, with what was said of its zone."""

    local: datetime  # naive
    precision: Precision
    raw: str
    offset_s: int | None = None  # seconds east of UTC, None when not stated
    swapped: date | None = None  # the day, had its writer put the month and the day the other way round

    def at(self, facts: PageFacts) -> datetime:
        """Return the instant, aware, in UTC: in its own zone, else in the portal's, else as UTC."""
        if self.offset_s is not None:
            return self.local.replace(tzinfo=timezone(timedelta(seconds=self.offset_s))).astimezone(UTC)
        zone = ZoneInfo(facts.timezone) if facts.timezone else UTC
        return self.local.replace(tzinfo=zone).astimezone(UTC)

    def moment(self, facts: PageFacts, source: str) -> Moment:
        """Return the stamp as a `Moment` that came from `source`."""
        stated = self.offset_s is not None
        zone = Zone.STATED if stated else Zone.PORTAL if facts.timezone else Zone.ASSUMED
        return Moment(self.at(facts), self.precision, self.raw, source, zone, self.offset_s)

    def is_believable(self, facts: PageFacts) -> bool:
        """Return whether something on the web can be of that time: neither before it nor in the future."""
        if not _EARLIEST <= self.local <= _LATEST:
            return False
        return self.at(facts) <= facts.fetched_at + _AHEAD
