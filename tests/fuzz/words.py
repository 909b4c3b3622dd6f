"""What to write into pages: every word that the code that reads them knows, and what pages are known to have wrong."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import tasks.discovery
import tasks.identity
import tasks.parsing

_PACKAGES: Final = (tasks.discovery, tasks.identity, tasks.parsing)
_LONGEST: Final = 60  # characters of a word
_SYNTAX: Final = re.compile(r"\(\?(?:P[<=]\w+[>)]|[:(]|<?[=!])|[][|()\\{}]")  # of patterns: what is between is words

TAGS: Final = (
    "a", "article", "b", "base", "body", "br", "dd", "div", "dl", "em", "embed", "figcaption", "figure", "font",
    "form", "frameset", "h1", "h2", "head", "html", "i", "iframe", "img", "li", "link", "math", "meta", "nobr",
    "noscript", "object", "ol", "optgroup", "option", "p", "plaintext", "pre", "q", "script", "select", "span",
    "style", "svg", "table", "tbody", "td", "template", "textarea", "time", "title", "tr", "ul", "video", "xmp",
)  # fmt: skip
ATTRIBUTES: Final = (
    "class", "content", "datetime", "href", "id", "itemprop", "itemtype", "lang", "name", "property", "rel", "src",
    "srcset", "style", "title", "type",
)  # fmt: skip
METAS: Final = (
    "article:author", "article:modified_time", "article:published_time", "article:section", "article:tag", "author",
    "date", "DC.date.issued", "description", "keywords", "og:image", "og:locale", "og:site_name", "og:title", "og:type",
    "og:url", "parsely-author", "parsely-pub-date", "publishdate", "robots", "sailthru.date", "twitter:title",
)  # fmt: skip
JSON_KEYS: Final = (
    "@context", "@graph", "@id", "@type", "@value", "articleBody", "articleSection", "author", "dateModified",
    "datePublished", "headline", "image", "inLanguage", "isAccessibleForFree", "isPartOf", "keywords", "mainEntity",
    "mainEntityOfPage", "name", "publisher", "url",
)  # fmt: skip
JSON_TYPES: Final = ("Article", "BreadcrumbList", "LiveBlogPosting", "NewsArticle", "Person", "VideoObject", "WebPage")
JSON_ATOMS: Final = (
    "-0", "-1e-999999", "1e999999", "NaN", "Infinity", "null", "true", "[]", "{}", '""', '"\\ud800"', '"\\u0000"',
    '"\\udc00\\ud800"', '"2024-05-21T06:47:42+99:99"', '"9999-12-31T23:59:59-23:59"', '"0001-01-01T00:00:00+14:00"',
    '"A. Writer"', "1716266862", "99999999999999999999", "-62135596801", "253402300800", "1" * 5000, "1." + "1" * 5000,
)  # fmt: skip
CODECS: Final = (
    "big5hkscs", "cp1251", "cp1252", "cp1256", "cp932", "cp949", "euc_jp", "gb18030", "hz", "iso2022_jp", "iso2022_kr",
    "koi8_r", "latin-1", "utf-16", "utf-16-be", "utf-16-le", "utf-32", "utf-7", "utf-8", "utf-8-sig",
)  # fmt: skip
LABELS: Final = (
    "big5", "euc-jp", "euc-kr", "gb2312", "gbk", "hz-gb-2312", "idna", "iso-2022-jp", "iso-8859-1", "koi8-r", "none",
    "punycode", "replacement", "shift_jis", "undefined", "unicode", "unicode_escape", "utf-16", "utf-32", "utf-7",
    "utf-8", "utf8mb4", "windows-1252", "x-user-defined",
)  # fmt: skip
# Bytes that are no character; then marks of direction, joiners, fillers, digits, letters without a lower case of one
# letter, ligatures, and what is beyond 16 bits.
ODD_BYTES: Final = (
    b"\x00", b"\x1a", b"\x1b$B", b"~{", b"\x80", b"\x85", b"\xc0\x80", b"\xc2", b"\xe2\x80", b"\xed\xa0\x80",
    b"\xef\xbb\xbf", b"\xef\xbf\xbe", b"\xf0\x9f\x98", b"\xf4\x90\x80\x80", b"\xfe\xff", b"\xff", b"\xff\xfe",
    *(character.encode() for character in
      "\u00ad\u0130\u0131\u0149\u017f\u0345\u034f\u03a3\u0660\u06f1\u0966\u0e33\u180e\u1e9e\u200b\u200d\u200e\u202e"
      "\u2028\u2029\u2060\u2066\u2160\u2488\u3000\u3007\u3164\uac00\ud7a3\ufdfa\ufeff\uff11\uff1a"
      "\U0001d7ce\U0001f468\U000e0041\U0010ffff"),
)  # fmt: skip
ENTITIES: Final = (
    "&#0;", "&#x110000;", "&#xD800;", "&#99999999999;", "&#128;", "&nbsp;", "&amp;amp;lt;", "&NotEqualTilde;", "&shy",
    "&", "&zwnj;", "&#x202e;", "&lt;div&gt;", "&bogus;",
)  # fmt: skip


@cache
def words() -> tuple[str, ...]:
    """Return the words and phrases in the tables of the packages that read and compare, each once, sorted."""
    found = {word for text in _texts() for word in (text, *re.split(r"[|\s]+", text))}
    return tuple(sorted(word for word in found if 0 < len(word) <= _LONGEST))


def _texts() -> Iterator[str]:
    for package in _PACKAGES:
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(info.name)).items():
                if name.strip("_").isupper():
                    yield from _texts_in(value)


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, re.Pattern):
        yield from _SYNTAX.split(str(value.pattern))
    elif isinstance(value, dict):
        yield from _texts_in([*value, *value.values()])
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from _texts_in(item)
