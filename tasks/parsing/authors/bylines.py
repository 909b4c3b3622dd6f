"""Authors that the page shows: elements named for them, and lines that begin with "By"."""

import re
from collections.abc import Iterator
from typing import Final

from tasks.parsing.authors.lines import line_authors
from tasks.parsing.authors.names import is_name, names_in
from tasks.parsing.candidate import Candidate
from tasks.parsing.outline.hints import hinted
from tasks.parsing.outline.values import Mark
from tasks.parsing.published.place import Place

_AUTHOR_HINT: Final = re.compile(
    r" (?:author|authors|autor|autore|autoren|auteur|auteurs|autores|byline|bylines|contributors?|creator|fn|journalist"
    r"|redakteur|reporter|vcard|verfasser|writer|authored by|muhabir|penulis|redactor) "
)
_NOT_AUTHOR: Final = re.compile(
    r" (?:avatar|bio|biography|comments?|date|description|email|follow|image|img|info|job|photo|picture|position|role"
    r"|social|time|title|twitter|related|box|more|subscribe|caption) "
)
_names_author = hinted(_AUTHOR_HINT)
_names_other = hinted(_NOT_AUTHOR)


def byline_authors(place: Place) -> Iterator[Candidate[tuple[str, ...]]]:
    """Yield the lists of names in elements named for authors, and in labelled or typical lines, near the headline."""
    yield from _named_elements(place)
    yield from line_authors(place)


def _named_elements(place: Place) -> Iterator[Candidate[tuple[str, ...]]]:
    """Yield names by kind of element: all elements of one kind make one list."""
    found: dict[str, list[str]] = {}
    weights: dict[str, float] = {}
    for mark in place.outline.marks:
        kind, weight = _kind(mark)
        if not weight or (nearness := place.nearness(mark.order, mark.box)) < 0.3:
            continue
        text = mark.attributes.get("content") if mark.tag == "meta" else mark.text(200)
        names = [name for name in names_in(text or "") if is_name(name)]
        if names and len(text or "") < 160:
            found.setdefault(kind, []).extend(names)
            weights[kind] = max(weights.get(kind, 0.0), weight * nearness)
    for kind, names in found.items():
        yield Candidate(tuple(dict.fromkeys(names)), "byline", kind, weights[kind])


def _kind(mark: Mark) -> tuple[str, float]:
    rel = (mark.attributes.get("rel") or "").lower().split()
    itemprop = (mark.attributes.get("itemprop") or "").lower()
    if "author" in rel:
        return "rel author", 6.5
    if itemprop in ("author", "creator"):
        return "itemprop author", 6.0
    if " profile link " in mark.hint:
        return "link to a profile", 4.5
    if _names_author(mark.hint) and not _names_other(mark.hint):
        return f"named {mark.hint.strip()[:60]}", 5.0
    return "", 0.0
