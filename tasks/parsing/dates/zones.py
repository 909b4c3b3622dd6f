"""Zone names and offsets as pages print them.

Abbreviations are those that mean one offset on news pages (tz database 2026a, CLDR 46). What CST, IST and AST mean
depends on where the page is written; without that they say nothing. "ET" and "PT" are zones whose offset depends on
the day.
"""

import re
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

_HOURS: Final[dict[str, float]] = {
    "AEDT": 11, "AEST": 10, "BRT": -3, "BST": 1, "CAT": 2, "CDT": -5, "CEST": 2, "CET": 1, "EAT": 3, "EDT": -4,
    "EEST": 3, "EET": 2, "EST": -5, "GMT": 0, "HKT": 8, "IRST": 3.5, "JST": 9, "KST": 9, "MDT": -6, "MESZ": 2,
    "MEZ": 1, "MSK": 3, "MST": -7, "NZDT": 13, "NZST": 12, "PDT": -7, "PHT": 8, "PKT": 5, "PST": -8, "SAST": 2,
    "SGT": 8, "TRT": 3, "UTC": 0, "WAT": 1, "WEST": 1, "WET": 0, "WIB": 7, "WIT": 9, "WITA": 8, "Z": 0, "МСК": 3,
}  # fmt: skip
_REGIONS: Final = {
    "ALASKA TIME": "America/Anchorage", "CENTRAL TIME": "America/Chicago", "CT": "America/Chicago",
    "EASTERN TIME": "America/New_York", "ET": "America/New_York", "HST": "Pacific/Honolulu",
    "MOUNTAIN TIME": "America/Denver", "MT": "America/Denver", "PACIFIC TIME": "America/Los_Angeles",
    "PT": "America/Los_Angeles",
}  # fmt: skip
# Names of several zones, by the region of the page (ISO 3166).
_HOME: Final[dict[str, dict[str, str]]] = {
    "AST": {"bh": "Asia/Bahrain", "ca": "America/Halifax", "iq": "Asia/Baghdad", "kw": "Asia/Kuwait",
            "pr": "America/Puerto_Rico", "qa": "Asia/Qatar", "sa": "Asia/Riyadh", "tt": "America/Port_of_Spain"},
    "CST": {"ca": "America/Winnipeg", "cn": "Asia/Shanghai", "mx": "America/Mexico_City", "tw": "Asia/Taipei",
            "us": "America/Chicago"},
    "IST": {"ie": "Europe/Dublin", "il": "Asia/Jerusalem", "in": "Asia/Kolkata"},
}  # fmt: skip
_OFFSET: Final = re.compile(r"(?:UTC|GMT)?\s?([+\-−])\s?(\d{1,2})(?::?(\d{2}))?")

# What may stand behind a time, to be searched for in visible text.
ZONE: Final = (
    r"(?:\(?(?:(?:UTC|GMT)?\s?[+\-−]\s?\d{1,2}(?::?\d{2})?\b(?![-/.]\d)|(?:"
    + "|".join(sorted((*_HOURS, *_REGIONS, *_HOME), key=len, reverse=True))
    + r")\b)\)?)"
)


def offset_s(text: str, local: datetime, region: str | None = None) -> int | None:
    """Return the seconds east of UTC that `text` ("+0100", "CEST", "GMT+7", "ET") means at `local`; None if nothing.

    `region`: where the page is written (ISO 3166, lower case), for names that several zones have.
    """
    text = text.strip(" ()").upper()
    if zone := _REGIONS.get(text) or _HOME.get(text, {}).get(region or ""):
        offset = local.replace(tzinfo=ZoneInfo(zone)).utcoffset()
        return int(offset.total_seconds()) if offset is not None else None
    if text in _HOURS:
        return int(_HOURS[text] * 3600)
    match = _OFFSET.fullmatch(text)
    if not match:
        return None
    hours, minutes = int(match[2]), int(match[3] or 0)
    if hours > 14 or minutes > 59:
        return None
    return (-1 if match[1] in "-−" else 1) * (hours * 3600 + minutes * 60)
