"""The time of day beside a date, in visible text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.dates.zones import ZONE, offset_s
from tasks.parsing.reading import Precision

_TIME: Final = re.compile(
    r"(?P<half>上午|下午|오전|오후|午前|午後|晚上|早上|凌晨|中午)?\s{0,2}"
    r"(?<![\d:])(?P<hour>\d{1,2})\s?(?:[:：h.]|時|时|点|點|시)\s?(?P<minute>\d{2})(?!\d)"
    r"(?:(?:[:：.]|分|분)\s?(?P<second>\d{2})(?!\d)(?:\.\d{1,3})?)?(?:分|분)?"
    r"\s{0,2}(?P<mark>[ap]\.?\s?m\b\.?|ص\b|م\b|πμ|μμ)?"
    rf"(?:\s?Uhr|\s?น\.?)?\s{{0,2}}(?P<zone>{ZONE})?",
    re.IGNORECASE,
)
_HOUR_ONLY: Final = re.compile(
    rf"(?<!\d)(?P<hour>\d{{1,2}})\s?(?P<mark>[ap]\.?\s?m\b\.?)\s{{0,2}}(?P<zone>{ZONE})?", re.IGNORECASE
)
# What may stand between a date and its time, either way round.
_BETWEEN: Final = re.compile(
    r"(?:[\s,|·•@\-–—/()\[\]:T]"
    r"|\b(?:a\slas|alle|as|at|clock|h|kl|klo|lúc|o|ob|om|ora|ore|saat|time|u|um|à|às|το|στις|в|г|года|น)\b\.?"
    r"|[月火水木金土日월화수목금토]|周.|星期.|ساعت|الساعة|\(.{1,4}\)){0,12}",
    re.IGNORECASE,
)
_REACH: Final = 32  # characters before a date in which its time may stand
_WEEKDAY: Final = 12  # characters that may be a weekday between: "11:48, Thu, Jul 18, 2024"
_AFTERNOON: Final = frozenset({"μμ", "م", "下午", "中午", "午後", "晚上", "오후"})
_MORNING: Final = frozenset({"πμ", "ص", "上午", "凌晨", "午前", "오전"})


@dataclass(frozen=True, slots=True)
class Span:
    """A day and where in a text it stands."""

    start: int
    end: int
    day: date


def with_time(text: str, span: Span, floor: int = 0) -> Stamp:
    """Return the day of `span` with the time behind it, else before it; before `floor` nobody looks."""
    match = _behind(text, span.end) or _before(text, max(span.start - _REACH, floor), span.start)
    if match:
        raw = text[min(span.start, match.start()) : max(span.end, match.end())].strip()
        if stamp := _timed(span.day, match, raw):
            return stamp
    midnight = datetime(span.day.year, span.day.month, span.day.day)  # noqa: DTZ001  local
    return Stamp(midnight, Precision.DAY, text[span.start : span.end].strip())


def _behind(text: str, end: int) -> re.Match[str] | None:
    gap = _BETWEEN.match(text, end)
    start = gap.end() if gap else end
    return _TIME.match(text, start) or _HOUR_ONLY.match(text, start)


def _before(text: str, floor: int, start: int) -> re.Match[str] | None:
    return next((match for match in _times(text, floor, start) if _is_near(text[match.end() : start])), None)


def _times(text: str, floor: int, start: int) -> Iterator[re.Match[str]]:
    yield from _TIME.finditer(text, floor, start)
    yield from _HOUR_ONLY.finditer(text, floor, start)


def _is_near(between: str) -> bool:
    gap = _BETWEEN.match(between)
    rest = between[gap.end() :] if gap else between
    return len(rest) <= _WEEKDAY and not any(character.isdigit() for character in rest)


def _timed(day: date, match: re.Match[str], raw: str) -> Stamp | None:
    parts = match.groupdict()
    half = (parts.get("mark") or parts.get("half") or "").lower().replace(".", "")
    second, zone = parts.get("second"), parts.get("zone")
    try:
        hour = _hour(int(parts["hour"]), half)
        local = datetime(day.year, day.month, day.day, hour, int(parts.get("minute") or 0), int(second or 0))  # noqa: DTZ001  local
    except ValueError:
        return None
    return Stamp(local, Precision.SECOND if second else Precision.MINUTE, raw, offset_s(zone, local) if zone else None)


def _hour(hour: int, half: str) -> int:
    """Return the hour of 24 that `hour` is in the half of the day named "pm", "오후" …"""
    if half == "中午" and hour >= 11:
        return hour
    if half.startswith("p") or half in _AFTERNOON:
        return hour + 12 if hour < 12 else hour
    if half.startswith("a") or half in _MORNING:
        return 0 if hour == 12 else hour
    return hour
