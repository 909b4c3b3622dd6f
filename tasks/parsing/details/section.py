"""The section that an article stands in."""

from collections.abc import Collection
from typing import Final

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


def section(evidence: Evidence, headline: str, site_names: Collection[str]) -> str | None:
    """Return the section's name as the page gives it, the innermost of several; None when it gives none."""
    stated = [
        *evidence.metas.get("article:section", ())[:1],
        text_of(evidence.node.get("articleSection")) or "",
        *reversed(_breadcrumbs(evidence.nodes)),
        *reversed([mark.text(_LONGEST + 1) for mark in evidence.outline.marks if _is_crumb(mark)]),
    ]
    for text in map(plain_text, stated):
        is_page = folded(text) == folded(headline) or is_site_name(text, site_names, evidence.facts.url)
        if 1 < len(text) <= _LONGEST and not is_page and text.casefold() not in _HOME:
            return text
    return None


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
