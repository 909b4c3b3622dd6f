"""Dates written for readers, in the orders and words of many languages."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

from tasks.parsing.dates.calendars import ascii_digits, gregorian, japanese_year, number
from tasks.parsing.dates.clock import Span, with_time
from tasks.parsing.dates.forms import (
    CLOCK,
    DAY_FORMS,
    DAY_YEAR,
    FULL_YEAR,
    HAN_FORMS,
    HAN_YEARLESS,
    LATVIAN,
    MONTH_DAY_YEAR,
    SHORT,
    SHORT_FORMS,
    SHORT_YEAR,
    VIETNAMESE,
    YEAR_MONTH,
    YEAR_MONTH_DAY,
    YEARLESS_FORMS,
)
from tasks.parsing.dates.months import JALALI, month_named
from tasks.parsing.dates.relative import named_day, time_ago
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.reading import Precision

_LIMIT: Final = 400  # characters of a line that are looked at
_RAW: Final = 80  # characters kept of a line that tells a time in words
_SHORT_NUMBER: Final = re.compile(r"\d(?<!\d\d)\d?(?!\d)")
# 5/21 is the twenty-first of May without a year too (CLDR 46, format Md).
_MONTH_FIRST_LANGUAGES: Final = frozenset({"ja", "ko", "zh"})
_NO_JALALI: Final = frozenset({"ar"})  # 1445 is a year of the moon's calendar there, which nobody can convert surely
_THAI_CENTURY: Final = 2500  # of the Buddhist era, in which "67" is 2024


@dataclass(frozen=True, slots=True, eq=False)
class Habits:
    """What is known of the writer: it decides what a date means that could mean two.

    A page has one, and its dates are remembered by it: it is none but itself, for to hash its fields costs more.
    """

    now: datetime  # aware; when the page was read
    language: str | None = None  # ISO 639-1
    is_month_first: bool = False  # 05/21/2024
    region: str | None = None  # ISO 3166, lower case; where the writer's clock is


@lru_cache(maxsize=256)
def visible_stamps(line: str, habits: Habits) -> tuple[Stamp, ...]:
    """Return the dates in a line of text, in its order; empty when it has none.

    Remembered, for elements and lines have the same texts.
    """
    stated = stated_stamps(line, habits)
    if stated:
        return stated
    text = ascii_digits(line[:_LIMIT])
    return tuple(_as_written(stamp, text, line) for stamp in _told_stamps(text, habits))


def stated_stamps(line: str, habits: Habits) -> tuple[Stamp, ...]:
    """Return the dates in a line of text that are told by their numbers: "21 May", but not "yesterday"."""
    # Where no number is short enough for a day's, and there is no year in Han digits, there is none to remember.
    return _stated_stamps(line, habits) if _SHORT_NUMBER.search(line) or "年" in line else ()


@lru_cache(maxsize=256)
def _stated_stamps(line: str, habits: Habits) -> tuple[Stamp, ...]:
    text = ascii_digits(line[:_LIMIT])
    found: list[Stamp] = []
    floor = 0  # a time that one date has is not the next one's
    for span in _spans(text, habits):
        stamp = with_time(text, span, floor, habits.region)
        floor = max(span.end, text.find(stamp.raw, floor) + len(stamp.raw))
        found.append(_as_written(stamp, text, line))
    return tuple(found)


def visible_stamp(line: str, habits: Habits) -> Stamp | None:
    """Return the first date in a line of text, None when it has none."""
    stamps = visible_stamps(line, habits)
    return stamps[0] if stamps else None


def _as_written(stamp: Stamp, text: str, line: str) -> Stamp:
    """Return the stamp with its raw text in the line's own digits."""
    if text is line:
        return stamp
    start = text.find(stamp.raw)
    return replace(stamp, raw=line[start : start + len(stamp.raw)])


def _spans(text: str, habits: Habits) -> list[Span]:
    """Return the days in `text` in its order; of two readings of the same words the surer one."""
    found: list[Span] = []
    for span in _readings(text, habits):
        if not any(span.start < other.end and other.start < span.end for other in found):
            found.append(span)
    return sorted(found, key=lambda span: span.start) if len(found) > 1 else found


def _readings(text: str, habits: Habits) -> list[Span]:
    found = []
    for forms, read in ((_forms(text), _day), (_yearless_forms(text), _yearless_day)):
        for form in forms:
            for match in form.finditer(text):
                parts = match.groupdict()
                if (day := read(parts, habits)) is not None:
                    swapped = _swapped(day) if parts.get("mark") == "/" else None
                    found.append(Span(match.start(), match.end(), day, swapped))
    return found


def _forms(text: str) -> list[re.Pattern[str]]:
    """Return the forms of days with years that `text` may have."""
    forms = [LATVIAN] if "gada" in text else []
    if not text.isascii():
        if "月" in text:
            forms += HAN_FORMS
        if "th" in text:
            forms.append(VIETNAMESE)
    has_year = FULL_YEAR.search(text) is not None
    forms += DAY_FORMS if has_year else SHORT_FORMS
    if has_year and not DAY_YEAR.search(text):
        forms.remove(MONTH_DAY_YEAR)
    if has_year and not YEAR_MONTH.search(text):
        forms.remove(YEAR_MONTH_DAY)
    if not SHORT_YEAR.search(text):
        forms.remove(SHORT)
    return forms


def _yearless_forms(text: str) -> list[re.Pattern[str]]:
    forms = [HAN_YEARLESS] if "月" in text else []
    if CLOCK.search(text):
        forms += YEARLESS_FORMS
    return forms


def _swapped(day: date) -> date | None:
    """Return the day whose month and day of the month are those of `day` the other way round."""
    return date(day.year, day.day, day.month) if day.day <= 12 and day.day != day.month else None


def _day(parts: dict[str, str | None], habits: Habits) -> date | None:
    try:
        year = _year(parts, habits)
        if year < 1500 and habits.language in _NO_JALALI:
            return None
        month, day = _month_and_day(parts, year, habits)
        return gregorian(year, month, day)
    except ValueError:
        return None


def _month_and_day(parts: dict[str, str | None], year: int, habits: Habits) -> tuple[int, int]:
    if parts.get("name"):
        return _month(parts, year, habits), int(parts["day"] or 0)
    if parts.get("first"):
        return _in_order(int(parts["first"] or 0), int(parts["second"] or 0), parts["mark"], habits)
    return number(parts["month"] or "0"), number(parts["day"] or "0")


def _year(parts: dict[str, str | None], habits: Habits) -> int:
    text = (parts["year"] or "").lstrip("'’")
    if parts.get("era"):
        return japanese_year(parts["era"] or "", text)
    if len(text) > 2:
        return number(text)
    year = 2000 + int(text)
    if year <= habits.now.year:
        return year
    if habits.language == "th":
        return _THAI_CENTURY + int(text)
    raise ValueError("a year to come")


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
    if habits.language in _MONTH_FIRST_LANGUAGES:
        habits = replace(habits, is_month_first=True)
    month, of_month = _month_and_day(parts, tomorrow.year, habits)
    for year in (tomorrow.year, tomorrow.year - 1):
        try:
            day = date(year, month, of_month)
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
    return [with_time(text, Span(start, end, habits.now.date() - timedelta(days=days)), 0, habits.region)]
