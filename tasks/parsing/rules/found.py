"""What a rule finds on a page."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tasks.discovery.address import absolute_url
from tasks.identity.url_key import is_crawlable
from tasks.parsing.authors.names import names_in
from tasks.parsing.body.choice import rendered
from tasks.parsing.dates.machine import machine_stamp
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.dates.visible import Habits, visible_stamp
from tasks.parsing.outline.tags import INLINE
from tasks.parsing.outline.walk import outline_of
from tasks.parsing.reading import PageFacts, Precision
from tasks.parsing.rules.date_format import format_stamp
from tasks.parsing.rules.table import FIELDS, Takes
from tasks.parsing.rules.values import FieldRule
from tasks.parsing.text import clean_text, plain_text

_ELEMENTS: Final = 1_000  # that are looked at
_LONGEST: Final = 400  # characters of a text with a date
_URL_ATTRIBUTES: Final = ("content", "href", "data-src", "src")
_CODE: Final = re.compile(r"([a-z]{2})(?:[-_]|\Z)", re.IGNORECASE)
_COMMAS: Final = re.compile("[,，、;]")


@dataclass(frozen=True, slots=True)
class Page:
    """A page as rules see it."""

    tree: LexborHTMLParser
    facts: PageFacts
    habits: Habits


def found(name: str, rule: FieldRule, page: Page) -> Any:
    """Return the value of the field `name`, of the type that Fields has for it; None when there is nothing."""
    elements = _elements(page.tree, rule)
    if name == "tags":
        return _tags(elements, rule) or None
    return _READERS[FIELDS[name]](elements, rule, page)


def _elements(tree: LexborHTMLParser, rule: FieldRule) -> list[LexborNode]:
    """Return the selected elements in the order of the page, none of them within another."""
    return _outermost((_without(tree, rule.remove) if rule.remove else tree).css(rule.css))


def _without(tree: LexborHTMLParser, selectors: Iterable[str]) -> LexborHTMLParser:
    """Return a copy of the page without what is selected; what a block of its own parted stays parted."""
    rest = tree.clone()  # others read the page as it is
    for selector in selectors:
        for node in _outermost(rest.css(selector)):
            if node.tag in INLINE:
                node.decompose()
            else:
                node.replace_with(rest.create_node("hr"))
    return rest


def _outermost(nodes: list[LexborNode]) -> list[LexborNode]:
    taken: set[int] = set()
    kept = []
    for node in nodes[:_ELEMENTS]:
        if node.mem_id not in taken and taken.isdisjoint(_ids_around(node)):
            taken.add(node.mem_id)
            kept.append(node)
    return kept


def _ids_around(node: LexborNode) -> Iterator[int]:
    around = node.parent
    while around is not None:
        yield around.mem_id
        around = around.parent


def _text(elements: Iterable[LexborNode], rule: FieldRule, _: Page) -> str | None:
    return next(_texts(elements, rule), None)


def _paragraphs(elements: Iterable[LexborNode], _: FieldRule, __: Page) -> str | None:
    return "\n\n".join(line for node in elements for line in rendered(outline_of(node).blocks)) or None


def _authors(elements: Iterable[LexborNode], rule: FieldRule, _: Page) -> tuple[str, ...] | None:
    parted = (_parted(text, rule) if rule.split else names_in(text) for text in _texts(elements, rule))
    return tuple(dict.fromkeys(name for names in parted for name in names)) or None


def _tags(elements: Iterable[LexborNode], rule: FieldRule) -> tuple[str, ...]:
    parted = (_parted(text, rule) if rule.split else _COMMAS.split(text) for text in _texts(elements, rule))
    return tuple(dict.fromkeys(tag.strip() for tags in parted for tag in tags if tag.strip()))


def _moment(elements: Iterable[LexborNode], rule: FieldRule, page: Page) -> Stamp | None:
    for node in elements:
        for text in _date_texts(node, rule):
            stamp = _stamp(text, rule, page)
            if stamp and stamp.is_believable(page.facts):
                return stamp
    return None


def _url(elements: Iterable[LexborNode], rule: FieldRule, page: Page) -> str | None:
    for node in elements:
        for name in (rule.attribute,) if rule.attribute else _URL_ATTRIBUTES:
            url = _absolute(_attribute(node, name), page)
            if url:
                return url
    return None


def _code(elements: Iterable[LexborNode], rule: FieldRule, _: Page) -> str | None:
    codes = (_CODE.match(text) for text in _texts(elements, rule))
    return next((code[1].lower() for code in codes if code), None)


def _flag(elements: list[LexborNode], rule: FieldRule, _: Page) -> bool | None:
    return rule.means if elements else None


def _texts(elements: Iterable[LexborNode], rule: FieldRule) -> Iterator[str]:
    """Yield the texts that are not empty, each on one line."""
    for node in elements:
        if text := _cut(_whole_text(node, rule.attribute), rule):
            yield text


def _date_texts(node: LexborNode, rule: FieldRule) -> Iterator[str]:
    if not rule.attribute and not rule.formats and (stated := _attribute(node, "datetime")):
        yield stated
    yield _cut(_whole_text(node, rule.attribute), rule)


def _stamp(text: str, rule: FieldRule, page: Page) -> Stamp | None:
    if not text or len(text) > _LONGEST:
        return None
    if rule.formats:
        return format_stamp(text, rule.formats)
    read = [stamp for stamp in (machine_stamp(text), visible_stamp(text, page.habits)) if stamp]
    return next((stamp for stamp in read if stamp.precision is not Precision.DAY), next(iter(read), None))


def _whole_text(node: LexborNode, attribute: str | None) -> str:
    if attribute or node.tag == "meta":
        return _attribute(node, attribute or "content")
    return " ".join(block.text for block in outline_of(node).blocks)


def _attribute(node: LexborNode, name: str) -> str:
    return plain_text(node.attributes.get(name.lower()) or "")


def _cut(text: str, rule: FieldRule) -> str:
    """Return what stands between the rule's words; nothing when the first are not there."""
    if rule.after is not None:
        text = text.partition(rule.after)[2]
    if rule.before is not None:
        text = text.partition(rule.before)[0]
    return text.strip()


def _parted(text: str, rule: FieldRule) -> list[str]:
    parts = [text]
    for word in rule.split:
        parts = [piece for part in parts for piece in part.split(word)]
    return [name for part in parts if (name := clean_text(part))]


def _absolute(stated: str, page: Page) -> str | None:
    url = absolute_url(stated, page.facts.url) if stated else None
    return url if url and is_crawlable(url) else None


_READERS: Final[Mapping[Takes, Callable[[list[LexborNode], FieldRule, Page], Any]]] = {
    Takes.CODE: _code,
    Takes.FLAG: _flag,
    Takes.MOMENT: _moment,
    Takes.NAMES: _authors,
    Takes.TEXT: _text,
    Takes.TEXTS: _paragraphs,
    Takes.URL: _url,
}
