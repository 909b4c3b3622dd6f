"""What a page tells of how its dates are written."""

from typing import Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from tasks.parsing.candidate import Candidate
from tasks.parsing.dates.visible import Habits
from tasks.parsing.evidence import Evidence
from tasks.parsing.language.choice import SURE, declared_language

# Where 05/06/2024 is the sixth of May (CLDR 46, short date formats): the United States and those that write as they do.
_MONTH_FIRST_REGIONS: Final = frozenset({"as", "gu", "mp", "ph", "pr", "pw", "us", "vi"})
_DAY_FIRST_ENDINGS: Final = frozenset(
    {"au", "bw", "gh", "hk", "ie", "in", "jm", "ke", "lk", "ls", "mt", "my", "na", "ng", "nz", "pk", "sg", "tt", "tz",
     "ug", "uk", "za", "zm", "zw"}
)  # fmt: skip


# Languages that are written in one region alone, as far as time zones go.
_HOMES: Final = {
    "bg": "bg", "bn": "in", "ca": "es", "cs": "cz", "da": "dk", "de": "de", "el": "gr", "et": "ee", "fi": "fi",
    "gu": "in", "he": "il", "hi": "in", "hr": "hr", "hu": "hu", "is": "is", "it": "it", "ja": "jp", "kn": "in",
    "ko": "kr", "lt": "lt", "lv": "lv", "ml": "in", "mr": "in", "nl": "nl", "no": "no", "pa": "in", "pl": "pl",
    "ro": "ro", "sk": "sk", "sl": "si", "sr": "rs", "sv": "se", "ta": "in", "te": "in", "th": "th", "tr": "tr",
    "uk": "ua", "vi": "vn", "zh": "cn",
}  # fmt: skip


def habits_of(evidence: Evidence) -> Habits:
    """Return the page's language, whether it writes the month before the day, and where it is written."""
    return _habits(evidence, declared_language(evidence))


def _habits(evidence: Evidence, language: str | None) -> Habits:
    facts = evidence.facts
    locale = evidence.outline.language or next(iter(evidence.metas.get("og:locale", ())), "")
    stated = locale.replace("_", "-").lower().rpartition("-")[2] if len(locale) > 3 else ""
    ending = (urlsplit(facts.url).hostname or "").rpartition(".")[2]
    region = _region(stated, ending, language)
    now = facts.fetched_at.astimezone(ZoneInfo(facts.timezone)) if facts.timezone else facts.fetched_at
    return Habits(now, language, _is_month_first(stated, ending, language), region)


def shown_habits(habits: Habits, evidence: Evidence, shown: Candidate[str] | None) -> Habits:
    """Return `habits`, of the language that the text surely shows where the page declares none."""
    if habits.language or shown is None or shown.weight < SURE:
        return habits
    return _habits(evidence, shown.value)


def _region(stated: str, ending: str, language: str | None) -> str | None:
    for region in (stated, ending):
        if len(region) == 2:
            return "gb" if region == "uk" else region
    return _HOMES.get(language or "")


def _is_month_first(stated: str, ending: str, language: str | None) -> bool:
    if stated in _MONTH_FIRST_REGIONS:
        return True
    return (language or "en") == "en" and not stated and ending not in _DAY_FIRST_ENDINGS
