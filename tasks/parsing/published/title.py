"""The date that a page's title ends with: "Council lengthens the pier – Skerry Informer – 21.05.2024"."""

import re
from collections.abc import Iterator
from typing import Final

from tasks.parsing.candidate import Candidate
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.dates.visible import Habits, visible_stamps

_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_BEFORE: Final = re.compile(r"[-–—|:·•»/,(]\s{0,3}\Z")
_AFTER: Final = re.compile(r"\s{0,3}(?:[-–—|:·•«/)]|\Z)")


def title_times(title: str, headline: str, habits: Habits) -> Iterator[Candidate[Stamp]]:
    """Yield the date that stands in `title` between separators, unless the headline has it too."""
    stamps = visible_stamps(title, habits) if _YEAR.search(title) else ()
    for stamp in stamps:
        before, _, behind = title.partition(stamp.raw)
        if stamp.raw not in headline and _BEFORE.search(before) and _AFTER.match(behind):
            yield Candidate(stamp, "title", "date in the title", 3.1)
