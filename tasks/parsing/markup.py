"""What stands between "<" and ">" on a page, by the tokenizer of the HTML standard (13.2.5), without its tree.

The two differ in foreign content (CDATA) and in a script within a comment within a script: there this sees tags that
are none, and a page can hide how deep it is.
"""

import re
from typing import Final

# Every quantifier is possessive, so that no input is read twice.
_ATTRIBUTE: Final = r"""(?:=[^\s/>=]*+|[^\s/>=]++)\s*+(?:=\s*+(?:"[^"]*+"?+|'[^']*+'?+|[^\s>"'][^\s>]*+)?+)?+"""
ATTRIBUTE: Final = re.compile(_ATTRIBUTE)
# A comment, a bogus comment, or a tag: of an element whose content is raw text with that, else with its "/" if it ends
# an element.
TOKEN: Final = re.compile(
    rf"""<!--(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>)?+)
    |<(?:[!?]|/[^a-zA-Z])[^>]*+>?+
    |<(?:(?P<raw>(?i:iframe|noembed|noframes|script|style|textarea|title|xmp))(?=[\s/>])|(?P<name>/?[a-zA-Z][^\s/>]*+))
    (?P<attributes>(?:[\s/]++|{_ATTRIBUTE})*+)>?+(?(raw)(?:[^<]++|<(?!/(?i:(?P=raw))))*+)""",
    re.VERBOSE,
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
        "optgroup",
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
