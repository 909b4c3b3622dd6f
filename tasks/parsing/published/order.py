"""Whether 06/01/2026 is of January or of June, where the language does not say: by the page's other dates."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from tasks.parsing.candidate import Candidate
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.outline.values import Outline

_NUMBERS: Final = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/\d{2}")
_LINE: Final = 200  # characters of a line whose dates tell how the page writes them


def in_order(candidates: Sequence[Candidate[Stamp]], sure: Iterable[date], outline: Outline) -> list[Candidate[Stamp]]:
    """Return the candidates, those that could be of two days as the day that `sure` or the page's other dates say."""
    if not any(candidate.value.swapped for candidate in candidates):
        return list(candidates)
    days = {*sure, *(c.value.local.date() for c in candidates if not c.value.swapped)}
    return [_put_right(candidate, days, outline) for candidate in candidates]


def _put_right(candidate: Candidate[Stamp], days: set[date], outline: Outline) -> Candidate[Stamp]:
    stamp = candidate.value
    if stamp.swapped is None or stamp.local.date() in days:
        return candidate
    month_first = None if stamp.swapped in days else _is_month_first(outline)
    if month_first is None and stamp.swapped not in days:
        return candidate
    if month_first is not None and stamp.raw.lstrip("0").startswith(f"{stamp.swapped.day}/") is month_first:
        return candidate
    local = datetime.combine(stamp.swapped, stamp.local.time())
    return replace(
        candidate, value=replace(stamp, local=local, swapped=None), reason=f"{candidate.reason}, by other dates"
    )


def _is_month_first(outline: Outline) -> bool | None:
    """Return whether the page's dates that can be read in one way only have the month first; None if none can."""
    for block in outline.blocks:
        if "/" in block.text and len(block.text) <= _LINE:
            for match in _NUMBERS.finditer(block.text):
                first, second = int(match[1]), int(match[2])
                if first <= 12 < second <= 31:
                    return True
                if second <= 12 < first <= 31:
                    return False
    return None
