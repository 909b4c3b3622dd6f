"""Dates written for readers, in the orders and words of many languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from tasks.parsing.dates.calendars import ascii_digits, gregorian, japanese_year
from tasks.parsing.dates.months import JALALI, month_named
from tasks.parsing.dates.relative import named_day, time_ago
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.dates.zones import ZONE, offset_s
from tasks.parsing.reading import Precision

_LIMIT: Final = 400  # characters of a line that are looked at
# Letters with the marks that `\w` leaves out (Arabic, Hebrew, Indic, Thai), and the dots of "ม.ค.".
_LETTER: Final = r"(?:[^\W\d_]|[\u0591-\u05c7\u064b-\u065f\u0900-\u0963\u0981-\u09e3\u0e31-\u0e4e])"
_MONTH: Final = rf"(?P<name>{_LETTER}{{2,14}}(?:\.{_LETTER}{{1,3}})?|{_LETTER}{{1,3}}\.{_LETTER}{{1,3}}|كانون\s(?:ال\w{{3,4}}|ثاني)|تشرين\s\w{{4,6}})"
_DAY: Final = r"(?P<day>\d{1,2})(?!\d)"
_YEAR: Final = r"(?P<year>(?:1[34]|19|20|25)\d{2}|['’]\d{2})(?!\d)"

_FORMS: Final = (
    re.compile(r"(?<![\d.])(?P<year>(?:1[34]|19|20|25)\d{2})\s?(?:[-/.．]|년)\s?(?P<month>\d{1,2})\s?(?:[-/.．]|월)\s?(?P<day>\d{1,2})(?!\d)일?\.?"),
    re.compile(r"(?P<year>\d{4})\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日?"),
    re.compile(r"(?P<era>令和|平成|昭和)\s?(?P<year>\d{1,2}|元)\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日"),
    re.compile(r"(?<![\d./-])(?P<first>\d{1,2})\s?(?P<mark>[-/.．])\s?(?P<second>\d{1,2})\s?(?P=mark)\s?(?P<year>(?:1[34]|19|20|25)\d{2}|\d{2})(?![\d])(?![-/.]\d)"),
    re.compile(rf"(?<!\d){_DAY}(?:st|nd|rd|th|er|º|ª|°|\.|-?(?:го|е))?(?:\s|[-/.,]\s?|\s?\.\s?){{0,2}}(?:de\s|d['’]|of\s|ta['’]\s)?{_MONTH}[.,]?(?:\s|[-/]){{0,2}}(?:de\s|del\s|,\s)?{_YEAR}", re.IGNORECASE),
    re.compile(rf"(?<!{_LETTER}){_MONTH}\.?(?:\s|-){{0,2}}{_DAY}(?:st|nd|rd|th)?(?:,|\.|\sde|\s){{1,2}}\s{{0,2}}{_YEAR}", re.IGNORECASE),
    re.compile(rf"(?<!\d){_YEAR}\.?[-/\s]{{1,2}}(?:m\.\s)?{_MONTH}\.?[-/\s]{{1,2}}(?:mėn\.\s)?{_DAY}\.?", re.IGNORECASE),
)  # fmt: skip
_YEARLESS: Final = (
    re.compile(r"(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日"),
    re.compile(r"(?<![\d./:-])(?P<month>\d{2})-(?P<day>\d{2})(?=\s\d{1,2}:\d{2})"),
    re.compile(rf"(?<!\d){_DAY}(?:st|nd|rd|th|\.)?\s{{1,2}}(?:de\s)?{_MONTH}(?=[.,]?\s{{0,3}}(?:um|at|kl|à|a\slas|às)?\s{{0,3}}\d{{1,2}}[:.h]\d{{2}})"),
)  # fmt: skip

_TIME: Final = re.compile(
    r"(?P<half>上午|下午|오전|오후|午前|午後|晚上|早上|凌晨|中午)?\s{0,2}(?<![\d:])(?P<hour>\d{1,2})\s?(?:[:：h.]|時|时|点|點|시)\s?(?P<minute>\d{2})(?!\d)"
    r"(?:(?:[:：.]|分|분)\s?(?P<second>\d{2})(?!\d)(?:\.\d{1,3})?)?(?:分|분)?\s{0,2}(?P<mark>[ap]\.?\s?m\b\.?|ص\b|م\b|πμ|μμ)?"
    rf"(?:\s?Uhr|\s?น\.?)?\s{{0,2}}(?P<zone>{ZONE})?",
    re.IGNORECASE,
)
_HOUR_ONLY: Final = re.compile(
    rf"(?<!\d)(?P<hour>\d{{1,2}})\s?(?P<mark>[ap]\.?\s?m\b\.?)\s{{0,2}}(?P<zone>{ZONE})?", re.IGNORECASE
)
# What may stand between a date and its time, either way round.
_BETWEEN: Final = re.compile(r"(?:[\s,|·•@\-–—/()\[\]:T]|\b(?:um|at|à|a\slas|às|as|kl|klo|alle|ore|ora|om|o|в|u|saat|lúc|το|στις|ob|г|года|น|clock|time|h)\b\.?|[月火水木金土日월화수목금토]|周.|星期.|ساعت|الساعة|\(.{1,4}\)){0,12}", re.IGNORECASE)  # fmt: skip
_TIME_BEFORE: Final = 32  # characters before a date in which its time may stand


@dataclass(frozen=True, slots=True)
class Habits:
    """What is known of the writer: it decides what a date means that could mean two."""

    now: datetime  # aware; when the page was read
    language: str | None = None  # ISO 639-1
    is_month_first: bool = False  # 05/21/2024


def visible_stamps(line: str, habits: Habits) -> list[Stamp]:
    """Return the dates in a line of text, in its order; empty when it has none."""
    text = ascii_digits(line[:_LIMIT])
    found: dict[int, tuple[int, date]] = {}
    for day, start, end in _days(text, habits):
        if not any(start < other_end and other < end for other, (other_end, _) in found.items()):
            found[start] = (end, day)
    spans = sorted((start, end, day) for start, (end, day) in found.items())
    stamps = [_as_written(_with_time(text, spans, index), text, line) for index in range(len(spans))]
    return stamps or _relative_stamps(text, habits)


def _as_written(stamp: Stamp, text: str, line: str) -> Stamp:
    """Return the stamp with its raw text in the line's own digits."""
    start = text.find(stamp.raw)
    return replace(stamp, raw=line[start : start + len(stamp.raw)]) if text is not line else stamp


def visible_stamp(line: str, habits: Habits) -> Stamp | None:
    """Return the first date in a line of text, None when it has none."""
    return next(iter(visible_stamps(line, habits)), None)


def _days(text: str, habits: Habits) -> Iterator[tuple[date, int, int]]:
    """Yield (day, start, end) of every way to read a part of `text` as a date, the surest first."""
    if not any(character.isdigit() for character in text):
        return
    for form in _FORMS:
        for match in form.finditer(text):
            if (day := _day(match.groupdict(), habits)) is not None:
                yield day, match.start(), match.end()
    for form in _YEARLESS:
        for match in form.finditer(text):
            if (day := _yearless_day(match.groupdict(), habits)) is not None:
                yield day, match.start(), match.end()


def _day(parts: dict[str, str | None], habits: Habits) -> date | None:
    year_text = (parts["year"] or "").lstrip("'’")
    try:
        if parts.get("era"):
            year = japanese_year(parts["era"] or "", year_text)
        else:
            year = int(year_text) + (2000 if len(year_text) == 2 else 0)
        if parts.get("name"):
            return _named_month_day(year, parts, habits)
        if parts.get("first"):
            month, day = _in_order(int(parts["first"] or 0), int(parts["second"] or 0), parts["mark"], habits)
        else:
            month, day = int(parts["month"] or 0), int(parts["day"] or 0)
        return gregorian(year, month, day)
    except ValueError:
        return None


def _named_month_day(year: int, parts: dict[str, str | None], habits: Habits) -> date | None:
    name, day = parts["name"] or "", int(parts["day"] or 0)
    if year < 1500:
        month = JALALI.get(name.replace("ي", "ی"))
    else:
        month = month_named(name, habits.language)
    return gregorian(year, month, day) if month else None


def _in_order(first: int, second: int, mark: str | None, habits: Habits) -> tuple[int, int]:
    """Return (month, day) of two numbers. Who parts them by dots writes the day first."""
    month_first = (habits.is_month_first and first <= 12 and mark != ".") or second > 12
    return (first, second) if month_first else (second, first)


def _yearless_day(parts: dict[str, str | None], habits: Habits) -> date | None:
    """Return the latest such day that is not in the future."""
    month = month_named(parts["name"] or "", habits.language) if parts.get("name") else int(parts["month"] or 0)
    today = habits.now.date() + timedelta(days=1)
    for year in (today.year, today.year - 1):
        try:
            day = date(year, month or 0, int(parts["day"] or 0))
        except ValueError:
            continue
        if day <= today:
            return day
    return None


def _with_time(text: str, spans: list[tuple[int, int, date]], index: int) -> Stamp:
    """Return the date of a span together with the time that stands beside it, if one does."""
    start, end, day = spans[index]
    gap = _BETWEEN.match(text, end)
    after = gap.end() if gap else end
    match = _TIME.match(text, after) or _HOUR_ONLY.match(text, after)
    if not match:
        floor = max(start - _TIME_BEFORE, spans[index - 1][1] if index else 0)
        match = _time_before(text, floor, start)
    raw = text[min(start, match.start()) : max(end, match.end())] if match else text[start:end]
    return (match and _timed(day, match, raw.strip())) or Stamp(
        datetime(day.year, day.month, day.day), Precision.DAY, raw.strip()
    )  # noqa: DTZ001  E501  local


def _time_before(text: str, floor: int, start: int) -> re.Match[str] | None:
    for form in (_TIME, _HOUR_ONLY):
        for match in form.finditer(text, floor, start):
            gap = _BETWEEN.match(text, match.end())
            rest = text[gap.end() if gap else match.end() : start]
            # A weekday may stand between: "11:48, Thu, Jul 18, 2024".
            if len(rest) <= 12 and not any(character.isdigit() for character in rest):
                return match
    return None


def _timed(day: date, match: re.Match[str], raw: str) -> Stamp | None:
    parts = match.groupdict()
    hour = _hour(int(parts["hour"]), (parts.get("mark") or parts.get("half") or "").lower().replace(".", ""))
    second = parts.get("second")
    try:
        local = datetime(day.year, day.month, day.day, hour, int(parts.get("minute") or 0), int(second or 0))  # noqa: DTZ001  local
    except ValueError:
        return None
    zone = parts.get("zone")
    return Stamp(local, Precision.SECOND if second else Precision.MINUTE, raw, offset_s(zone, local) if zone else None)


def _hour(hour: int, half: str) -> int:
    if half.startswith("p") or half in ("下午", "오후", "午後", "晚上", "م", "μμ", "中午"):
        return hour + 12 if hour < 12 and not (half == "中午" and hour >= 11) else hour
    if half.startswith("a") or half in ("오전", "午前", "上午", "凌晨", "ص", "πμ"):
        return 0 if hour == 12 else hour
    return hour


def _relative_stamps(text: str, habits: Habits) -> list[Stamp]:
    """Return the one moment that `text` tells from the moment of reading."""
    ago = time_ago(text, habits.now)
    if ago is not None:
        moment, is_exact = ago
        offset = habits.now.utcoffset()
        local = moment.replace(tzinfo=None, second=0, microsecond=0)
        seconds = int(offset.total_seconds()) if offset is not None else None
        return [
            Stamp(
                local, Precision.MINUTE if is_exact else Precision.DAY, text.strip()[:80], seconds if is_exact else None
            )
        ]
    named = named_day(text, habits.language)
    if named is None:
        return []
    days, start, end = named
    return [_with_time(text, [(start, end, habits.now.date() - timedelta(days=days))], 0)]
