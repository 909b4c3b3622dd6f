"""Elements whose names or addresses may say who, when or what, and those that no reader sees."""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import Final

_TELLING: Final = frozenset(
    ["abbr", "auteur", "author", "authors", "autor", "autore", "autoren", "badge", "by", "byline", "category",
     "contributor", "contributors", "created", "credit", "credits", "dachzeile", "data", "date", "dateline", "dates",
     "datetime", "datum", "deck", "dek", "description", "excerpt", "eyebrow", "fecha", "fn", "headline", "info",
     "infos", "intro", "journalist", "kicker", "label", "lead", "lede", "meta", "modified", "name", "overline",
     "posted", "pretitle", "pub", "pubdate", "publish", "published", "redakteur", "reporter", "roofline", "rubrik",
     "section", "source", "spitzmarke", "standfirst", "sub", "subline", "subtitle", "summary", "tag", "tags",
     "teaser", "time", "timestamp", "title", "topic", "topline", "updated", "username", "vcard", "verfasser", "writer"]
)  # fmt: skip
# Text for screen readers only: "opens in a new window".
_UNSEEN: Final = frozenset({"accessibility", "offscreen", "screenreader", "visuallyhidden"})
_UNSEEN_PAIRS: Final = frozenset(
    {("accessible", "text"), ("assistive", "text"), ("for", "sr"), ("hidden", "visually"), ("off", "screen"),
     ("screen", "reader"), ("sr", "only"), ("visually", "hidden"), ("y", "hidden")}
)  # fmt: skip
_UNSEEN_FIRST: Final = frozenset(first for first, _ in _UNSEEN_PAIRS)
# Breadcrumbs: Bootstrap and most others, EmpireCMS "position", DedeCMS "place", PHPCMS "crumbs".
_CRUMBS: Final = frozenset({"breadcrumb", "breadcrumbs", "crumb", "crumbs", "place", "position"})
_LOCATION: Final = re.compile(
    r"\A\s{0,20}(?:your (?:current )?(?:location|position)|you are here|sie sind hier|vous êtes ici|您?当前的?位置"
    r"|您的位置)",
    re.IGNORECASE,
)
# Attributes in which elements without a telling name say when something was: elements of the page's own, and those
# around "3 hours ago" in Discuz! and other forums.
_MOMENTS: Final = frozenset(
    {"title", "data-timestamp", "data-datetime", "data-published", "data-date", "data-time"}
)  # fmt: skip
# Addresses of the people who write: "/author/jane-doe", "/profil/nikolai-huke".
_PROFILE: Final = re.compile(
    r"/(?:authors?|auteurs?|autor(?:en|es|i)?|autore|autorin|by|columnists?|contributors?|journalisten|journalists?"
    r"|people|person(?:en)?|profile?s?|redakteur|redaktion|reporters?|staff|team|writers?|yazar(?:lar)?)(?:/|_)[^/?#]"
)


def is_telling(words: Collection[str]) -> bool:
    """Return whether there is one of the words that elements are marked for among those that name one."""
    return not _TELLING.isdisjoint(words)


def is_unseen(words: Sequence[str]) -> bool:
    """Return whether an element so named is for those only who do not see the page."""
    if not _UNSEEN.isdisjoint(words):
        return True
    return not _UNSEEN_FIRST.isdisjoint(words) and not _UNSEEN_PAIRS.isdisjoint(pairwise(words))


def is_crumbs(words: Collection[str]) -> bool:
    """Return whether an element so named holds the trail of sections that the page stands in."""
    return not _CRUMBS.isdisjoint(words) or ("your" in words and "location" in words)


def says_when(attributes: Mapping[str, str | None]) -> bool:
    """Return whether an element has an attribute for a time, and a number in it."""
    return any((attributes[name] or "")[:1].isdigit() for name in _MOMENTS.intersection(attributes))


def leads_to_profile(address: str) -> bool:
    """Return whether a link's address is that of a person's page."""
    return _PROFILE.search(address.lower()) is not None  # half the time of an expression that ignores case


def says_location(text: str) -> bool:
    """Return whether a text begins as breadcrumbs do: "You are here:"."""
    return _LOCATION.match(text) is not None
