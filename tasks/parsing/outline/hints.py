"""The words in an element's class, id and test attributes, split the same way whoever wrote them."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from string import ascii_lowercase
from typing import Final

_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# Utility classes that style by state or medium ("print:hidden", "md:w-[2rem]"), and WordPress's classes for what an
# article is filed under ("category-comment"): they name no content.
_OUTSIDE: Final = re.compile(r"(?<!\S)(?:[^\s:\[]*+[:\[]\S*+|(?:category|tag)-\S++)")
# Names made by machines: "ad3cdc48-…" is no advertisement.
_SHORTEST_HASH: Final = 12  # characters
_HASH: Final = re.compile(rf"(?<![\w-])[0-9a-f-]{{{_SHORTEST_HASH},64}}(?![\w-])")
_DIGIT: Final = re.compile(r"\d")
# A space for every byte that is no lower-case letter.
_LETTERS: Final = bytes(byte if chr(byte) in ascii_lowercase else 32 for byte in range(256))
_LIMIT: Final = 300  # characters; utility-class soup says nothing after that


def words_in(attributes: Mapping[str, str | None]) -> list[str]:
    """Return the words that name an element, lower case."""
    return " ".join([_READERS[name](value) for name, value in attributes.items() if value and name in _READERS]).split()


def usual_words(class_: str | None, id_: str | None) -> list[str]:
    """Return the words that name an element which has no naming attributes but these."""
    words = _class_words(class_) if class_ else ""
    return (f"{words} {_words(id_)}" if id_ else words).split()


def hinted(words: re.Pattern[str]) -> Callable[[str], bool]:
    """Return whether a hint has one of `words`, as a function that knows the hints it was asked about before."""

    @lru_cache(maxsize=4096)
    def is_hinted(hint: str) -> bool:
        return words.search(hint) is not None

    return is_hinted


def _class_words(value: str) -> str:
    value = value[:_LIMIT]
    if ":" in value or "[" in value or "category-" in value or "tag-" in value:  # cheaper than the expression
        value = _OUTSIDE.sub(" ", value)
    return _words(value)


def _words(value: str) -> str:
    value = value[:_LIMIT]
    if not value.islower():
        value = _CAMEL.sub(" ", value).lower()
    if len(value) >= _SHORTEST_HASH and _DIGIT.search(value):  # cheaper than the expression
        value = _HASH.sub(" ", value)
    return value.encode("ascii", "replace").translate(_LETTERS).decode("ascii")


# How the attributes are read that name what an element is.
_READERS: Final = {
    "aria-label": _words,
    "class": _class_words,
    "data-component": _words,
    "data-qa": _words,
    "data-testid": _words,
    "id": _words,
    "itemprop": _words,
    "property": _words,
    "rel": _words,
    "role": _words,
}
RARE: Final = frozenset(_READERS) - {"class", "id"}
