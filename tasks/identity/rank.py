"""Which of an article's appearances leads it: whose text, time and URL an archive shows first."""

import re
from enum import IntEnum
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from tasks.identity.fold import fold
from tasks.identity.headline_key import split_affix
from tasks.identity.sighting import Sighting
from tasks.identity.url_key import host_of, is_crawlable, normal_url, same_site

_NAME_MIN_LETTERS: Final = 3

# Path segments, parameters and host labels of pages made for other devices and for printing: WordPress ?amp and /amp/,
# Google's ?outputType=amp of Arc, Blogger ?m=1, Joomla and K2 ?print=1, DedeCMS /m/, EmpireCMS /e/wap/.
_VARIANT_SEGMENTS: Final = frozenset({"amp", "m", "mobile", "print", "wap"})
_VARIANT_PARAMETERS: Final = frozenset({("m", "1"), ("outputtype", "amp"), ("print", "1"), ("tmpl", "component")})
_VARIANT_NAMES: Final = frozenset({"amp", "print"})
_VARIANT_LABELS: Final = ("amp.", "m.", "mobile.", "wap.")
_PRINT_DOCUMENT: Final = re.compile(r"print(?:er|able|view)?\.\w{2,5}", re.IGNORECASE)


class Place(IntEnum):
    """Where an article stands, the best place first."""

    CONFIRMED = 0  # the page names itself as canonical
    PAGE = 1
    VARIANT = 2  # for a device, for printing, or naming another page of its site as canonical
    COPY = 3  # under another outlet's name
    DECLARED_COPY = 4  # its canonical URL is another site's


def rank(sighting: Sighting) -> int:
    """Return how well the page of `sighting` represents its article: lower is better.

    Depends on nothing but the sighting, so that the leading page does not depend on who came first.
    """
    stated = sighting.canonical_url
    canonical = stated if stated and is_crawlable(stated) else None
    if canonical and not same_site(canonical, sighting.url):
        return Place.DECLARED_COPY
    if names_other_outlet(sighting.headline, sighting.url):
        return Place.COPY
    if canonical and normal_url(canonical) == normal_url(sighting.url):
        return Place.CONFIRMED
    return Place.VARIANT if canonical or is_variant(sighting.url) else Place.PAGE


def names_other_outlet(headline: str, url: str) -> bool:
    """Return whether `headline` ends with the name of an outlet whose site `url` does not look like.

    A site is an outlet's when its host has a word of the name in it, or its initials: rfa.example is Radio Free Asia's.
    """
    _, affix = split_affix(headline)
    if affix is None:
        return False
    words = fold(affix).replace("-", " ").split()
    host = host_of(url)
    initials = "".join(word[0] for word in words)
    return initials not in re.split(r"[.:-]", host) and not any(
        len(word) >= _NAME_MIN_LETTERS and word in host for word in words
    )


def is_variant(url: str) -> bool:
    """Return whether a URL looks like that of a page for printing, AMP or a small screen."""
    parts = urlsplit(url)
    segments = [segment for segment in parts.path.lower().split("/") if segment]
    pairs = {(name.lower(), value.lower()) for name, value in parse_qsl(parts.query, keep_blank_values=True)}
    return (
        (parts.hostname or "").startswith(_VARIANT_LABELS)
        or not _VARIANT_SEGMENTS.isdisjoint(segments)
        or bool(segments and _PRINT_DOCUMENT.fullmatch(segments[-1]))
        or not _VARIANT_PARAMETERS.isdisjoint(pairs)
        or not _VARIANT_NAMES.isdisjoint(name for name, _ in pairs)
    )
