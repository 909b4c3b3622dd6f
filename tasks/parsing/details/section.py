"""The section that an article stands in."""

from collections.abc import Collection, Iterator
from typing import Final

from tasks.parsing.candidate import Candidate, Choice, first
from tasks.parsing.evidence import Evidence
from tasks.parsing.headline.names import is_site_name
from tasks.parsing.metadata.jsonld import Node, text_of, types_of
from tasks.parsing.outline.values import Mark
from tasks.parsing.text import folded, plain_text

_LONGEST: Final = 60
# First links of breadcrumbs, by language.
_HOME: Final = frozenset(
    {"home", "home page", "homepage", "startseite", "start", "accueil", "inicio", "início", "главная", "首页", "首頁",
     "主页", "ホーム", "トップ", "홈", "anasayfa", "ana sayfa", "الرئيسية", "خانه", "beranda", "trang chủ", "hem",
     "forside"}
)  # fmt: skip


def section(evidence: Evidence, headline: str, site_names: Collection[str]) -> Choice[str]:
    """Return the section's name as the page gives it, the innermost of several; nothing when it gives none."""
    return first(
        candidate for candidate in _stated(evidence) if _is_section(candidate.value, evidence, headline, site_names)
    )


def _is_section(text: str, evidence: Evidence, headline: str, site_names: Collection[str]) -> bool:
    if not 1 < len(text) <= _LONGEST or text.casefold() in _HOME:
        return False
    return folded(text) != folded(headline) and not is_site_name(text, site_names, evidence.facts.url)


def _stated(evidence: Evidence) -> Iterator[Candidate[str]]:
    for content in evidence.metas.get("article:section", ())[:1]:
        yield Candidate(plain_text(content), "meta", "article:section")
    yield Candidate(plain_text(text_of(evidence.node.get("articleSection")) or ""), "json-ld", "articleSection")
    for name in reversed(_breadcrumbs(evidence.nodes)):
        yield Candidate(plain_text(name), "json-ld", "BreadcrumbList")
    for mark in filter(_is_crumb, reversed(evidence.outline.marks)):
        yield Candidate(plain_text(mark.text(_LONGEST + 1)), "breadcrumb", "innermost link")


def _breadcrumbs(nodes: list[Node]) -> list[str]:
    """Return the names of a schema.org BreadcrumbList, outermost first."""
    items = next((node.get("itemListElement") for node in nodes if "BreadcrumbList" in types_of(node)), None)
    found = []
    for item in items[:20] if isinstance(items, list) else []:
        if isinstance(item, dict):
            inner = item.get("item")
            name = text_of(item.get("name")) or text_of(inner.get("name") if isinstance(inner, dict) else None)
            found.append(name or "")
    return found


def _is_crumb(mark: Mark) -> bool:
    """Return whether an element is a link of a visible breadcrumb ("Your location: Home > World > text")."""
    return " crumb link " in mark.hint
