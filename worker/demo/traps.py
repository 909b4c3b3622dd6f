"""Articles that look alike and are not, as tables: what portals publish on purpose (recurring columns, batches)."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Trap:
    """A headline, "{city}" being the publisher's, and how long before the newest article it came out."""

    headline: str
    before: timedelta
    group: str  # members of a group must not be folded into each other
    copied: bool = False  # the farm has it too


def _column(headline: str, group: str, days: int, hour: int, copied: int = 0) -> tuple[Trap, ...]:
    """Return a column that appears daily; the farm copies the first `copied`. `hour` counts back from the newest."""
    return tuple(Trap(headline, timedelta(days=day, hours=hour), group, day <= copied) for day in range(1, days + 1))


BATCH = timedelta(days=3, hours=12, minutes=30)  # a night-time import, all in one second

ENGLISH_TRAPS = (
    *_column("Morning briefing from {city}: what to know today", "daily column", days=6, hour=7, copied=2),
    Trap("Correction", timedelta(days=2, hours=1), "same headline, same day"),
    Trap("Correction", timedelta(days=2, hours=6), "same headline, same day"),
    Trap("Port of {city} adds a 10-day pass", timedelta(days=4, hours=2), "near-identical headline, same minute", True),
    Trap("Port of {city} adds an 11-day pass", timedelta(days=4, hours=2), "near-identical headline, same minute"),
    Trap("Flood watch — {city} Sound", timedelta(days=5), "tail like a publisher's name, same minute", True),
    Trap("Flood watch — {city} Bay", timedelta(days=5), "tail like a publisher's name, same minute"),
    Trap("Harbour pilots of {city}: a register", BATCH, "one import, one second"),
    Trap("Lighthouses of {city}: a register", BATCH, "one import, one second"),
    Trap("Wrecks off {city}: a register", BATCH, "one import, one second"),
)

CHINESE_TRAPS = (
    *_column("{city}早间要闻速览", "daily column", days=4, hour=12),
    Trap("{city}停水通知", timedelta(days=2, hours=3), "same headline, same day"),
    Trap("{city}停水通知", timedelta(days=2, hours=8), "same headline, same day"),
    Trap("{city}队3-1客场取胜", timedelta(days=4, hours=2), "near-identical headline, same minute"),
    Trap("{city}队4-1客场取胜", timedelta(days=4, hours=2), "near-identical headline, same minute"),
)
