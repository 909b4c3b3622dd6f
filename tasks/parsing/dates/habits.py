"""What a page tells of how its dates are written."""

from typing import Final
from urllib.parse import urlsplit

from tasks.parsing.dates.visible import Habits
from tasks.parsing.evidence import Evidence
from tasks.parsing.language.choice import declared_language

# Where 05/06/2024 is the sixth of May (CLDR 46, short date formats): the United States and those that write as they do.
_MONTH_FIRST_REGIONS: Final = frozenset({"as", "gu", "mp", "ph", "pr", "pw", "us", "vi"})
_DAY_FIRST_ENDINGS: Final = frozenset(
    {"au", "bw", "gh", "hk", "ie", "in", "jm", "ke", "lk", "ls", "mt", "my", "na", "ng", "nz", "pk", "sg", "tt", "tz",
     "ug", "uk", "za", "zm", "zw"}
)  # fmt: skip


def habits_of(evidence: Evidence) -> Habits:
    """Return the page's language and whether it writes the month before the day."""
    facts = evidence.facts
    language = declared_language(evidence)
    return Habits(facts.fetched_at, language, _is_month_first(evidence, language))


def _is_month_first(evidence: Evidence, language: str | None) -> bool:
    locale = evidence.outline.language or next(iter(evidence.metas.get("og:locale", ())), "")
    region = locale.replace("_", "-").lower().partition("-")[2]
    if region in _MONTH_FIRST_REGIONS:
        return True
    ending = (urlsplit(evidence.facts.url).hostname or "").rpartition(".")[2]
    return (language or "en") == "en" and not region and ending not in _DAY_FIRST_ENDINGS
