"""The words in an element's class, id and test attributes, split the same way whoever wrote them."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

_NAMING: Final = frozenset(
    {"aria-label", "class", "data-component", "data-qa", "data-testid", "id", "itemprop", "property", "rel", "role"}
)
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NOT_WORD: Final = re.compile(r"[^a-z]+")
# Utility classes that style by state or medium ("print:hidden", "md:w-[2rem]"), and WordPress's classes for what an
# article is filed under ("category-comment"): they name no content.
_OUTSIDE: Final = re.compile(r"(?<!\S)(?:[^\s:\[]*+[:\[]\S*+|(?:category|tag)-\S++)")
# Names made by machines: "ad3cdc48-…" is no advertisement.
_HASH: Final = re.compile(r"(?<![\w-])[0-9a-f-]{12,64}(?![\w-])")
_HAS_OUTSIDE: Final = re.compile(r"[:\[]|category-|tag-")
_LIMIT: Final = 300  # characters; utility-class soup says nothing after that


def hint_of(attributes: Mapping[str, str | None]) -> str:
    """Return the element's naming words, lower case, one space around each: " article body ". Empty if it has none."""
    if not attributes:
        return ""
    named = " ".join(
        [
            _OUTSIDE.sub(" ", value[:_LIMIT]) if name == "class" and _HAS_OUTSIDE.search(value) else value
            for name, value in attributes.items()
            if value and name in _NAMING
        ]
    )
    return _words(named[:_LIMIT]) if named else ""


def hinted(words: re.Pattern[str]) -> Callable[[str], bool]:
    """Return whether a hint has one of `words`, as a function that knows the hints it was asked about before."""

    @lru_cache(maxsize=4096)
    def is_hinted(hint: str) -> bool:
        return words.search(hint) is not None

    return is_hinted


@lru_cache(maxsize=8192)
def _words(named: str) -> str:
    words = _NOT_WORD.sub(" ", _HASH.sub(" ", _CAMEL.sub(" ", named).lower()))
    return f" {words.strip()} "
