"""What stands between "<" and ">" on a page, by the tokenizer of the HTML standard (13.2.5), without its tree.

The two differ in foreign content (CDATA) and in a script within a comment within a script: there this sees tags that
are none, and a page can hide how deep it is.
"""

import re
from typing import Final

# Every quantifier is possessive, so that no input is read twice.
_ATTRIBUTE: Final = r"""(?:=[^\s/>=]*+|[^\s/>=]++)\s*+(?:=\s*+(?:"[^"]*+"?+|'[^']*+'?+|[^\s>"'][^\s>]*+)?+)?+"""
ATTRIBUTE: Final = re.compile(_ATTRIBUTE)
_COMMENT: Final = r"<!--(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>)?+)|<(?:[!?]|/(?![a-zA-Z]))[^>]*+>?+"  # bogus ones too
_RAW: Final = ("iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp")  # their content is text
_NAME: Final = r"/?[a-zA-Z][^\s/>]*+"
# A comment or a tag: of a raw element with what is in it, else with its "/" if it ends an element.
TOKEN: Final = re.compile(
    rf"""{_COMMENT}|<(?:(?P<raw>(?i:{"|".join(_RAW)}))(?=[\s/>])|(?P<name>{_NAME}))
    (?P<attributes>(?:[\s/]++|{_ATTRIBUTE})*+)>?+(?(raw)(?:[^<]++|<(?!/(?i:(?P=raw))))*+)""",
    re.VERBOSE,
)
ATTRIBUTE_LIMIT: Final = 200  # of one tag
_FEW: Final = rf"(?:[\s/]++|{_ATTRIBUTE}){{0,{2 * ATTRIBUTE_LIMIT}}}+(?:>|\Z)"  # attributes, and the spaces before them
_RAW_ELEMENTS: Final = "|".join(rf"(?i:{name})(?=[\s/>]){_FEW}(?:[^<]++|<(?!/(?i:{name})))*+" for name in _RAW)
# A page up to its first tag with more attributes than that. Without groups: `re` fails on those in what is possessive.
_SHORT: Final = rf"""/?[a-zA-Z][^<>"']{{0,{2 * ATTRIBUTE_LIMIT}}}+>"""  # without quotes: where they end is clear
MODEST_MARKUP: Final = re.compile(
    rf"(?:[^<]++|<(?:(?=[instxINSTX])(?:{_RAW_ELEMENTS})|{_SHORT}|{_NAME}{_FEW}|(?![!?/a-zA-Z]))"
    rf"|{_COMMENT})*+"
)
FORMATTING: Final = frozenset(
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
)
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
