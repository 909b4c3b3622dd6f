"""Which links lead to further pages of the same list or article."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from selectolax.lexbor import LexborNode

from tasks.discovery.pager_words import NEXT_WORDS, PAGE_WORDS

_WORDS: Final = frozenset(chain.from_iterable(NEXT_WORDS.values()))
_LONGEST: Final = 2 * max(map(len, _WORDS))  # characters, arrows around the words included
_ARROWS: Final = "«»‹›<>→←⟩▶►…. "
_DIGIT: Final = re.compile(r"\d")
# "2", "Page 2", "weiter auf Seite 2", "第2页", "2ページ".
_NUMBERED: Final = re.compile(
    rf"^\d{{1,4}}$|(?:^|\s)\(?(?:{'|'.join(PAGE_WORDS)})\s?\d{{1,3}}\)?$|^第?\s?\d{{1,3}}\s?(?:页|頁|ページ|페이지)"
)
_CONTAINER_DEPTH: Final = 4
# Class or id words of pagers: Bootstrap "pagination", Drupal "pager", WordPress "page-numbers" and "wp-pagenavi",
# DedeCMS "dede_pages" and "pagelist", EmpireCMS "epages" and "pageLink". "page" alone is a whole page's.
_CONTAINER: Final = re.compile(
    r"pagi(?:nat|ng)|(?:^|[-_])pager|page[-_]?(?:list|link|nav|number|num)|(?:^|dede_|e|post-)pages{1,2}$|pagenavi|nav-?links",
    re.IGNORECASE,
)
# Names of the parameter that counts pages: WordPress paged, DedeCMS pageno, Joomla start, Drupal and most others page.
_PARAMETERS: Final = frozenset(
    {"curpage", "offset", "p", "page", "page_no", "paged", "pageindex", "pageno", "pagenum", "pg", "start"}
)
# "/page/2/" (WordPress), "/2/" (its multi-page posts), "_2.html" and "-2.html" (DedeCMS, EmpireCMS, Discuz).
_PATH_NUMBER: Final = re.compile(r"(?:/page)?[/_-]\d{1,4}(?=/?$|\.\w{2,5}$)")
_FOLDER_DOCUMENT: Final = re.compile(r"/index(?=/?$|[._-])|/$|\.\w{2,5}$")


def says_further_page(anchor: str) -> bool:
    """Return whether the text of a link is a page number, an arrow, or "next" in one of many languages."""
    if len(anchor) > _LONGEST:
        return False
    text = anchor.strip()
    words = text.strip(_ARROWS).lower()
    if not words:
        return bool(text)
    return words in _WORDS or (_DIGIT.search(words) is not None and _NUMBERED.search(words) is not None)


def in_pager(node: LexborNode) -> bool:
    """Return whether `node` stands in an element that class or id call a pager, few levels up."""
    parent = node.parent
    for _ in range(_CONTAINER_DEPTH):
        if parent is None or parent.tag in ("body", "html"):
            return False
        names = f"{parent.attributes.get('class') or ''} {parent.attributes.get('id') or ''}".split()
        if any(_CONTAINER.search(name) for name in names):
            return True
        parent = parent.parent
    return False


def pages_of_one(url: str, other: str) -> bool:
    """Return whether two URLs of one host differ, and only in what looks like a page number.

    Numbers of articles look like that too: ask only about links that say that they are a further page.
    """
    one, two = urlsplit(url), urlsplit(other)
    return url != other and one.netloc == two.netloc and not set(_stems(url)).isdisjoint(_stems(other))


def continues(url: str, other: str) -> bool:
    """Return whether `other`, which `url` names by rel="next", is a further page of it.

    Blogs use that relation for the next article as well, which has a path of its own.
    """
    one, two = urlsplit(url), urlsplit(other)
    return url != other and one.netloc == two.netloc and (one.path == two.path or pages_of_one(url, other))


def _stems(url: str) -> Iterator[tuple[str, str]]:
    """Yield what is left of path and query when either, or neither, loses its page number."""
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    unnumbered = urlencode([(name, value) for name, value in pairs if name.lower() not in _PARAMETERS])
    path = _stem(parts.path)
    yield path, urlencode(pairs)
    yield path, unnumbered
    yield _stem(_PATH_NUMBER.sub("", parts.path)), urlencode(pairs)


def _stem(path: str) -> str:
    return _FOLDER_DOCUMENT.sub("", path)
