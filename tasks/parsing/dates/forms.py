"""The orders in which readers are told a day, as patterns over text with ASCII digits.

Every form names its parts: `year`, `month` and `day` as numbers, `name` a month's name, `first` and `second` two
numbers in an order that depends on the writer, `era` a Japanese one.

Forms look at what is before them from behind their first digit: so the engine only tries them where there is one.
"""

import re
from typing import Final

# Letters with the marks that `\w` leaves out (Arabic, Hebrew, Indic, Thai).
LETTER: Final = r"(?:[^\W\d_]|[\u0591-\u05c7\u064b-\u065f\u0900-\u0963\u0981-\u09e3\u0b82-\u0bd7\u0e31-\u0e4e])"
# A month's name, the dots of "ม.ค." in it; in Levantine Arabic it may be two words.
_NAME: Final = (
    rf"(?P<name>{LETTER}{{2,14}}(?:\.{LETTER}{{1,3}})?|{LETTER}{{1,3}}\.{LETTER}{{1,3}}"
    r"|كانون\s(?:ال\w{3,4}|ثاني)|تشرين\s\w{4,6})"
)
_DAY: Final = r"(?P<day>\d{1,2})(?!\d)"
_FIRST_DAY: Final = r"(?P<day>\d(?<!\d\d)\d?)(?!\d)"  # with no digit before it
# The Levant's names behind Egypt's: "مايو/أيار", "يناير/كانون الثاني".
_OTHER_NAME: Final = r"(?:\s?/\s?[\u0621-\u064a]{2,6}(?:\s[\u0621-\u064a]{4,6})?)?"
_NUMBERS: Final = r"(?:1[349]|2[05])\d{2}"  # Solar Hijri, Gregorian and Buddhist years
_ERA: Final = r"(?:พ\.ศ\.|ค\.ศ\.)?\s?"  # Thai: of the Buddhist, of the Common Era
# A time may be glued to the year, where a style sheet parts the two.
_END: Final = r"(?:(?=\d\d:\d\d)|(?!\d))"
_YEAR: Final = rf"{_ERA}(?P<year>{_NUMBERS}{_END}|['’]\d{{2}}(?!\d))"
# A year of two digits, unless it is the hour of a time or counts something.
_SHORT_YEAR: Final = r"(?P<year>\d{2})(?!\d|\s?[:.]\d|\s?[%°€$]|\s?(?:uhr|h|am|pm|a\.m|p\.m)\b)"
_ORDINAL: Final = r"(?:st|nd|rd|th|er|º|ª|°|\.|-?(?:го|е))?"
_OF: Final = r"(?:de\s|d['’]|of\s|ta['’]\s)?"
_CLOCK_FOLLOWS: Final = r"(?=[.,]?\s{0,3}(?:um|at|kl|à|a\slas|às)?\s{0,3}\d{1,2}[:.h]\d{2})"


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# 21.05.2024, 05/21/24, 30-06-1390
_NUMERIC: Final = _form(
    r"(?P<first>\d(?<![\d./-]\d)(?<!\b[RHS]\d)\d?)\s?(?P<mark>[-/.．])\s?(?P<second>\d{1,2})\s?(?P=mark)\s?"
    rf"(?P<year>{_NUMBERS}{_END}|\d{{2}}(?![\d:]))(?![-/.]\d)"
)
# 14 Gennaio 20, 20 พ.ค. 67
SHORT: Final = _form(rf"{_FIRST_DAY}{_ORDINAL}[-\s]{{0,2}}{_OF}{_NAME}[.,]?[-\s]{{1,2}}{_SHORT_YEAR}")
_BETWEEN_DAY_AND_YEAR: Final = r"(?:st|nd|rd|th)?(?:,|\.|\sde|\s){1,2}\s{0,2}"
SHORT_YEAR: Final = re.compile(r"\d(?<=[-\s]\d)\d(?!\d|\s?[:.]\d)")  # its end, cheaper
# May 21st, 2024
MONTH_DAY_YEAR: Final = _form(rf"(?<!{LETTER}){_NAME}\.?(?:\s|-){{0,2}}{_DAY}{_BETWEEN_DAY_AND_YEAR}{_YEAR}")
DAY_YEAR: Final = re.compile(
    rf"\d(?<!\d\d)(?<!\d[.-]\d)\d?{_BETWEEN_DAY_AND_YEAR}{_ERA}(?:{_NUMBERS}|['’])", re.IGNORECASE
)  # its end, cheaper
# 2024. május 21., 2024 m. gegužės 21
YEAR_MONTH_DAY: Final = _form(rf"(?<!\d){_YEAR}\.?[-/\s]{{1,2}}(?:m\.\s)?{_NAME}\.?[-/\s]{{1,2}}(?:mėn\.\s)?{_DAY}\.?")
YEAR_MONTH: Final = re.compile(rf"[\d'’]\d{{2,3}}\.?[-/\s]{{1,2}}{LETTER}")  # its beginning, cheaper
# The surest first: of two that overlap the first counts.
DAY_FORMS: Final = (
    # 2024-05-21, 2023. 04. 19, 2024년 5월 21일
    _form(
        r"(?P<year>(?:1[349]|2[05])(?<![\d.]\d\d)\d{2})\s?(?:[-/.．]|년)\s?(?P<month>\d{1,2})\s?(?:[-/.．]|월)\s?"
        r"(?P<day>\d{1,2})(?!\d)일?\.?"
    ),
    _NUMERIC,
    # 21 May 2024, 21 de mayo de 2024, 1er mars 2024, 21. Mai '24
    _form(
        rf"{_FIRST_DAY}{_ORDINAL}(?:\s|[-/.,]\s?|\s?\.\s?){{0,2}}{_OF}{_NAME}{_OTHER_NAME}[.,،]?(?:\s|[-/]){{0,2}}"
        rf"(?:de\s|del\s|,\s)?{_YEAR}"
    ),
    MONTH_DAY_YEAR,
    YEAR_MONTH_DAY,
    SHORT,
)
FULL_YEAR: Final = re.compile(r"1[349]\d\d|2[05]\d\d|'\d\d|’\d\d")
# Those of DAY_FORMS that are found without one.
SHORT_FORMS: Final = (_NUMERIC, SHORT)
# Only where there is a 月 or an era's letter.
HAN_FORMS: Final = (
    # 2024年5月21日
    _form(r"(?P<year>\d{4})\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?[日号號]?"),
    # 令和6年5月21日
    _form(r"(?P<era>令和|平成|昭和)\s?(?P<year>\d{1,2}|元)\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日"),
    # 二〇二四年五月二十一日
    _form(
        r"(?P<year>[〇○零一二三四五六七八九]{4})年(?P<month>[一二三四五六七八九十]{1,2})月"
        r"(?P<day>[一二三四五六七八九十]{1,3})[日号號]"
    ),
)
# Only where there is the word.
LATVIAN: Final = _form(rf"(?<!\d){_YEAR}\.\sgada\s{_DAY}\.\s{_NAME}")  # 2024. gada 21. maijs
# 22 tháng 5, 2024; 22 tháng 5 năm 2024
VIETNAMESE: Final = _form(rf"{_FIRST_DAY}\s(?:tháng|thg)\s?(?P<month>\d{{1,2}})(?:,|\s?năm)?\s{_YEAR}")
HAN_YEARLESS: Final = _form(r"(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日")  # 5月21日
CLOCK: Final = re.compile(r"\d[:.h]\d\d", re.IGNORECASE)
# Only where a clock's time follows.
YEARLESS_FORMS: Final = (
    # 05-21 06:47
    _form(r"(?P<month>\d(?<![\d./:-]\d)\d)-(?P<day>\d{2})(?=\s\d{1,2}:\d{2})"),
    # 5/21(火) 6:47, 21.05., 06:47
    _form(
        r"(?P<first>\d(?<![\d./:-]\d)\d?)(?P<mark>[/.])(?P<second>\d{1,2})(?![\d/])\.?(?=,?\s?(?:[(（].[)）])?\s{1,2}\d{1,2}:\d{2})"
    ),
    # 21 May, 06:47
    _form(rf"{_FIRST_DAY}(?:st|nd|rd|th|\.)?\s{{1,2}}(?:de\s)?{_NAME}{_CLOCK_FOLLOWS}"),
)
