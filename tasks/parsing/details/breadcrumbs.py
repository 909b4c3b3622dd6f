"""The trail of sections that a page stands in: "World > Asia"."""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import groupby, islice
from typing import Any, Final
from urllib.parse import urlsplit

from tasks.parsing.candidate import Candidate, Choice, first
from tasks.parsing.evidence import Evidence
from tasks.parsing.headline.names import is_site_name
from tasks.parsing.metadata.jsonld import Node, text_of, types_of
from tasks.parsing.outline.telling import is_crumbs, says_location
from tasks.parsing.outline.values import Box, Mark, Outline
from tasks.parsing.text import folded, plain_text

LONGEST: Final = 60  # characters of a section's name
_MOST: Final = 20
_MOST_LINKS: Final = 8  # longer lines of links are menus
_CUT: Final = 15  # letters of a headline's beginning that stands for it
_LEVELS: Final = 6  # boxes between a link and the trail that it stands in
# First links of breadcrumbs, by language.
_HOME: Final = frozenset(
    {"home", "home page", "homepage", "startseite", "zur startseite", "start", "accueil", "inicio", "início", "portada",
     "главная", "головна", "首页", "首頁", "主页", "ホーム", "トップ", "top", "홈", "anasayfa", "ana sayfa", "الرئيسية",
     "خانه", "صفحه اصلی", "דף הבית", "beranda", "trang chủ", "หน้าแรก", "होम", "hem", "forside", "etusivu",
     "strona główna", "domů", "acasă", "kezdőlap", "αρχική", "начало"}
)  # fmt: skip
# Last words of breadcrumbs, for the page itself: "当前位置：主页 > 栏目 > 正文".
_HERE: Final = frozenset({"正文", "内容", "文章", "本文", "article", "text", "記事"})
_NO_SECTIONS: Final = _HOME | _HERE


def breadcrumbs(evidence: Evidence, headline: str, site_names: Collection[str]) -> Choice[tuple[str, ...]]:
    """Return the names of the sections that the page says it is in, outermost first, without home and the page."""
    stated = ((_kept(names, evidence, headline, site_names), source, why) for names, source, why in _stated(evidence))
    return first(Candidate(names, source, why) for names, source, why in stated if names)


def is_section_name(text: str, evidence: Evidence, headline: str, site_names: Collection[str]) -> bool:
    """Return whether `text` can be a section's name: it is not home, the site or the headline."""
    if not 1 < len(text) <= LONGEST or text.casefold() in _NO_SECTIONS:
        return False
    return folded(text) != folded(headline) and not is_site_name(text, site_names, evidence.facts.url)


def _kept(names: Iterable[str], evidence: Evidence, headline: str, site_names: Collection[str]) -> tuple[str, ...]:
    shown = [plain_text(name).strip("»>/|›· ") for name in names]
    if shown and _is_beginning(shown[-1], headline):
        shown.pop()
    kept = [name for name in shown if is_section_name(name, evidence, headline, site_names)]
    return tuple(dict.fromkeys(kept))[:_MOST]


def _is_beginning(name: str, headline: str) -> bool:
    """Return whether a name is the headline, cut: "Council lengthens the …"."""
    start = name.rstrip(".… ")
    return len(start) >= _CUT and folded(headline).startswith(folded(start))


def _stated(evidence: Evidence) -> Iterator[tuple[Iterable[str], str, str]]:
    """Yield (names as written, source, reason), the surest first."""
    page = urlsplit(evidence.facts.url).path
    for node in evidence.nodes:
        if "itemListElement" in node and "BreadcrumbList" in types_of(node):
            yield _names_in(node, page), "json-ld", "BreadcrumbList"
    marks = evidence.outline.marks
    for _, named in _by_trail([mark for mark in marks if _names_a_crumb(mark)], _is_stated_trail):
        yield (
            [mark.attributes.get("content") or mark.text(LONGEST + 1) for mark in named],
            "microdata",
            "BreadcrumbList",
        )
    # The links of a visible breadcrumb ("Your location: Home > World > text").
    crumbs = [mark for mark in marks if " crumb link " in mark.hint]
    for trail, linked in _by_trail(crumbs, lambda box: is_crumbs(box.hint.split())):
        links = [mark for mark in linked if _path(mark.attributes.get("href")) != page]
        names = [mark.text(LONGEST + 1) for mark in links]
        if 0 < len(names) <= _MOST_LINKS and _is_line_of_crumbs(trail, names, links[0], evidence.outline):
            yield names, "breadcrumb", "links of the line"


def _names_in(node: Node, page: str) -> list[str]:
    """Return the names of a schema.org BreadcrumbList, outermost first, without the page's own."""
    items = node.get("itemListElement")
    listed = [item for item in (items if isinstance(items, list) else [items])[:_MOST] if isinstance(item, dict)]
    found = []
    for item in sorted(listed, key=lambda item: _position(item.get("position"))):
        inner = item.get("item")
        within: Node = inner if isinstance(inner, dict) else {"@id": inner}
        if _path(within.get("@id") or within.get("url")) != page:
            found.append(text_of(item.get("name")) or text_of(within.get("name")) or "")
    return found


def _path(address: Any) -> str | None:
    try:
        return urlsplit(address).path if isinstance(address, str) else None
    except ValueError:
        return None


def _position(stated: Any) -> int:
    """Return the place in the trail; what states none keeps its place behind the others."""
    text = str(stated).strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 1000


def _by_trail(names: Iterable[Mark], is_trail: Callable[[Box], bool]) -> Iterator[tuple[Box, list[Mark]]]:
    """Yield each trail's box with the elements in it that are names."""
    for _, together in groupby(names, lambda mark: _trail_of(mark.box, is_trail).number):
        marks = list(islice(together, _MOST))
        yield _trail_of(marks[0].box, is_trail), marks


def _trail_of(box: Box, is_trail: Callable[[Box], bool]) -> Box:
    return next(filter(is_trail, islice(box.upwards(), _LEVELS)), box)


def _names_a_crumb(mark: Mark) -> bool:
    """Return whether an element is a name in a BreadcrumbList (https://schema.org) in microdata or RDFa."""
    stated = mark.attributes.get
    is_name = stated("itemprop") == "name" or stated("property") == "name"
    return is_name and _is_stated_trail(_trail_of(mark.box, _is_stated_trail))


def _is_stated_trail(box: Box) -> bool:
    return (box.attributes.get("itemtype") or box.attributes.get("typeof") or "").endswith("BreadcrumbList")


def _is_line_of_crumbs(trail: Box, names: list[str], link: Mark, outline: Outline) -> bool:
    """Return whether links are breadcrumbs: named so or beginning so. "position" and "place" mean much else."""
    if "crumb" in trail.hint or names[0].casefold() in _HOME:
        return True
    line = outline.blocks[link.order].text if link.order < len(outline.blocks) else ""
    return says_location(line)
