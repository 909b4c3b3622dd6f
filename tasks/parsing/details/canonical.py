"""The URL that a page says it should be known by, where that can be believed."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from tasks.discovery.address import absolute_url
from tasks.discovery.pagination import pages_of_one
from tasks.identity.url_key import normal_url, same_site
from tasks.parsing.candidate import Candidate, Choice, first
from tasks.parsing.evidence import Evidence

_FRONT: Final = re.compile(r"/?(?:index|default|home)?(?:\.\w{2,5})?/?", re.IGNORECASE)
# What templates print for a variable that has no value, and the braces and marks of variables themselves.
_UNFILLED: Final = re.compile(r"[{}<>\[\]$]|/(?:null|undefined|none|nan)(?:[/?.]|$)|/404(?:[/.]|$)", re.IGNORECASE)
# Path segments of an article's own variants: "/slug/amp/", "/slug/print", "/slug/2/", "/slug/comments/".
_VARIANT: Final = re.compile(
    r"(?:amp|comments?|feed|m|mobile|page|print(?:er|able|view)?|wap|(?:index[_-])?\d{1,3})(?:\.\w{2,5})?",
    re.IGNORECASE,
)
_VARIANT_PARAMETERS: Final = frozenset({"amp", "m", "outputtype", "output", "page", "print", "tmpl", "view"})
# Last segments of paths that name one article: a number that is no day, or a slug of several words.
_OWN_NAME: Final = re.compile(r"(?<!\d)(?!(?:19|20)\d{6}(?!\d))\d{5}|(?:[^-]{1,60}-){2}|\.s?html?$")


def canonical_url(evidence: Evidence, page_number: int) -> Choice[str]:
    """Return the page's own canonical URL, absolute and without fragment; nothing when it states none worth belief.

    Not believed are the front page and the section around the page (templates name them on every page), the same
    address without the parameter that says which article, another site (that is where a copy came from), and another
    page of the same article.
    """
    return first(_believable(evidence, page_number))


def _believable(evidence: Evidence, page_number: int) -> Iterator[Candidate[str]]:
    page = evidence.facts.url
    for stated, source, reason in stated_urls(evidence):
        url = absolute_url(stated, page)
        if url and not reason_against(url, page) and not (page_number > 1 and pages_of_one(url, page)):
            yield Candidate(url, source, reason)


def stated_urls(evidence: Evidence) -> Iterator[tuple[str, str, str]]:
    """Yield the canonical URLs that a page states, believable or not: (URL as written, source, reason)."""
    for link in evidence.outline.links:
        href = link.get("href")
        if href and "canonical" in (link.get("rel") or "").lower().split():
            yield href, "link", "rel canonical"
    for content in evidence.metas.get("og:url", ())[:1]:
        yield content, "meta", "og:url"


def reason_against(url: str, page: str) -> str | None:
    """Return why `url` cannot be the canonical one of `page`, None when it can. Both are absolute."""
    if url == page:  # as most are
        return "a template's variable, or no page" if _UNFILLED.search(unquote(url)) else None
    try:
        if not same_site(url, page):
            return "of another site"
        there, here = urlsplit(normal_url(url)), urlsplit(normal_url(page))
    except ValueError:
        return "no URL"
    if _UNFILLED.search(unquote(url)):
        return "a template's variable, or no page"
    if there.path == here.path:
        is_whole = bool(there.query) or not here.query or _may_drop_query(here)
        return None if is_whole else "without the parameter that says which article"
    if _FRONT.fullmatch(there.path) and not there.query:
        return "a front page"
    is_around = not there.query and _is_folder_around(there.path, here.path)
    return "the section around the page" if is_around else None


def _may_drop_query(page: SplitResult) -> bool:
    """Return whether a page's path alone says which article it is: "view.php?aid=7" does not."""
    names = {name.lower() for name, _ in parse_qsl(page.query, keep_blank_values=True)}
    return names <= _VARIANT_PARAMETERS or _names_article(page.path)


def _names_article(path: str) -> bool:
    return _OWN_NAME.search(path.rstrip("/").rpartition("/")[2]) is not None


def _is_folder_around(there: str, here: str) -> bool:
    """Return whether one path is a section that the other lies in; an article's folder may hold variants of it."""
    folder = there.rstrip("/") + "/"
    if not here.startswith(folder) or _names_article(there):
        return False
    return not all(_VARIANT.fullmatch(segment) for segment in here.removeprefix(folder).split("/"))
