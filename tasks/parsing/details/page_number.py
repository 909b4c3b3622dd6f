"""Which page of a multi-page article a page is."""

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.reading import Link

# "ID_2.html" (EmpireCMS, DedeCMS, PHPCMS), "/slug/2/" and "/page/2/" (WordPress).
_IN_PATH: Final = re.compile(r"(?:[_-]|/page/|/)(?P<number>\d{1,2})(?P<rest>\.\w{2,5}|/|)$")
_PARAMETERS: Final = frozenset({"page", "pageno", "page_no", "paged", "pg"})


def page_number(url: str, links: Iterable[Link]) -> Choice[int]:
    """Return 1, or the number in `url` when the page also links to others of the same series."""
    number, series = _number_and_series(url)
    if number > 1 and any(link.rel == "next" and _is_of(link.url, series) for link in links):
        return Choice(Candidate(number, "url", "number in it, and in what the page links to"))
    return Choice(Candidate(1, "url", "names no later page"))


def _is_of(url: str, series: tuple[str, str]) -> bool:
    """Return whether `url` is the first page of a series or one that is numbered like it."""
    parts = urlsplit(url)
    return series in ((parts.path, parts.query), _number_and_series(url)[1])


def _number_and_series(url: str) -> tuple[int, tuple[str, str]]:
    """Return the page number in `url`, 1 when it has none, and (path, query) without it."""
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    for name, value in pairs:
        if name.lower() in _PARAMETERS and value.isascii() and value.isdigit() and len(value) <= 2:
            return int(value), (parts.path, urlencode([pair for pair in pairs if pair != (name, value)]))
    match = _IN_PATH.search(parts.path)
    if not match:
        return 1, (parts.path, parts.query)
    return int(match["number"]), (parts.path[: match.start()] + match["rest"], parts.query)
