"""Dates written for readers, in the orders and words of many languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from tasks.parsing.dates.calendars import ascii_digits, gregorian, japanese_year
from tasks.parsing.dates.clock import Span, with_time
from tasks.parsing.dates.forms import DAY_FORMS, YEARLESS_FORMS
from tasks.parsing.dates.months import JALALI, month_named
from tasks.parsing.dates.relative import named_day, time_ago
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.reading import Precision

_LIMIT: Final = 400  # characters of a line that are looked at
_RAW: Final = 80  # characters kept of a line that tells a time in words
_DIGIT: Final = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Habits:
    """What is known of the writer: it decides what a date means that could mean two."""

    now: datetime  # aware; when the page was read
    language: str | None = None  # ISO 639-1
    is_month_first: bool = False  # 05/21/2024


def visible_stamps(line: str, habits: Habits) -> list[Stamp]:
    """Return the dates in a line of text, in its order; empty when it has none."""
    text = ascii_digits(line[:_LIMIT])
    spans = _spans(text, habits)
    floors = [0, *(span.end for span in spans)]
    stamps = [with_time(text, span, floor) for span, floor in zip(spans, floors, strict=False)]
    return [_as_written(stamp, text, line) for stamp in stamps] or _told_stamps(text, habits)


def visible_stamp(line: str, habits: Habits) -> Stamp | None:
    """Return the first date in a line of text, None when it has none."""
    return next(iter(visible_stamps(line, habits)), None)


def _as_written(stamp: Stamp, text: str, line: str) -> Stamp:
    """Return the stamp with its raw text in the line's own digits."""
    start = text.find(stamp.raw)
    return replace(stamp, raw=line[start : start + len(stamp.raw)]) if text is not line else stamp


def _spans(text: str, habits: Habits) -> list[Span]:
    """Return the days in `text` in its order; of two readings of the same words the surer one."""
    found: list[Span] = []
    for span in _readings(text, habits) if _DIGIT.search(text) else ():
        if not any(span.start < other.end and other.start < span.end for other in found):
            found.append(span)
    return sorted(found, key=lambda span: span.start)


def _readings(text: str, habits: Habits) -> Iterator[Span]:
    for forms, read in ((DAY_FORMS, _day), (YEARLESS_FORMS, _yearless_day)):
        for form in forms:
            for match in form.finditer(text):
                if (day := read(match.groupdict(), habits)) is not None:
                    yield Span(match.start(), match.end(), day)


def _day(parts: dict[str, str | None], habits: Habits) -> date | None:
    try:
        year = _year(parts)
        if parts.get("name"):
            month, day = _month(parts, year, habits), int(parts["day"] or 0)
        elif parts.get("first"):
            month, day = _in_order(int(parts["first"] or 0), int(parts["second"] or 0), parts["mark"], habits)
        else:
            month, day = int(parts["month"] or 0), int(parts["day"] or 0)
        return gregorian(year, month, day)
    except ValueError:
        return None


def _year(parts: dict[str, str | None]) -> int:
    text = (parts["year"] or "").lstrip("'’")
    if parts.get("era"):
        return japanese_year(parts["era"] or "", text)
    return int(text) + (2000 if len(text) == 2 else 0)


def _month(parts: dict[str, str | None], year: int, habits: Habits) -> int:
    """Return the month of a name in the calendar that the year is of; 0 for another word."""
    name = parts["name"] or ""
    return (JALALI.get(name.replace("ي", "ی")) if year < 1500 else month_named(name, habits.language)) or 0


def _in_order(first: int, second: int, mark: str | None, habits: Habits) -> tuple[int, int]:
    """Return (month, day) of two numbers. Who parts them by dots writes the day first."""
    month_first = (habits.is_month_first and first <= 12 and mark != ".") or second > 12
    return (first, second) if month_first else (second, first)


def _yearless_day(parts: dict[str, str | None], habits: Habits) -> date | None:
    """Return the latest such day that is not in the future."""
    tomorrow = habits.now.date() + timedelta(days=1)
    month = _month(parts, tomorrow.year, habits) if parts.get("name") else int(parts["month"] or 0)
    for year in (tomorrow.year, tomorrow.year - 1):
        try:
            day = date(year, month, int(parts["day"] or 0))
        except ValueError:
            continue
        if day <= tomorrow:
            return day
    return None


def _told_stamps(text: str, habits: Habits) -> list[Stamp]:
    """Return the one moment that `text` tells from the moment of reading."""
    ago = time_ago(text, habits.now)
    if ago is not None:
        moment, is_exact = ago
        local = moment.replace(tzinfo=None, second=0, microsecond=0)
        if not is_exact:
            return [Stamp(local, Precision.DAY, text.strip()[:_RAW])]
        offset = habits.now.utcoffset() or timedelta()
        return [Stamp(local, Precision.MINUTE, text.strip()[:_RAW], int(offset.total_seconds()))]
    named = named_day(text, habits.language)
    if named is None:
        return []
    days, start, end = named
    return [with_time(text, Span(start, end, habits.now.date() - timedelta(days=days)))]
