"""Cutting from a title what is not the headline: the site's name, its section, a slogan.

Nothing is cut at a separator because it is one: headlines have dashes, colons and bars of their own. What is cut has to
be known for the site's name, or what is left has to be a headline that the page shows elsewhere.
"""

import re
from collections.abc import Collection
from typing import Final

from tasks.parsing.headline.names import is_site_name
from tasks.parsing.text import clean_text, folded

# Separators between headline, section and site: dashes and colons with a space beside them, the rest with or without.
_SEPARATOR: Final = re.compile(
    r"\s[-–—―−:•·~/]{1,2}\s|\s?(?:[|｜_»›«>→]|::|・|：)\s?|(?<=\w)[-–—](?=\w)|\s[-–—](?=\w)|(?<=\w)[-–—]\s|:\s"
)
_WHOLE: Final = re.compile(r"\s[-–—―−:•·~/]{1,2}\s|\s?(?:[|｜_»›«>→]|::)\s?")


def without_site_name(title: str, names: Collection[str], url: str) -> str:
    """Return `title` without the site's name at its end or beginning, and without what stood behind the name."""
    cut = _cut_end(title, names, url)
    return _cut_start(cut, names, url) or title


def _cut_end(title: str, names: Collection[str], url: str) -> str:
    marks = list(_SEPARATOR.finditer(title))
    for mark in reversed(marks[-6:]):
        head, tail = title[: mark.start()].strip(), title[mark.end() :].strip()
        if head and _names_site(tail, names, url):
            return _cut_end(head, names, url)
    return title


def _names_site(tail: str, names: Collection[str], url: str) -> bool:
    """Return whether all that follows a separator is the site: its name, or its name beside a section or a date."""
    parts = [part for part in _WHOLE.split(tail) if part.strip()]
    return bool(parts) and (is_site_name(tail, names, url) or is_site_name(parts[0], names, url))


def _cut_start(title: str, names: Collection[str], url: str) -> str:
    for mark in list(_WHOLE.finditer(title))[:2]:
        head, tail = title[: mark.start()].strip(), title[mark.end() :].strip()
        if tail and is_site_name(head, names, url):
            return tail
    mark_colon = title.find(": ")
    if mark_colon > 0 and is_site_name(title[:mark_colon], names, url):
        return title[mark_colon + 2 :].strip()
    return title


def sections_of(title: str) -> list[str]:
    """Return the parts of a title between separators that are no part of a word, in order."""
    return [part for part in (clean_text(piece) for piece in _WHOLE.split(title)) if part]


def begins_with(title: str, headline: str) -> bool:
    """Return whether `title` is `headline`, or that followed by something else."""
    whole, part = folded(title), folded(headline)
    return bool(part) and (
        whole == part or whole.startswith(part + " ") or (not part.isascii() and whole.startswith(part))
    )


def ends_with(title: str, headline: str) -> bool:
    """Return whether `title` ends with all of `headline`, something else before it."""
    whole, part = folded(title), folded(headline)
    return bool(part) and whole != part and whole.endswith(" " + part)
