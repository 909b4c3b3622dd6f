"""Date formats of rules: checked when they are written down, so that none fails on a page."""

import re
from datetime import datetime
from typing import Final

from tasks.parsing.dates.calendars import ascii_digits
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.reading import Precision
from tasks.parsing.rules.values import DateFormat

_DIRECTIVE: Final = re.compile(r"%(.?)")
# https://docs.python.org/3/library/datetime.html#format-codes without those that depend on the machine's locale, and
# without %Z: strptime takes it and forgets what it means.
_KNOWN: Final = frozenset("aAbBdfGHIjmMpSuUVwWyYz%")
_SAMPLE: Final = datetime(2024, 5, 21, 13, 45, 31)  # noqa: DTZ001  formats have no zone or their own


def date_format(pattern: str) -> DateFormat:
    """Return a format that states a day. Raises ValueError with the reason for any other."""
    stated = set(_DIRECTIVE.findall(pattern))
    if "" in stated:
        raise ValueError("ends with a single %")
    if wrong := sorted(stated - _KNOWN):
        raise ValueError(f"has no %{wrong[0]}")
    if not stated & {"G", "Y", "y"}:
        raise ValueError("states no year (%Y)")
    try:
        read = datetime.strptime(_sample(pattern), pattern)  # noqa: DTZ007
    except (ValueError, re.error) as error:
        raise ValueError(f"cannot be read: {error}") from error
    if read.date() != _SAMPLE.date():
        raise ValueError("states no whole day: year, month and day")
    return DateFormat(pattern, _precision(stated))


def _precision(stated: set[str]) -> Precision:
    if "H" in stated or {"I", "p"} <= stated:
        return Precision.SECOND if "S" in stated else Precision.MINUTE
    if stated & set("IMSfpz"):
        raise ValueError("states no hour of 24 (%H, or %I with %p)")
    return Precision.DAY


def format_stamp(text: str, formats: tuple[DateFormat, ...]) -> Stamp | None:
    """Return the date that `text` is by the first of `formats` that fits, None when none does."""
    digits = ascii_digits(text)
    for one in formats:
        try:
            read = datetime.strptime(digits, one.pattern)  # noqa: DTZ007
            offset = read.utcoffset()
        except (ValueError, OverflowError):
            continue
        offset_s = None if offset is None else int(offset.total_seconds())
        return Stamp(read.replace(tzinfo=None), one.precision, text, offset_s)
    return None


def _sample(pattern: str) -> str:
    return _SAMPLE.strftime(_DIRECTIVE.sub(lambda match: "+0000" if match[1] == "z" else match[0], pattern))
