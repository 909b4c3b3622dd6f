"""What an article is filed under."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Final

from tasks.parsing.candidate import Candidate, Choice, first
from tasks.parsing.evidence import Evidence
from tasks.parsing.metadata.jsonld import texts_of
from tasks.parsing.outline.values import Block, Mark
from tasks.parsing.published.place import Place
from tasks.parsing.text import lowered, plain_text

_LIMIT: Final = 30
_LONGEST: Final = 80
_TEXTS: Final = 100  # that are looked at
_LEVELS: Final = 3  # boxes from a link to the one that is named for tags
_LINKED: Final = 0.4  # of a line of tags
# What lines of tags begin with, by language, in lower case.
_LABELS: Final[dict[str, str]] = {
    "ar": "الوسوم|كلمات مفتاحية|الكلمات الدالة",
    "cs": "štítky|témata",
    "da": "emner",
    "de": "schlagworte|schlagwörter|stichworte|stichwörter|themen|verwendete schlagwörter",
    "el": "ετικέτες",
    "en": "filed under|in this article|keywords?|related topics|tagged|tags?|topics",
    "es": "etiquetas|temas|palabras clave",
    "fa": "برچسب ها|برچسب‌ها|کلیدواژه|کلمات کلیدی",
    "fi": "aiheet|asiasanat|avainsanat",
    "fr": "mots[- ]clés|sujets|thèmes|étiquettes",
    "he": "תגיות|תגים",
    "hi": "टैग",
    "hu": "címkék",
    "id": "topik|tagar",
    "it": "argomenti|parole chiave",
    "ja": "キーワード|タグ",
    "ko": "태그|키워드",
    "nl": "onderwerpen|trefwoorden",
    "no": "emneord|stikkord",
    "pl": "słowa kluczowe|tagi|tematy",
    "pt": "assuntos|palavras-chave|tópicos",
    "ro": "etichete",
    "ru": "ключевые слова|метки|темы|теги",
    "sv": "etiketter|taggar|ämnen",
    "th": "แท็ก",
    "tr": "anahtar kelimeler|etiketler",
    "uk": "ключові слова|мітки|теги",
    "vi": "thẻ|từ khóa",
    "zh": "关键字|关键词|標籤|标签|相关热词搜索|關鍵字",
}  # fmt: skip
_LABEL: Final = re.compile(rf"(?:{'|'.join(_LABELS.values())}|#)\s?[:：]?\s?(?!\w{{0,20}}[.!?])")
_NAMED: Final = re.compile(r" (?:keywords|tag list|tagit|taglist|tags|topics) ")
_BETWEEN: Final = re.compile(r"[,;，；、|#•·]")  # links
_SEPARATOR: Final = re.compile(r"[,;，；、|]")


def tags(evidence: Evidence, place: Place) -> Choice[tuple[str, ...]]:
    """Return the article's tags in the page's order, each once.

    From article:tag, JSON-LD keywords, rel=tag, keywords, or a line of links that is labelled or named for tags.
    """
    stated = chain(_stated(evidence), ((texts, "link", "line of tags") for texts in _shown(place)))
    return first(Candidate(found, source, reason) for texts, source, reason in stated if (found := _tags_in(texts)))


def _stated(evidence: Evidence) -> Iterator[tuple[Iterable[str], str, str]]:
    """Yield (lists of tags as written, source, reason)."""
    yield evidence.metas.get("article:tag", ()), "meta", "article:tag"
    yield texts_of(evidence.node.get("keywords")), "json-ld", "keywords"
    linked = (mark for mark in evidence.outline.marks if _is_tag(mark))
    yield (mark.text(_LONGEST + 1) for mark in linked), "link", "rel tag"
    for name in ("news_keywords", "keywords"):
        yield evidence.metas.get(name, ()), "meta", name


def _is_tag(mark: Mark) -> bool:
    """Return whether an element is a link to a tag; WordPress calls the categories of a post rel="category tag"."""
    rel = mark.attributes.get("rel") or ""
    return "tag" in rel and "tag" in rel.split() and "category" not in rel.split()


def _shown(place: Place) -> Iterator[list[str]]:
    """Yield the texts of links in lines near the article that a label or the name of their box calls tags."""
    for block, _ in place.near_blocks():
        if block.order < (place.headline_order or 0):
            continue
        label = _LABEL.match(lowered(block.text))
        named = next((box for box in islice(block.box.upwards(), _LEVELS) if _NAMED.search(box.hint)), None)
        lines = [other for other in place.outline.blocks if named.holds(other.box)] if named else [block]
        if label or named:
            yield [text for line in lines for text in _texts(line)]


def _texts(line: Block) -> list[str]:
    """Return the texts of a line's links: what commas part, or the words where there are as many."""
    label = _LABEL.match(lowered(line.text))
    text = line.text[label.end() :] if label else line.text
    if line.link_chars <= _LINKED * len(text):
        return []
    parts = [part for part in _BETWEEN.split(text) if part.strip()]
    if len(parts) > 1 or line.links <= 1:
        return parts
    words = text.split()
    return words if len(words) == line.links else []


def _tags_in(texts: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for text in islice(texts, _TEXTS):
        for part in _SEPARATOR.split(text):
            tag = plain_text(part).lstrip("#").strip()
            if 1 < len(tag) <= _LONGEST:
                found.setdefault(tag.casefold(), tag)
    return tuple(found.values())[:_LIMIT]
