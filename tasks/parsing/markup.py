"""What stands between "<" and ">" on a page, by the tokenizer of the HTML standard (13.2.5), without its tree.

Without the tree nobody can tell tags from text in two places: in foreign content, where "style" is an element like
others and CDATA is known, and in a script that begins a script in a comment. `MODEST_MARKUP` ends before those.
"""

import re
from collections.abc import Iterable
from typing import Final

# Every quantifier is possessive, so that no input is read twice.
_ATTRIBUTE: Final = r"""(?:=[^\s/>=]*+|[^\s/>=]++)\s*+(?:=\s*+(?:"[^"]*+"?+|'[^']*+'?+|[^\s>"'][^\s>]*+)?+)?+"""
ATTRIBUTE: Final = re.compile(_ATTRIBUTE)
_CDATA: Final = r"<!\[CDATA\["
_COMMENT: Final = r"<!--(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>)?+)|<(?:[!?]|/(?![a-zA-Z]))[^>]*+>?+"  # bogus ones too
RAW: Final = ("iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp")  # their content is text
_NAME: Final = r"/?[a-zA-Z][^\s/>]*+"
_ATTRIBUTES: Final = rf"(?P<attributes>(?:[\s/]++|{_ATTRIBUTE})*+)>?+"
# A comment or a tag: of a raw element with what is in it, else with its "/" if it ends an element.
TOKEN: Final = re.compile(
    rf"""{_COMMENT}|<(?:(?P<raw>(?i:{"|".join(RAW)}))(?=[\s/>])|(?P<name>{_NAME})){_ATTRIBUTES}"""
    rf"""(?(raw)(?:[^<]++|<(?!/(?i:(?P=raw))[\s/>]))*+)"""
)
# The same in foreign content, where no element is raw.
FOREIGN_TOKEN: Final = re.compile(rf"{_COMMENT}|<(?:(?P<raw>(?!))|(?P<name>{_NAME})){_ATTRIBUTES}")
INNER_SCRIPT: Final = re.compile(
    r"<script[\s/>]", re.IGNORECASE
)  # in a script's comment: changes where the script ends
# Elements in which raw elements are none, elements in those that hold HTML again, and HTML that ends them (13.2.6.5).
FOREIGN: Final = ("math", "svg")
FRAMES: Final = "frameset"  # as foreign ones, to the end of the page
INTEGRATING: Final = ("annotation-xml", "desc", "foreignobject", "mi", "mn", "mo", "ms", "mtext", "title")
BREAKING: Final = frozenset(
    [
        "b",
        "big",
        "blockquote",
        "body",
        "br",
        "center",
        "code",
        "dd",
        "div",
        "dl",
        "dt",
        "em",
        "embed",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "hr",
        "i",
        "img",
        "li",
        "listing",
        "menu",
        "meta",
        "nobr",
        "ol",
        "p",
        "pre",
        "ruby",
        "s",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "table",
        "tt",
        "u",
        "ul",
        "var",
    ]
)
# Attributes of a tag that ends itself, beyond doubt.
ENDING_ITSELF: Final = re.compile(r"""(?:\s++[^\s"'=<>/]++="[^"]*+")*+\s*+/""")

ATTRIBUTE_LIMIT: Final = 200  # of one tag
_FEW: Final = rf"(?:[\s/]++|{_ATTRIBUTE}){{0,{2 * ATTRIBUTE_LIMIT}}}+(?:>|\Z)"  # attributes, and the spaces before them
# Nearly all tags are of these forms, which are read faster.
_END: Final = r"/[a-zA-Z0-9]++>"
_PLAIN: Final = rf"""[a-zA-Z0-9]++(?:\s++[a-zA-Z-]++="[^"]*+"){{0,{ATTRIBUTE_LIMIT}}}+\s?+/?+>"""
_ANY: Final = rf"{_PLAIN}|{_NAME}{_FEW}"


def _one_of(names: Iterable[str]) -> str:
    return rf"(?i:{'|'.join(names)})(?=[\s/>])"


def _raw_element(name: str) -> str:
    """Return the expression for the start and the content of a raw element."""
    end = rf"/{_one_of([name])}"
    if name != "script":
        return rf"{_one_of([name])}{_FEW}(?:[^<]++|<(?!{end}))*+"
    comment = rf"<!--(?:[^<-]++|-(?!->)|<(?!/?{_one_of([name])}))*+-->"
    return rf"{_one_of([name])}{_FEW}(?:[^<]++|<(?!{end}|!--)|{comment})*+(?=<{end}|\Z)"


def _foreign_element(name: str) -> str:
    """Return the expression for the start and the content of such an element, if nothing there can be misread."""
    kept = "|".join(
        rf"(?i:{inner})(?:\s*+/>|(?=[\s/>]){_FEW}[^<]*+(?=</(?i:{inner})>))" for inner in sorted({*RAW, *INTEGRATING})
    )
    tag = rf"{_END}|{kept}|(?!{_one_of([*RAW, *INTEGRATING, *FOREIGN])})(?:{_ANY})"
    comment = rf"(?!{_CDATA})(?:{_COMMENT})"
    end = rf"/(?i:{name})>"
    return rf"{_one_of([name])}{_FEW}[^<]*+(?:(?:<(?!{end})(?:{tag})|{comment})[^<]*+)*+(?=<{end})"


_PERHAPS_SPECIAL: Final = "[fF][rR]|[iI][fF]|[mM][aA]|[nN][oO]|[sS][cCtTvV]|[tT][eEiI]|[xX][mM]"  # by how they begin
_SPECIAL: Final = "|".join([*map(_raw_element, RAW), *map(_foreign_element, FOREIGN)])
# A page up to its first tag with more attributes than that. Without groups: `re` fails on those in what is possessive.
MODEST_MARKUP: Final = re.compile(
    rf"[^<]*+(?:(?:<(?:{_END}|(?!{_PERHAPS_SPECIAL})(?:{_ANY})|{_SPECIAL}"
    rf"|(?!{_one_of([*RAW, *FOREIGN, FRAMES])})(?:{_ANY})|(?![!?/a-zA-Z]))|{_COMMENT})[^<]*+)*+"
)
FORMATTING: Final = frozenset(
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
)
# What begins and what ends formatting, wherever it stands. But for links: one ends the other.
_PERHAPS_FORMATTING: Final = r"(?=[bcefinstuBCEFINSTU][\s/>iImMoOtT])"  # by how it begins
FORMATTING_TAG: Final = re.compile(rf"<(/?){_PERHAPS_FORMATTING}{_one_of(sorted(FORMATTING - {'a'}))}")
VOID: Final = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
# The standard closes these when the next one of their kind begins.
SELF_CLOSING: Final = frozenset(
    [
        "body",
        "dd",
        "dt",
        "head",
        "html",
        "li",
        "option",
        "p",
        "rp",
        "rt",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
    ]
)
