"""Whether a sighting is a known article, and by which rule."""

import hashlib
from collections.abc import Sequence
from typing import Any, Final

from tasks.identity.fingerprint import distance
from tasks.identity.rank import rank
from tasks.identity.sighting import Known, Rule, Sighting, Verdict
from tasks.identity.time_key import When, day_of, is_day, time_key, times_agree
from tasks.identity.url_key import is_crawlable, normal_url, same_site, site_of

__all__ = ["Known", "Rule", "Sighting", "Verdict", "decide", "identity_key", "is_reused", "rank"]

# Bits in which fingerprints of one text differ when a copy adds attribution lines or loses a paragraph. Two articles
# differ in 20 and more (measured on 221 articles in ten languages).
NEAR_BITS: Final = 10


def decide(sighting: Sighting, own: Known | None, others: Sequence[Known]) -> Verdict:
    """Return which article `sighting` is of.

    `own`: the article that the same page showed before. `others`: articles that had this headline, in any order.
    The same page again is a version of its article, unless its URL was used for another one. Then: one headline at
    one time is one article, on any portal; where only a day is known, site or text must agree as well; one headline
    under one canonical URL is one article; site and text tie what gives no time. Of several articles it is the surest,
    then the nearest, then the oldest.
    """
    if own is not None and not is_reused(sighting, own):
        return Verdict(Rule.SAME_PAGE, own.article_id, 1.0, _inputs(sighting, own))
    found = [verdict for known in others if (verdict := _verdict(sighting, known))]
    if not found:
        return Verdict(Rule.NEW, None, 1.0)
    return min(found, key=lambda one: (-one.score, one.inputs["distance_bits"], one.article_id))


def is_reused(sighting: Sighting, own: Known) -> bool:
    """Return whether a page shows another article than before: a daily column at one URL has another day and text.

    A new headline over the same text is a correction, and a new text on the same day is an edit.
    """
    if not _days_differ(sighting.published, own.published):
        return False
    if sighting.fingerprint and own.fingerprint:
        return not _is_near(sighting, own)
    return sighting.headline_key != own.headline_key


def identity_key(sighting: Sighting) -> bytes:
    """Return the SHA-256 on which writers of one new article meet; where it is equal, `decide` finds one article.

    Of headline and time; with the site where only the day is known; of headline and canonical URL where no time is.
    """
    if sighting.published is None:
        canonical = sighting.canonical_url
        where = normal_url(canonical if canonical and is_crawlable(canonical) else sighting.url)
    elif is_day(sighting.published):
        where = f"{time_key(sighting.published)} {site_of(sighting.url)}"
    else:
        where = time_key(sighting.published)
    return hashlib.sha256(sighting.headline_key + where.encode()).digest()


def _verdict(sighting: Sighting, known: Known) -> Verdict | None:
    if sighting.headline_key != known.headline_key:
        return None
    for rule, score, holds in _RULES:
        if holds(sighting, known):
            return Verdict(rule, known.article_id, score, _inputs(sighting, known))
    return None


def _is_one_moment(sighting: Sighting, known: Known) -> bool:
    ours, theirs = sighting.published, known.published
    if ours is None or theirs is None or is_day(ours) or is_day(theirs):
        return False
    return times_agree(ours, theirs)


def _is_one_day(sighting: Sighting, known: Known) -> bool:
    """Many articles of a day have a headline like "Correction": the site or the text has to agree, too."""
    ours, theirs = sighting.published, known.published
    if ours is None or theirs is None or not (is_day(ours) or is_day(theirs)):
        return False
    return times_agree(ours, theirs) and (same_site(sighting.url, known.url) or _is_near(sighting, known))


def _is_one_address(sighting: Sighting, known: Known) -> bool:
    """All issues of a column may name one canonical URL: those of another day need the same text."""
    if _addresses(sighting).isdisjoint(_addresses(known)):
        return False
    return not _days_differ(sighting.published, known.published) or _is_near(sighting, known)


def _is_one_text(sighting: Sighting, known: Known) -> bool:
    if sighting.published is not None and known.published is not None:
        return False
    return same_site(sighting.url, known.url) and _is_near(sighting, known)


def _is_near(sighting: Sighting, known: Known) -> bool:
    both_known = bool(sighting.fingerprint and known.fingerprint)
    return both_known and distance(sighting.fingerprint, known.fingerprint) <= NEAR_BITS


def _days_differ(a: When | None, b: When | None) -> bool:
    if a is None or b is None:
        return False
    return not times_agree(a, b) if is_day(a) or is_day(b) else day_of(a) != day_of(b)


def _addresses(seen: Sighting | Known) -> frozenset[str]:
    return frozenset(normal_url(url) for url in (seen.url, seen.canonical_url) if url and is_crawlable(url))


def _inputs(sighting: Sighting, known: Known) -> dict[str, Any]:
    return {
        "headline": sighting.headline,
        "known_headline": known.headline,
        "published": _shown(sighting.published),
        "known_published": _shown(known.published),
        "url": sighting.url,
        "known_url": known.url,
        "canonical_url": sighting.canonical_url,
        "distance_bits": distance(sighting.fingerprint, known.fingerprint),
    }


def _shown(when: When | None) -> str | None:
    return f"{when.at.isoformat()} ({when.precision})" if when else None


# In the order of how much they say; the second is how sure it is.
_RULES: Final = (
    (Rule.CANONICAL, 1.0, _is_one_address),
    (Rule.HEADLINE_AND_TIME, 1.0, _is_one_moment),
    (Rule.HEADLINE_AND_TIME, 0.9, _is_one_day),
    (Rule.HEADLINE_AND_TEXT, 0.8, _is_one_text),
)
