"""A look at a page's tags before the parser sees them.

Lexbor needs quadratic time and more for pages made to hurt it (lexbor #340, html5ever #788 tells the same of others):
deep nesting, formatting tags left open, thousands of options, attributes or templates. One linear pass counts them and
takes out the tags that are too many; the text stays.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

SIZE_LIMIT: Final = 5_000_000  # characters
DEPTH_LIMIT: Final = 400  # browsers stop at 512
FORMATTING_LIMIT: Final = 80
OPTION_LIMIT: Final = 2_000
ATTRIBUTE_LIMIT: Final = 500
TEMPLATE_LIMIT: Final = 200
_HARMLESS_TAGS: Final = 2_000  # fewer cannot cost more than a fraction of a second
_HARMLESS_ATTRIBUTES: Final = 20_000  # characters between two "<" that could be one tag's attributes
_LONG_TAG: Final = re.compile(rf"<[a-zA-Z][^<]{{{_HARMLESS_ATTRIBUTES}}}")

_TAG_OF_SOME_LENGTH: Final = re.compile(rf"<[a-zA-Z][^<>]{{{2 * ATTRIBUTE_LIMIT}}}")
# With one of these, "<" and ">" do not tell where tags begin and end.
_BRACKET_IN_VALUE: Final = re.compile(r"""=\s{0,9}(?:"[^"<>]*+[<>]|'[^'<>]*+[<>])""")
_COUNTED: Final = re.compile("<(?:option|template)", re.IGNORECASE)
_TAG_NAME: Final = re.compile(r"<(/?[a-zA-Z][^\s/>]{0,64})")

# Tags by the HTML standard's tokenizer (13.2.5), every quantifier possessive, so that no input is read twice.
_TAG: Final = re.compile(
    r"""<(?:(?P<comment>!--)|(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*+)(?P<attributes>(?:[\s/]++|
    (?:=[^\s/>=]*+|[^\s/>=]++)\s*+(?:=\s*+(?:"[^"]*+"?+|'[^']*+'?+|[^\s>"'][^\s>]*+)?+)?+)*+)>?+)""",
    re.VERBOSE,
)
_ATTRIBUTE: Final = re.compile(r"""[^\s/>=]++\s*+(?:=\s*+(?:"[^"]*+"?+|'[^']*+'?+|[^\s>"'][^\s>]*+)?+)?+""")

_FORMATTING: Final = frozenset(
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
)
_RAW_TEXT: Final = frozenset(["iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"])
_VOID: Final = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_SELF_CLOSING: Final = frozenset(
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


@dataclass(slots=True)
class _Reader:
    """The counts of one pass, and what it takes out."""

    open_tags: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    seen: Counter[str] = field(default_factory=Counter)
    depth: int = 0
    formatting: int = 0

    def keeps(self, name: str, closes: bool) -> bool:
        """Count a tag and return whether it may stay."""
        return self._closes(name) if closes else self._opens(name)

    def _opens(self, name: str) -> bool:
        self.seen[name] += 1
        if self._is_too_many(name):
            self.dropped[name] += name not in _VOID
            return False
        if name not in _VOID and name not in _SELF_CLOSING:
            self.open_tags[name] += 1
            self.depth += 1
            self.formatting += name in _FORMATTING
        return True

    def _is_too_many(self, name: str) -> bool:
        return (
            (self.depth >= DEPTH_LIMIT and name not in _VOID)
            or (self.formatting >= FORMATTING_LIMIT and name in _FORMATTING)
            or (name == "option" and self.seen[name] > OPTION_LIMIT)
            or (name == "template" and self.seen[name] > TEMPLATE_LIMIT)
        )

    def _closes(self, name: str) -> bool:
        if self.dropped[name]:
            self.dropped[name] -= 1
            return False
        if self.open_tags[name]:
            self.open_tags[name] -= 1
            self.depth -= 1
            self.formatting -= name in _FORMATTING
        return True


def defused(text: str) -> tuple[str, str | None]:
    """Return a page's markup, safe to parse, and what had to be cut from it (None: nothing)."""
    problem = "page cut at 5 MB" if len(text) > SIZE_LIMIT else None
    text = text[:SIZE_LIMIT]
    if _is_harmless(text):
        return text, problem
    kept = "".join(_kept_parts(text))
    return kept, problem if len(kept) == len(text) else "markup too deep or too repetitive, partly ignored"


def _is_harmless(text: str) -> bool:
    """Return whether a quick look is enough: it may see too much in scripts and comments, never too little."""
    if text.count("<") <= _HARMLESS_TAGS:
        return not _LONG_TAG.search(text)
    if _TAG_OF_SOME_LENGTH.search(text) or _BRACKET_IN_VALUE.search(text):
        return False
    most = _most_open(text)
    nesting = {name: number for name, number in most.items() if name not in _VOID | _SELF_CLOSING}
    return (
        sum(nesting.values()) < DEPTH_LIMIT
        and sum(number for name, number in nesting.items() if name.lower() in _FORMATTING) < FORMATTING_LIMIT
        and len(_COUNTED.findall(text)) < TEMPLATE_LIMIT
    )


def _most_open(text: str) -> dict[str, int]:
    """Return how many tags of each name are open at once at the most, all that have no end tag counted."""
    now: dict[str, int] = {}
    most: dict[str, int] = {}
    for name in _TAG_NAME.findall(text):
        if name[0] != "/":
            now[name] = number = now.get(name, 0) + 1
            if number > most.get(name, 0):
                most[name] = number
        elif now.get(name[1:]):
            now[name[1:]] -= 1
    return most


def _kept_parts(text: str) -> list[str]:
    reader = _Reader()
    parts: list[str] = []
    copied = position = 0
    while match := _TAG.search(text, position):
        position = match.end()
        if match["comment"]:
            position = _after(text, "-->", position)
            continue
        name, closes = match["name"].lower(), bool(match["close"])
        keep = reader.keeps(name, closes)
        many = len(match["attributes"]) > 2 * ATTRIBUTE_LIMIT and _has_many_attributes(match["attributes"])
        if not keep or many:
            parts.append(text[copied : match.start()])
            parts.append(f"<{match['close']}{match['name']}>" if keep else "")
            copied = position
        if name in _RAW_TEXT and keep and not closes:
            position = _raw_text_end(text, name, position)
    parts.append(text[copied:])
    return parts


def _has_many_attributes(attributes: str) -> bool:
    return sum(1 for _ in _ATTRIBUTE.finditer(attributes)) > ATTRIBUTE_LIMIT


def _after(text: str, mark: str, position: int) -> int:
    end = text.find(mark, position)
    return len(text) if end < 0 else end + len(mark)


_RAW_ENDS: Final = {name: re.compile(f"</{name}", re.IGNORECASE) for name in _RAW_TEXT}


def _raw_text_end(text: str, name: str, position: int) -> int:
    match = _RAW_ENDS[name].search(text, position)
    return match.start() if match else len(text)
