"""Taking out the tags of a page that would make it too deep or too repetitive for the parser; the text stays."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from tasks.parsing.foreign import ForeignContent
from tasks.parsing.markup import (
    ATTRIBUTE,
    ATTRIBUTE_LIMIT,
    FOREIGN,
    FOREIGN_TOKEN,
    FORMATTING,
    INNER_SCRIPT,
    RAW,
    SELF_CLOSING,
    TOKEN,
    VOID,
)

DEPTH_LIMIT: Final = 400  # browsers stop at 512
FORMATTING_LIMIT: Final = 30  # open at once: each end tag copies them, with all that is open in them; pages have 15
# Of elements that close each other in their proper place only, and of one that is a document of its own.
NUMBER_LIMITS: Final = {"option": 2_000, "rp": 5_000, "rt": 5_000, "template": 200}
ATTRIBUTES_LIMIT: Final = 600_000  # of all tags: lexbor needs some 250 bytes for each
REOPENED_LIMIT: Final = 500_000  # formatting that the next block opens again, of 330 bytes each
FLAT: Final = VOID | SELF_CLOSING


def without_excess(text: str) -> tuple[str, bool]:
    """Return a page's markup without the tags that are too many, and whether there were any.

    Whatever could hide tags from this count loses its own tag.
    """
    reader = _Reader()
    return "".join(_kept_parts(text, reader)), reader.has_dropped


def _kept_parts(text: str, reader: "_Reader") -> Iterator[str]:
    copied = position = 0
    while token := (FOREIGN_TOKEN if reader.foreign.is_possible() else TOKEN).search(text, position):
        replacement = reader.replacement(token)
        position = token.end()
        if replacement is not None:
            yield text[copied : token.start()]
            yield replacement
            copied = position
    yield text[copied:]


@dataclass(slots=True)
class _Reader:
    """The counts of the second pass, and what it takes out."""

    open_tags: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    seen: Counter[str] = field(default_factory=Counter)
    depth: int = 0
    formatting: int = 0
    reopened: int = 0
    attributes: int = 0
    has_dropped: bool = False
    foreign: ForeignContent = field(default_factory=ForeignContent)

    def replacement(self, token: re.Match[str]) -> str | None:
        """Count a token; return what is to stand in its place, None to leave it."""
        name = (token["raw"] or token["name"] or "").lower()
        hides = _hides_tags(token, name) if self.foreign.is_possible() else False
        if hides or not name:
            return " " if hides else None  # a comment
        if not self._is_kept(name, token["attributes"]):
            self.has_dropped = True
            return " "  # or "<" before it and a letter behind it would make another tag
        end = _end_of_script(token) if token["raw"] and name == "script" else token.end()
        has_too_many = self._has_too_many_attributes(token["attributes"])
        if end == token.end() and not has_too_many:
            return None
        self.has_dropped |= has_too_many
        start = f"<{name}" if has_too_many else token.string[token.start() : token.end("attributes")]
        return start + token.string[token.end("attributes") : end]

    def _is_kept(self, name: str, attributes: str) -> bool:
        if self._reopens_too_much(name) or self._is_dropped(name):
            return False  # what is not there for the parser opens and ends no foreign content
        if self.foreign.follow(name, attributes):
            return True  # without content
        if name[0] == "/":
            return self._closes(name[1:])
        self._opens(name)
        return True

    def _has_too_many_attributes(self, text: str) -> bool:
        attributes = len(ATTRIBUTE.findall(text)) if text else 0
        if attributes > ATTRIBUTE_LIMIT or self.attributes + attributes > ATTRIBUTES_LIMIT:
            return True
        self.attributes += attributes
        return False

    def _reopens_too_much(self, name: str) -> bool:
        """Count what may be opened again in the next block."""
        if name.removeprefix("/") in FORMATTING or self.reopened + self.formatting > REOPENED_LIMIT:
            return name.removeprefix("/") not in FORMATTING
        self.reopened += self.formatting
        return False

    def _is_dropped(self, name: str) -> bool:
        """Return whether a tag is too many, or the end tag of one that was."""
        if name[0] == "/":
            was_dropped = self.dropped[name[1:]] > 0
            self.dropped[name[1:]] -= was_dropped
            return was_dropped
        is_too_many = self._is_too_many(name)
        self.dropped[name] += is_too_many and name not in VOID
        return is_too_many

    def _is_too_many(self, name: str) -> bool:
        return (
            (self.depth >= DEPTH_LIMIT and name not in VOID)
            or (self.formatting >= FORMATTING_LIMIT and name in FORMATTING)
            or (name in NUMBER_LIMITS and self.seen[name] >= NUMBER_LIMITS[name])
        )

    def _opens(self, name: str) -> None:
        self.seen[name] += 1
        if name not in FLAT:
            self.open_tags[name] += 1
            self.depth += 1
            self.formatting += name in FORMATTING

    def _closes(self, name: str) -> bool:
        """Count an end tag; return whether it may stay: one of formatting that is not open may not."""
        if name in FOREIGN and self.foreign.is_mixed:
            return True  # as long as HTML is open in it, it stays open
        if self.open_tags[name]:
            self.open_tags[name] -= 1
            self.depth -= 1
            self.formatting -= name in FORMATTING
            return True
        return name not in FORMATTING


def _hides_tags(token: re.Match[str], name: str) -> bool:
    """Return whether a token in foreign content makes tags of what is behind it, or no tags."""
    if name not in RAW:
        return not name and token[0].startswith("<![CDATA[")
    text, end = token.string, token.string.find("<", token.end())
    is_empty = token["attributes"].strip() == "/" or text[end : end + len(name) + 3].lower() == f"</{name}>"
    return not is_empty


def _end_of_script(token: re.Match[str]) -> int:
    """Return where a script ends, or where nobody can tell any more whether it does: at a script in its comment."""
    comment = token.string.find("<!--", token.end("attributes"), token.end())
    return comment if comment >= 0 and INNER_SCRIPT.search(token.string, comment, token.end()) else token.end()
