"""The day in a page's URL: of posting in the site's zone, or of a copy's posting. A check more than a source."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit

from tasks.parsing.candidate import Candidate
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.reading import Precision

_PATH_DAY: Final = re.compile(r"((?:19|20)(?<!\d\d\d)\d{2})[-/_.]?(0[1-9]|1[0-2])[-/_.]?(0[1-9]|[12]\d|3[01])(?!\d)")


def address_times(url: str) -> Iterator[Candidate[Stamp]]:
    """Yield the day that the path of `url` names, if it does."""
    match = _PATH_DAY.search(urlsplit(url).path)
    if match:
        try:
            day = datetime(int(match[1]), int(match[2]), int(match[3]))  # noqa: DTZ001  local
        except ValueError:
            return
        yield Candidate(Stamp(day, Precision.DAY, match[0]), "url", "day in the path", 2.5)
