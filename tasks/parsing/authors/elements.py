"""Authors in elements that are named for them: rel, itemprop, class, or the address of a person's page."""

import re
from collections.abc import Iterator
from typing import Final

from tasks.parsing.authors.agencies import is_agency
from tasks.parsing.authors.names import is_name, names_in
from tasks.parsing.authors.wording import is_full_name
from tasks.parsing.candidate import Candidate
from tasks.parsing.labels.line import Label, labelled_values
from tasks.parsing.outline.hints import hinted
from tasks.parsing.outline.values import Mark
from tasks.parsing.published.place import Place
from tasks.parsing.text import clean_text

Names = Candidate[tuple[str, ...]]

_AUTHOR_HINT: Final = re.compile(
    r" (?:author|authors|autor|autore|autoren|auteur|auteurs|autores|by line|byline|bylines|contributors?|creator|fn"
    r"|journalist|redakteur|reporter|vcard|verfasser|username|writer|authored by|muhabir|penulis|redactor|poster"
    r"|yazar) "
)
_NOT_AUTHOR: Final = re.compile(
    r" (?:avatar|bio|biography|comments?|date|email|follow|image|img|photo|picture|social|twitter|related|subscribe"
    r"|caption|figcaption|comentarios?|kommentare?|reply|quote|blockquote|citation|zitat|affiliations?|beat|initials"
    r"|job ?title|prefix|search|tags?|topics?) "
)
# Words of boxes that hold more than the name.
_MORE_THAN_NAMES: Final = re.compile(r" (?:box|description|info|job|more|position|role|time|title) ")
_names_author = hinted(_AUTHOR_HINT)
_names_other = hinted(_NOT_AUTHOR)
_names_more = hinted(_MORE_THAN_NAMES)
# Of all these names, a word that is in each.
_TELLING: Final = frozenset(
    ["auteur", "auteurs", "author", "authored", "authors", "autor", "autore", "autoren", "autores", "by", "byline",
     "bylines", "contributor", "contributors", "creator", "credit", "credits", "fn", "journalist", "muhabir",
     "penulis", "poster", "profile", "redactor", "redakteur", "reporter", "username", "vcard", "verfasser", "writer",
     "yazar"]
)  # fmt: skip
_is_credit = hinted(re.compile(r" credits? "))
_of_readers = hinted(re.compile(r" (?:comments?|commentlist|kommentare?|comentarios?|reply|respond|related\w*) "))
_DATING: Final = frozenset({Label.PUBLISHED, Label.UPDATED})
_LEAST_NEARNESS: Final = 0.3
_LONGEST_TEXT: Final = 160
_FAR_KIND: Final = 4.5  # weight of the kinds of elements that are believed anywhere on the page
_FAR_WEIGHT: Final = 1.5
_PROFILE: Final = "link to a profile"
_IN_BOX: Final = "in a box named for authors"
_CREDIT: Final = "in a credit"
# What author pages are called: the link's text says so, not the name.
_BUTTON: Final = re.compile(
    r"\b(?:all|alle|more|mehr|view|see|zeige|todos|tous|toutes|profile?|profil|beiträge|posts|articles|artikel)\b",
    re.IGNORECASE,
)


def element_authors(place: Place) -> Iterator[Names]:
    """Yield names by kind of element: all elements of one kind near the article make one list."""
    found: dict[str, list[str]] = {}
    weights: dict[str, float] = {}
    for mark, kind, weight in _kinds(place):
        if (nearness := place.nearness(mark.order, mark.box)) < _LEAST_NEARNESS:
            continue
        if names := _names(mark, kind):
            found.setdefault(kind, []).extend(names)
            weights[kind] = max(weights.get(kind, 0.0), weight * nearness)
    for kind, names in found.items():
        yield Candidate(tuple(dict.fromkeys(names)), "byline", kind, weights[kind])


def far_authors(place: Place) -> Iterator[Names]:
    """Yield the one name that elements anywhere on the page give, but for those of its readers."""
    found: dict[str, None] = {}
    for mark, kind, weight in _kinds(place):
        if weight >= _FAR_KIND and not any(_of_readers(box.hint) for box in mark.box.upwards()):
            found.update(dict.fromkeys(_names(mark, kind)))
            if len(found) > 1:
                return
    if found:
        yield Candidate(tuple(found), "byline", "the only author that elements of the page name", _FAR_WEIGHT)


def _names(mark: Mark, kind: str) -> list[str]:
    text = _text(mark)
    if not text or len(text) >= _LONGEST_TEXT or (kind == _PROFILE and _BUTTON.search(text)):
        return []
    names = [name for name in names_in(_before_labels(text)) if is_name(name)]
    if kind in (_CREDIT, _IN_BOX):
        return names if all(is_full_name(name) or is_agency(name) for name in names) else []
    return names


def _kinds(place: Place) -> Iterator[tuple[Mark, str, float]]:
    """Yield the elements that are named for authors, each with its kind and how far that is to be trusted."""
    marks = place.outline.marks
    hints = {hint for hint in {mark.hint for mark in marks} if not _TELLING.isdisjoint(hint.split())}
    for mark in marks:
        if mark.hint in hints:
            kind, weight = _kind(mark)
            if weight:
                yield mark, kind, weight


def _before_labels(text: str) -> str:
    """Return what stands before the label of a time: bylines are in one box with it."""
    following = next((entry for entry in labelled_values(text) if entry.start and entry.label in _DATING), None)
    return text[: following.start] if following else text


def _kind(mark: Mark) -> tuple[str, float]:
    rel = (mark.attributes.get("rel") or "").lower().split()
    itemprop = (mark.attributes.get("itemprop") or "").lower()
    if "author" in rel:
        return "rel author", 6.5
    if itemprop in ("author", "creator"):
        return "itemprop author", 6.0
    if " profile link " in mark.hint:
        return _PROFILE, 4.5
    if _names_author(mark.hint) and not _names_other(mark.hint):
        return (_IN_BOX, 4.0) if _names_more(mark.hint) else (f"named {mark.hint.strip()[:60]}", 5.0)
    if mark.hint and _is_credit(mark.hint) and not _names_other(mark.hint):
        return _CREDIT, 3.0
    return "", 0.0


def _text(mark: Mark) -> str:
    """Return what the element says; of microdata, the name in it."""
    if mark.tag in ("meta", "link"):
        return mark.attributes.get("content") or ""
    if "itemprop" in mark.attributes:
        inner = mark.node.css_first("[itemprop=name]")
        if inner is not None:
            return clean_text((inner.attributes.get("content") or inner.text(separator=" "))[:400])
    return mark.text(200)
