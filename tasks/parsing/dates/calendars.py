"""Years that are not of the Gregorian calendar, and digits that are not ASCII."""

import re
import unicodedata
from datetime import date, timedelta
from typing import Final

_FOREIGN_DIGIT: Final = re.compile(r"[^\D0-9]")
_HAN: Final = "〇一二三四五六七八九"
_ZEROS: Final = str.maketrans("○零", "〇〇")
# First Gregorian year of an era is the number plus this: 令和 from 2019, 平成 from 1989, 昭和 from 1926.
_JAPANESE_ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925}
_BUDDHIST: Final = 543  # Thai solar calendar, since 1941
_JALALI_YEARS: Final = range(1370, 1450)
_BUDDHIST_YEARS: Final = range(2534, 2600)
# Leap years in the Iranian calendar, 33-year cycle: right from 1206 to 1498 (K. M. Borkowski, 1996).
_LEAPS: Final = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_JALALI_START: Final = date(1991, 3, 21)  # 1 Farvardin 1370


def ascii_digits(text: str) -> str:
    """Return `text` with the decimal digits of every script as ASCII, of the same length."""
    if text.isascii() or not _FOREIGN_DIGIT.search(text):
        return text
    return _FOREIGN_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), text)


def gregorian(year: int, month: int, day: int) -> date:
    """Return the day, its year read as Jalali (1370 to 1449), Buddhist (2534 to 2599) or Gregorian.

    Raises ValueError when there is no such day.
    """
    if year in _JALALI_YEARS:
        return _from_jalali(year, month, day)
    if year in _BUDDHIST_YEARS:
        return date(year - _BUDDHIST, month, day)
    return date(year, month, day)


def japanese_year(era: str, number: str) -> int:
    """Return the Gregorian year of `number` ("6", "元") in `era` ("令和"). Raises KeyError for another era."""
    return _JAPANESE_ERAS[era] + (1 if number == "元" else int(number))


def number(text: str) -> int:
    """Return the number that ASCII or Han digits write: "21", "二十一", "二〇二四". Raises ValueError for others."""
    if text.isascii():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if ten:
        return (_HAN.index(tens) if tens else 1) * 10 + (_HAN.index(ones) if ones else 0)
    return int("".join(str(_HAN.index(digit)) for digit in text.translate(_ZEROS)))


def _from_jalali(year: int, month: int, day: int) -> date:
    if not (1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):
        raise ValueError("no such day in the Solar Hijri calendar")
    leap_days = sum(1 for earlier in range(_JALALI_YEARS.start, year) if earlier % 33 in _LEAPS)
    days = (year - _JALALI_YEARS.start) * 365 + leap_days
    days += (month - 1) * 31 - max(0, month - 7) + day - 1
    return _JALALI_START + timedelta(days=days)
