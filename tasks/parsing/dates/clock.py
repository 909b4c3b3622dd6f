"""The time of day beside a date, in visible text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.dates.weekdays import WEEKDAY
from tasks.parsing.dates.zones import ZONE, offset_s
from tasks.parsing.reading import Precision

# Halves of the day, before or behind the hour (CLDR 46, day periods; short forms as printed).
_AFTERNOON: Final = (
    r"p\.?\s?m\b\.?|下午|中午|晚上|午後|午后|오후|م\b|مساءً?|ظهراً?|بعدازظهر|ب\.ظ"
    r"|μ\.?\s?μ\b\.?|পিএম|chiều|tối|petang|malam|ÖS\b"
)
_MORNING: Final = r"a\.?\s?m\b\.?|上午|早上|凌晨|午前|오전|ص\b|صباحا?ً?ا?|ق\.ظ|π\.?\s?μ\b\.?|এএম|sáng|pagi|ÖÖ\b"
_HALF: Final = rf"(?:(?P<after>{_AFTERNOON})|(?P<fore>{_MORNING}))?"
_FIRST_HALF: Final = r"(?P<half>上午|下午|오전|오후|午前|午後|晚上|早上|凌晨|中午)?"
_TIME: Final = re.compile(
    rf"{_FIRST_HALF}\s{{0,2}}"
    r"(?:(?<![\d:])|(?<=19\d\d)|(?<=20\d\d))(?P<hour>\d{1,2})\s?(?:[:：h.]|時|时|点|點|시)\s?(?P<minute>\d{2}(?!\d)|\d(?=\s?[分분]))"
    r"(?:(?:[:：.]|分|분)\s?(?P<second>\d{2})(?!\d)(?:\.\d{1,3})?)?(?:分|분)?"
    rf"\s{{0,2}}{_HALF}"
    rf"(?:\s?(?:Uhr|น\.?|hs?\b))?\s{{0,2}}(?P<zone>{ZONE})?",
    re.IGNORECASE,
)
# "6 pm", "6 Uhr", "7h", "午後3時"
_HOUR_ONLY: Final = re.compile(
    rf"{_FIRST_HALF}\s{{0,2}}(?<!\d)(?P<hour>\d{{1,2}})\s?(?:(?P<after>p\.?\s?m\b\.?)|(?P<fore>a\.?\s?m\b\.?)|Uhr|h\b|時|时|点|點|시(?!간))"
    rf"\s{{0,2}}(?P<zone>{ZONE})?",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"\d")
_BEGINS: Final = re.compile(r"\s{0,2}[\d上下午中晚早凌오]")  # as both do
# What may stand between a date and its time, either way round.
_BETWEEN: Final = re.compile(
    r"(?:[\s,،、|·•@\-–—/()\[\]:.]|T(?=\d)"
    r"|\b(?:a\slas|a\sles|alle|as|at|clock|d|g|godz|h|jam|kell|kl|klo|lúc|o|ob|om|ora|ore|p|pukul|r|roku|saat|time|u|um|v|à|às|το|στις"
    r"|в|г|года|о|р|у|ч|น)\b\.?"
    r"|[月火水木金土日월화수목금토일]|周.|星期.|ساعت|الساعة|م\b|เวลา|\(.{1,4}\)"
    rf"|{WEEKDAY}){{0,12}}",
    re.IGNORECASE,
)
_REACH: Final = 32  # characters before a date in which its time may stand
_WEEKDAY: Final = 12  # characters that may be a weekday between: "11:48, Thu, Jul 18, 2024"


@dataclass(frozen=True, slots=True)
class Span:
    """A day and where in a text it stands."""

    start: int
    end: int
    day: date
    swapped: date | None = None  # as in Stamp


def with_time(text: str, span: Span, floor: int = 0, region: str | None = None) -> Stamp:
    """Return the day of `span` with the time behind it, else before it; before `floor` nobody looks.

    `region` (ISO 3166, lower case) tells what "IST" and other short names of several zones mean.
    """
    match = _behind(text, span.end) or _before(text, max(span.start - _REACH, floor), span.start)
    if match:
        raw = text[min(span.start, match.start()) : max(span.end, match.end())].strip()
        if stamp := _timed(span.day, match, raw, region):
            return replace(stamp, swapped=span.swapped) if span.swapped else stamp
    midnight = datetime(span.day.year, span.day.month, span.day.day)  # noqa: DTZ001  local
    return Stamp(midnight, Precision.DAY, text[span.start : span.end].strip(), swapped=span.swapped)


def at_time(day: date, text: str, region: str | None = None) -> Stamp | None:
    """Return `day` with the time of day that `text` begins with, None if it begins with none."""
    match = _behind(text, 0)
    return _timed(day, match, match[0].strip(), region) if match else None


def _behind(text: str, end: int) -> re.Match[str] | None:
    if not _DIGIT.search(text, end):
        return None
    gap = _BETWEEN.match(text, end)
    start = gap.end() if gap else end
    if not _BEGINS.match(text, start):
        return None
    return _TIME.match(text, start) or _HOUR_ONLY.match(text, start)


def _before(text: str, floor: int, start: int) -> re.Match[str] | None:
    return next((match for match in _times(text, floor, start) if _is_near(text[match.end() : start])), None)


def _times(text: str, floor: int, start: int) -> Iterator[re.Match[str]]:
    if not _DIGIT.search(text, floor, start):
        return
    yield from _TIME.finditer(text, floor, start)
    yield from _HOUR_ONLY.finditer(text, floor, start)


def _is_near(between: str) -> bool:
    gap = _BETWEEN.match(between)
    rest = between[gap.end() :] if gap else between
    return len(rest) <= _WEEKDAY and not any(character.isdigit() for character in rest)


def _timed(day: date, match: re.Match[str], raw: str, region: str | None) -> Stamp | None:
    parts = match.groupdict()
    second, zone = parts.get("second"), parts.get("zone")
    try:
        hour = _hour(int(parts["hour"]), parts)
        local = datetime(day.year, day.month, day.day, hour, int(parts.get("minute") or 0), int(second or 0))  # noqa: DTZ001  local
    except ValueError:
        return None
    offset = offset_s(zone, local, region) if zone else None
    return Stamp(local, Precision.SECOND if second else Precision.MINUTE, raw, offset)


def _hour(hour: int, parts: dict[str, str | None]) -> int:
    """Return the hour of 24 that `hour` is in the half of the day that stands beside it."""
    half = parts.get("half") or ""
    if half == "中午" and hour >= 11:
        return hour
    if parts["after"] or half in ("下午", "中午", "午後", "晚上", "오후"):
        return hour + 12 if hour < 12 else hour
    if parts["fore"] or half in ("上午", "早上", "凌晨", "午前", "오전"):
        return 0 if hour == 12 else hour
    return hour
