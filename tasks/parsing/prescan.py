"""A look at a page's tags before the parser sees them.

Lexbor needs quadratic time and more for pages made to hurt it (lexbor #340, html5ever #788 tells the same of others):
deep nesting, formatting tags left open, thousands of options, attributes or templates. Linear passes, the last of them
only over pages that need it, count them and take out the tags that are too many; the text stays.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from tasks.parsing.markup import ATTRIBUTE, ATTRIBUTE_LIMIT, FORMATTING, MODEST_MARKUP, SELF_CLOSING, TOKEN, VOID

SIZE_LIMIT: Final = 5_000_000  # characters
TAG_LIMIT: Final = 300_000  # of all kinds, end tags and comments too; large pages of real portals have a tenth
DEPTH_LIMIT: Final = 400  # browsers stop at 512
FORMATTING_LIMIT: Final = 80
# Of elements that close each other in their proper place only, and of one that is a document of its own.
NUMBER_LIMITS: Final = {"option": 2_000, "rp": 5_000, "rt": 5_000, "template": 200}
ATTRIBUTES_LIMIT: Final = 400_000  # of all tags: lexbor needs some 250 bytes for each
_HARMLESS_TAGS: Final = 5_000  # fewer cost less than a second, whatever they are
_HARMLESS_SIZE: Final = 60_000  # characters: all of them attributes of one tag cost a quarter of a second
_ATTRIBUTE_LENGTH: Final = 2  # characters that an attribute and what is before it have at least
_FLAT: Final = VOID | SELF_CLOSING


def defused(text: str) -> tuple[str, str | None]:
    """Return a page's markup, safe to parse, and what had to be cut from it (None: nothing)."""
    problem = "page cut at 5 MB" if len(text) > SIZE_LIMIT else None
    text = text[:SIZE_LIMIT]
    if text.count("<") > TAG_LIMIT:
        text, problem = text[: -len(text.split("<", TAG_LIMIT + 1)[-1]) - 1], "page has too many tags, partly ignored"
    if _is_safe(text):
        return text, problem
    kept = "".join(_kept_parts(text))
    return kept, problem if len(kept) == len(text) else "markup too deep or too repetitive, partly ignored"


def _is_safe(text: str) -> bool:
    """Return whether no limit can have been passed."""
    is_short, has_few_tags = len(text) <= _HARMLESS_SIZE, text.count("<") <= _HARMLESS_TAGS
    if not is_short and not _has_modest_tags(text):
        return False
    enough = _ATTRIBUTE_LENGTH * ATTRIBUTES_LIMIT
    if has_few_tags and len(text) <= enough:
        return True
    tokens = TOKEN.findall(text)
    return sum(len(attributes) for _, _, attributes in tokens) <= enough and (has_few_tags or _is_shallow(tokens))


def _has_modest_tags(text: str) -> bool:
    """Return whether no tag has too many attributes: lexbor compares each with each."""
    known = MODEST_MARKUP.match(text)
    return known is not None and known.end() == len(text)


def _is_shallow(tokens: Sequence[tuple[str, str, str]]) -> bool:
    """Return whether no limit of depth can have been passed; end tags may close less than they seem to."""
    most = _most_open([name.lower() for _, name, _ in tokens if name])
    nesting = {name: number for name, number in most.items() if name not in _FLAT}
    return (
        sum(nesting.values()) < DEPTH_LIMIT
        and sum(number for name, number in nesting.items() if name in FORMATTING) < FORMATTING_LIMIT
        and all(most.get(name, 0) < limit for name, limit in NUMBER_LIMITS.items())
    )


def _most_open(names: Sequence[str]) -> dict[str, int]:
    """Return how many tags of each name are open at once at the most, all that have no end tag counted."""
    now: dict[str, int] = {}
    most: dict[str, int] = {}
    for name in names:
        if name[0] != "/":
            now[name] = number = now.get(name, 0) + 1
            if number > most.get(name, 0):
                most[name] = number
        elif now.get(name[1:]):
            now[name[1:]] -= 1
    return most


def _kept_parts(text: str) -> Iterator[str]:
    reader = _Reader()
    copied = 0
    for token in TOKEN.finditer(text):
        replacement = reader.replacement(token)
        if replacement is not None:
            yield text[copied : token.start()]
            yield replacement
            copied = token.end()
    yield text[copied:]


@dataclass(slots=True)
class _Reader:
    """The counts of the second pass, and what it takes out."""

    open_tags: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    seen: Counter[str] = field(default_factory=Counter)
    depth: int = 0
    formatting: int = 0
    attributes: int = 0

    def replacement(self, token: re.Match[str]) -> str | None:
        """Count a token; return what is to stand in its place, None to leave it."""
        name = (token["raw"] or token["name"] or "").lower()
        if not name:
            return None  # a comment
        if not (self._closes(name[1:]) if name[0] == "/" else self._opens(name)):
            return " "  # or "<" before it and a letter behind it would make another tag
        attributes = len(ATTRIBUTE.findall(token["attributes"])) if token["attributes"] else 0
        if attributes <= ATTRIBUTE_LIMIT and self.attributes + attributes <= ATTRIBUTES_LIMIT:
            self.attributes += attributes
            return None
        return f"<{name}{token.string[token.end('attributes') : token.end()]}"

    def _opens(self, name: str) -> bool:
        self.seen[name] += 1
        if self._is_too_many(name):
            self.dropped[name] += name not in VOID
            return False
        if name not in _FLAT:
            self.open_tags[name] += 1
            self.depth += 1
            self.formatting += name in FORMATTING
        return True

    def _is_too_many(self, name: str) -> bool:
        return (
            (self.depth >= DEPTH_LIMIT and name not in VOID)
            or (self.formatting >= FORMATTING_LIMIT and name in FORMATTING)
            or self.seen[name] > NUMBER_LIMITS.get(name, self.seen[name])
        )

    def _closes(self, name: str) -> bool:
        if self.dropped[name]:
            self.dropped[name] -= 1
            return False
        if self.open_tags[name]:
            self.open_tags[name] -= 1
            self.depth -= 1
            self.formatting -= name in FORMATTING
        return True
