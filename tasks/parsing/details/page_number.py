"""Which page of a multi-page article a page is, and where the text goes on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from tasks.identity.url_noise import is_noise
from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.reading import Link

_PARAMETERS: Final = frozenset({"page", "pageno", "page_no", "paged", "pg", "seite"})
# "88_2.html" (EmpireCMS, DedeCMS, PHPCMS), "/page/2/": these count pages and nothing else.
_COUNTED: Final = re.compile(r"(?:(?<=\d)[_-]|/page/)(?P<number>\d{1,2})(?P<rest>\.\w{2,5}|/|)$")
# "/slug/2/" (WordPress), "slug-2.html": articles are numbered like that, too.
_NUMBERED: Final = re.compile(r"[_/-](?P<number>\d{1,2})(?P<rest>\.\w{2,5}|/|)$")
# The folder that a document without a name is in: "/slug" and "/slug/" are one.
_FOLDER: Final = re.compile(r"(?:/index\.\w{2,5}|/)$")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an address stands in a series of pages."""

    host: str
    series: tuple[str, str]  # path and query without the number
    number: int = 1  # 1 where the address has none
    is_counted: bool = True  # the number can be nothing but a page's


def page_number(url: str, links: Iterable[Link]) -> Choice[int]:
    """Return 1, or the number in `url` when the page also links to others of the same series.

    Where an article's own number may be meant, it has to link to the first page.
    """
    place = _place_of(url)
    if place.number > 1:
        known = [other for other in _pages(links) if other.series == place.series and other.host == place.host]
        if any(other.number == 1 for other in known) or (known and place.is_counted):
            return Choice(Candidate(place.number, "url", "number in it, and in what the page links to"))
    return Choice(Candidate(1, "url", "names no later page"))


def next_page(url: str, number: int, links: Iterable[Link]) -> Choice[str]:
    """Return the address of the page after this one, which is the `number`th; nothing on the last or only page."""
    further = [link for link in links if link.rel == "next"]
    if not further:
        return Choice(None)
    here = _place_of(url)
    series = here.series if here.number == number else _first_of(url)
    for link in further:
        there = _place_of(link.url)
        if there.number == number + 1 and (there.host, there.series) == (here.host, series):
            return Choice(Candidate(link.url, "link", link.anchor or "rel next"))
    return Choice(None)


def _pages(links: Iterable[Link]) -> list[_Place]:
    """Return the places of what the page names as further pages, each also as a first one."""
    further = [link.url for link in links if link.rel == "next"]
    return [place for url in further for place in (_place_of(url), _Place(_host(url), _first_of(url)))]


def _place_of(url: str) -> _Place:
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    for name, value in pairs:
        if name.lower() in _PARAMETERS and value.isascii() and value.isdigit() and len(value) <= 2:
            rest = _query([pair for pair in pairs if pair != (name, value)])
            return _Place(_host(url), (_folder(parts.path), rest), int(value))
    for pattern in (_COUNTED, _NUMBERED):
        if match := pattern.search(parts.path):
            path = _folder(parts.path[: match.start()] + match["rest"])
            return _Place(_host(url), (path, _query(pairs)), int(match["number"]), pattern is _COUNTED)
    return _Place(_host(url), (_folder(parts.path), _query(pairs)))


def _first_of(url: str) -> tuple[str, str]:
    """Return the series whose first page `url` is."""
    parts = urlsplit(url)
    return _folder(parts.path), _query(parse_qsl(parts.query, keep_blank_values=True))


def _query(pairs: Iterable[tuple[str, str]]) -> str:
    kept = [pair for pair in pairs if not is_noise(*pair)]
    return urlencode(kept) if kept else ""


def _folder(path: str) -> str:
    return _FOLDER.sub("", path)


def _host(url: str) -> str:
    return urlsplit(url).netloc.lower()
