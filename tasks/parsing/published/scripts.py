"""Times in a page's scripts: what it was built from (Next.js, Nuxt, data layers), and JSON-LD that is no JSON.

A last resort: pages that show a time as text or metadata mean that one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from tasks.parsing.candidate import Candidate
from tasks.parsing.dates.machine import machine_stamp
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.outline.values import Outline
from tasks.parsing.published.zone import offset_between
from tasks.parsing.reading import Precision

_LIMIT: Final = 500_000  # characters of all scripts
_FAR: Final = 80  # characters from a name to the end of its value
_PUBLISHED: Final = "pub"
_ENOUGH: Final = 20  # times; a page of results has hundreds
# Of names like datePublished, publication_date, createdAt; looked for as they stand, for that is cheap.
_NAMES: Final = ("ublish", "ublicat", "pubDate", "pub_date", "pubdate", "reated", "reation", "ostedAt", "osted_at")
# "datePublished": "2024-05-21T06:47", publish_date: '2024-05-21', \"createdAt\":1716266862000
_VALUE: Final = re.compile(
    r"(?P<name>(?:publi[a-z]{1,8}|pub|created?|creation|posted)[-_]?(?:date|time|at|on)?)\\?[\"']?\s{0,3}[:=]\s{0,3}\\?[\"']?"
    r"(?P<time>\d{4}-\d\d?-\d\d?(?:[T\s]\d\d:\d\d[\d:.]{0,10}\s?(?:Z|[+-]\d\d:?\d\d)?)?|1\d{9}(?:\d{3})?)(?![\d-])",
    re.IGNORECASE,
)


def script_times(outline: Outline) -> Iterator[Candidate[Stamp]]:
    """Yield the times that scripts say something was published or else created at, the first of each the surest."""
    return _times_in(_texts(outline))


def _times_in(texts: Iterable[str]) -> Iterator[Candidate[Stamp]]:
    found: dict[str, int] = {}
    for text in texts:
        for name, stamp in _named(text):
            found[name] = found.get(name, 0) + 1
            weight = 2.8 if name.lower().startswith(_PUBLISHED) else 2.4
            yield Candidate(stamp, "script", name, weight - 0.1 * found[name])
            if sum(found.values()) >= _ENOUGH:
                return


def as_data_say(shown: Candidate[Stamp], outline: Outline) -> Candidate[Stamp]:
    """Return a time that readers are shown in the zone, or a day with the time, that scripts publish it at.

    What a page was built from has the instant: Next.js writes epoch milliseconds.
    """
    for told in _times_in(_data(outline)):
        if not told.reason.lower().startswith(_PUBLISHED) or told.value.precision is Precision.DAY:
            continue
        if shown.value.precision is Precision.DAY:
            if told.value.local.date() == shown.value.local.date():
                return replace(
                    shown, value=told.value, reason=f"{shown.reason}, at the time of the script's {told.reason}"
                )
        elif (offset := offset_between(told.value, shown.value)) is not None and told.value.offset_s == 0:
            value = replace(shown.value, offset_s=int(offset.total_seconds()))
            return replace(shown, value=value, reason=f"{shown.reason}, in the zone of the script's {told.reason}")
    return shown


def _named(text: str) -> Iterator[tuple[str, Stamp]]:
    """Yield the names of times in a script, each with its value."""
    for part in _NAMES:
        start = text.find(part)
        while start >= 0:
            match = _VALUE.search(text, max(0, start - 1), start + _FAR)
            if match and (stamp := machine_stamp(match["time"])):
                yield match["name"], stamp
            start = text.find(part, start + len(part))


def _data(outline: Outline) -> Iterator[str]:
    return (node.text()[:_LIMIT] for node in outline.scripts if "json" in (node.attributes.get("type") or ""))


def _texts(outline: Outline) -> Iterator[str]:
    yield from outline.json_texts
    left = _LIMIT
    for node in outline.scripts:
        text = node.text()[:left]
        left -= len(text)
        yield text
        if left <= 0:
            return
