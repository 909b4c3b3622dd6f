"""Which page of a multi-page article a page is."""

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from tasks.discovery.pagination import pages_of_one
from tasks.parsing.reading import Link

# "ID_2.html" (EmpireCMS, DedeCMS, PHPCMS), "/slug/2/" and "/page/2/" (WordPress).
_IN_PATH: Final = re.compile(r"(?:[_-]|/page/|/)(\d{1,2})(?:\.\w{2,5}|/)?$")
_PARAMETERS: Final = frozenset({"page", "pageno", "page_no", "paged", "pg"})


def page_number(url: str, links: Iterable[Link]) -> int:
    """Return 1, or the number in `url` when the page also links to others of the same series."""
    number = _number_in(url)
    if number > 1 and any(link.rel == "next" and pages_of_one(url, link.url) for link in links):
        return number
    return 1


def _number_in(url: str) -> int:
    parts = urlsplit(url)
    for name, value in parse_qsl(parts.query):
        if name.lower() in _PARAMETERS and value.isascii() and value.isdigit() and len(value) <= 2:
            return int(value)
    match = _IN_PATH.search(parts.path)
    return int(match[1]) if match else 1
