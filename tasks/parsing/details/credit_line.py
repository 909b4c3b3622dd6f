"""Where an article came from and who edited it, as its lines and its metadata say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from tasks.parsing.authors.names import is_name, names_in
from tasks.parsing.body.choice import Body
from tasks.parsing.candidate import Candidate, Choice, first
from tasks.parsing.evidence import Evidence
from tasks.parsing.labels import tables
from tasks.parsing.labels.line import Label, Labelled, labelled_values
from tasks.parsing.metadata.jsonld import text_of
from tasks.parsing.outline.values import Block
from tasks.parsing.published.place import Place
from tasks.parsing.text import ends_a_sentence, plain_text

_LONGEST_LINE: Final = 300
_LONGEST_VALUE: Final = 80
_LONGEST_BARE: Final = 40  # characters of a source without a colon before it
_QUOTES: Final = " «»\"“”„‘’'《》()（）[]"
# "Edited by Mike Firn.", "Reporting by A; editing by B", "(责任编辑：admin)".
_EDITED: Final = re.compile(r"\b(?:edited|editing) by\s+([^;.()]{3,80})", re.IGNORECASE)
# The same where a line begins, in languages in which one is also worked on, "bearbeitet von", within a sentence.
_EDITED_LINE: Final = re.compile(
    r"\W{0,2}(?:bearbeitet von|redigiert von|édité par|editad[ao] por|redigerad av|redigeret af|redigert av):?"
    r"\s+([^;.()]{3,60})",
    re.IGNORECASE,
)
_EDITING: Final = ("bearb", "redig", "édité", "edita")  # cheaper than the expression
# "This content originally appeared on Quay Radio and was written by Jane Doe": copies that say what they are.
_APPEARED: Final = re.compile(
    r"\b(?:(?:[Ff]irst|[Oo]riginally) (?:appeared|published|posted) (?:at|by|in|on)|[Rr]epublished from"
    r"|[Zz]uerst erschienen (?:auf|bei|in))"
    r" (?:the )?([^\s.,;][^.,;]{1,60}?)(?= and\b| as\b| on\b| under\b| with\b|[.,;]|\Z)"
)
_APPEARING: Final = ("appeared", "published", "posted", "erschienen")  # cheaper than the expression
_ENDING: Final = 3  # blocks at the end of the text that may say so
# What CMSes print when nobody filled the field in.
_DEFAULTS: Final[dict[str, str]] = {
    "de": "unbekannt",
    "en": "admin|anonymous|internet|n/a|none|null|unknown",
    "es": "desconocido",
    "ru": "неизвестно",
    "tr": "bilinmiyor",
    "zh": "不详|互联网|佚名|其他|其它|原创|未知|本站|本站原创|网络|网络整理|转载",
}
_NO_SOURCES: Final = frozenset(word for words in _DEFAULTS.values() for word in words.split("|"))
# Labels of sources that are everyday words without a colon.
_EVERYDAY: Final = frozenset(["from", "origin", "theo", "bron", "提供", "제공", "по материалам"])
_BARE: Final = {word.rstrip(": ") for words in tables.SOURCE.values() for word in words.split("|")} - _EVERYDAY
_FIRST_WORD: Final = re.compile(r"(?:\A|[|·•]\s?)([^\W\d_]\w{1,15})(?:\s?\|\s?|\s)(?=\S)")
# Japanese and Korean name the agency before the word: "時事通信 提供", "연합뉴스 제공".
_PROVIDED: Final = re.compile(r"(?:\A|[\s|(（])([^\s|(（)）]{2,20})\s?(?:提供|配信|제공)(?:\Z|[\s|)）])")
_END_OF_VALUE: Final = re.compile(r"\s?[|·•]\s?|\s\d{1,4}[-./:年]")
_META_SOURCES: Final = ("source", "article:source", "dc.source", "syndication-source", "original-source")


@dataclass(frozen=True, slots=True)
class CreditLine:
    """What labels around the article name beside its author."""

    source: Choice[str]
    editor: Choice[str]


def credit_line(evidence: Evidence, place: Place, body: Body) -> CreditLine:
    """Return the source and the editor that the page's lines name, else its metadata; CMS defaults are nobody."""
    lines = [block for block, _ in place.near_blocks() if len(block.line) <= _LONGEST_LINE]
    entries = [entry for block in lines for entry in labelled_values(block.line)]
    sources = chain(
        _sources_in(entries), _bare_sources_in(lines), _stated_sources(evidence), _first_published(lines, body)
    )
    editors = chain(_edited_by(body, lines), _editors_in(entries), _stated_editors(evidence))
    return CreditLine(first(sources), first(editors))


def _sources_in(entries: list[Labelled]) -> Iterator[Candidate[str]]:
    for entry in entries:
        if entry.label is Label.SOURCE and _is_source(value := entry.value.strip(_QUOTES)):
            yield Candidate(value, "label", entry.name)


def _bare_sources_in(lines: list[Block]) -> Iterator[Candidate[str]]:
    for block in lines:
        if not ends_a_sentence(block.line):
            yield from _bare_sources(block.line)


def _bare_sources(text: str) -> Iterator[Candidate[str]]:
    """Yield what stands behind a label without a colon, and before one that follows its value."""
    # Most lines have no bar: then the first word is at the beginning.
    has_bar = "|" in text or (not text.isascii() and ("·" in text or "•" in text))
    for match in _FIRST_WORD.finditer(text) if has_bar else filter(None, [_FIRST_WORD.match(text)]):
        if match[1].lower() in _BARE:
            value = _until_the_next(text[match.end() :])
            if len(value) <= _LONGEST_BARE and _is_source(value) and not value[0].islower():
                yield Candidate(value, "label", match[1])
    if not text.isascii() and (provided := _PROVIDED.search(text)) and _is_source(provided[1]):
        yield Candidate(provided[1], "label", "behind it")


def _until_the_next(text: str) -> str:
    labels = labelled_values(text)
    value = text[: text.find(labels[0].name)] if labels else text
    return _END_OF_VALUE.split(value)[0].strip(_QUOTES)


def _stated_sources(evidence: Evidence) -> Iterator[Candidate[str]]:
    for meta in _META_SOURCES:
        for content in evidence.metas.get(meta, ())[:1]:
            value = plain_text(content)
            if _is_source(value) and "://" not in value:
                yield Candidate(value, "meta", meta)


def _first_published(lines: list[Block], body: Body) -> Iterator[Candidate[str]]:
    blocks = (*body.blocks[-_ENDING:], *lines)
    said = "\n".join([block.text for block in blocks])
    if not any(word in said for word in _APPEARING):
        return
    for block in blocks:
        match = _APPEARED.search(block.text) if len(block.text) <= _LONGEST_LINE else None
        if match and len(match[1]) <= _LONGEST_BARE and _is_source(match[1]):
            yield Candidate(match[1], "body", "where it first appeared")


def _is_source(text: str) -> bool:
    return 1 < len(text) <= _LONGEST_VALUE and text.casefold() not in _NO_SOURCES


def _editors_in(entries: list[Labelled]) -> Iterator[Candidate[str]]:
    for entry in entries:
        if entry.label is Label.EDITOR and len(entry.value) <= _LONGEST_VALUE:
            person = next(filter(_is_person, names_in(entry.value)), None)
            if person:
                yield Candidate(person, "label", entry.name)


def _is_person(name: str) -> bool:
    """Return whether a name is written as one: farms print their section for an editor ("edit:focus")."""
    return not name.isascii() or name[0].isupper()


def _edited_by(body: Body, lines: list[Block]) -> Iterator[Candidate[str]]:
    for block in body.blocks[-_ENDING:]:
        match = _EDITED.search(block.text) if "dit" in block.text or "DIT" in block.text else None
        if match and is_name(match[1].strip()):
            yield Candidate(match[1].strip(), "body", "“edited by” at its end")
    said = "\n".join([block.text for block in lines]).lower()
    if not any(word in said for word in _EDITING):
        return
    for block in lines:
        match = _EDITED_LINE.match(block.text) if block.text[:8].lower().strip(" (（").startswith(_EDITING) else None
        if match and is_name(match[1].strip()):
            yield Candidate(match[1].strip(), "label", "“edited by” in its line")


def _stated_editors(evidence: Evidence) -> Iterator[Candidate[str]]:
    stated: Any = evidence.node.get("editor")
    for item in stated[:5] if isinstance(stated, list) else [stated] if stated else ():
        names = names_in(plain_text(text_of(item) or ""))
        if names:
            yield Candidate(names[0], "json-ld", "editor")
    for content in evidence.metas.get("editor", ())[:1]:
        for name in names_in(content)[:1]:
            yield Candidate(name, "meta", "editor")
