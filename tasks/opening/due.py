"""When a portal is due again."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from cronsim import CronSim

from storage.models import Portal


def next_crawl_at(portal: Portal, now: datetime) -> datetime | None:
    """Return the next due time after `now`; missed ones are made up by one crawl, not by many.

    A cron expression (five fields) is read in the portal's time zone. None: on demand only.
    """
    if portal.cron:
        local = now.astimezone(ZoneInfo(portal.timezone or "UTC"))
        return next(CronSim(portal.cron, local)).astimezone(UTC)
    if portal.every_s:
        return now + timedelta(seconds=portal.every_s)
    return None
