from datetime import UTC, datetime

import pytest

from storage.models import Portal
from tasks.opening.due import next_crawl_at

NOW = datetime(2026, 3, 28, 20, 30, tzinfo=UTC)


def portal(**schedule: object) -> Portal:
    return Portal(**{"every_s": None, "cron": None, "timezone": None} | schedule)


@pytest.mark.parametrize(
    ("schedule", "expected"),
    [
        ({}, None),
        ({"every_s": 1800.0}, datetime(2026, 3, 28, 21, 0, tzinfo=UTC)),
        ({"cron": "15 * * * *"}, datetime(2026, 3, 28, 21, 15, tzinfo=UTC)),
        ({"cron": "0 6 * * *", "timezone": "Asia/Tokyo"}, datetime(2026, 3, 28, 21, 0, tzinfo=UTC)),
        # In Oslo the clocks go forward in this night: six o'clock comes an hour sooner.
        ({"cron": "0 6 * * *", "timezone": "Europe/Oslo"}, datetime(2026, 3, 29, 4, 0, tzinfo=UTC)),
    ],
)
def test_next_crawl_follows_interval_or_cron_in_the_portals_zone(
    schedule: dict[str, object], expected: datetime | None
) -> None:
    assert next_crawl_at(portal(**schedule), NOW) == expected
