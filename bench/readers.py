"""What reads a page: ours, and those of others that are installed (`make bench` installs them)."""

import importlib.util
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Final

from tasks.parsing.page import read_page
from tasks.parsing.reading import PageFacts

ADDRESS: Final = "https://www.example.com/news/2024/05/21/page"


@dataclass(frozen=True, slots=True)
class PageReader:
    """Something that reads the bytes of a page as its users would have it do."""

    name: str
    read: Callable[[bytes], object]


def installed() -> list[PageReader]:
    """Return ours and, behind it, those of others that are here."""
    facts = PageFacts(ADDRESS, datetime.now(UTC), "text/html")
    return [PageReader(_named("newsfold"), lambda body: read_page(body, facts)), *_others()]


def missing() -> list[str]:
    """Return the names of those that are not here."""
    return [name for name in _OTHERS if not importlib.util.find_spec(name)]


def _others() -> Iterator[PageReader]:
    for name, reader in _OTHERS.items():
        if importlib.util.find_spec(name):
            yield PageReader(_named(name), reader())


def _named(package: str) -> str:
    return f"{package} {version(package)}"


def _trafilatura() -> Callable[[bytes], object]:
    from trafilatura import bare_extraction

    return lambda body: bare_extraction(body, url=ADDRESS, with_metadata=True)


_OTHERS: Final[dict[str, Callable[[], Callable[[bytes], object]]]] = {"trafilatura": _trafilatura}
