"""Reads the records of an XML document (entries of a feed, URLs of a sitemap) without trusting it."""

import io
import re
from collections.abc import Iterator
from itertools import islice
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from tasks.discovery.xml_mending import mended

_DEPTH_LIMIT: Final = 100
_BEFORE_ROOT: Final = re.compile(r"(?:\s+|<\?[^>]*\?>|<!--.*?-->)*", re.DOTALL)
_RSS_DOCTYPE: Final = re.compile(r"<!DOCTYPE\s+(?:rss|rdf)\b[^\[>]*>", re.IGNORECASE)  # RSS 0.91 asks for one


class RefusedError(ValueError):
    """The document declares what no feed or sitemap needs: a document type, entities, deep nesting."""


class BrokenError(ValueError):
    """The XML is damaged beyond mending; what was read before the damage counts."""


def records(text: str, names: frozenset[str]) -> Iterator[Element]:
    """Yield every element whose name (in lower case, without namespace) is in `names`, as it ends.

    An element is emptied when the next one is asked for. XML that is not well-formed is mended as far as
    `xml_mending` goes. Raises BrokenError at damage that stays, RefusedError for a document type, entities, external
    references, and nesting deeper than 100: those are attacks (OWASP XML Security Cheat Sheet).
    """
    plain = _without_rss_doctype(text)
    count = 0
    try:
        for element in _ended(plain, names):
            count += 1
            yield element
    except ParseError:
        yield from _mended_records(plain, names, count)


def local_name(element: Element) -> str:
    """Return the name of `element` in lower case, without its namespace."""
    return element.tag.rpartition("}")[2].lower()


def _mended_records(text: str, names: frozenset[str], known: int) -> Iterator[Element]:
    try:
        yield from islice(_ended(mended(text), names), known, None)
    except ParseError as error:
        raise BrokenError("XML is broken") from error


def _ended(text: str, names: frozenset[str]) -> Iterator[Element]:
    depth = 0
    try:
        # expat takes str as it is, whatever encoding the document names
        for event, element in iterparse(io.StringIO(text), events=("start", "end"), forbid_dtd=True):
            depth += 1 if event == "start" else -1
            if depth > _DEPTH_LIMIT:
                raise RefusedError("XML is nested too deeply")
            if event == "end" and local_name(element) in names:
                yield element
                element.clear()
    except DefusedXmlException as error:
        raise RefusedError("XML declares a document type or entities") from error


def _without_rss_doctype(text: str) -> str:
    start = text.lstrip("\ufeff\x00 \t\r\n")
    prolog = _BEFORE_ROOT.match(start)
    end = prolog.end() if prolog else 0
    doctype = _RSS_DOCTYPE.match(start, end)
    return start[:end] + start[doctype.end() :] if doctype else start
