"""The words in an element's class, id and test attributes, split the same way whoever wrote them."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

_NAMING: Final = (
    "class",
    "id",
    "itemprop",
    "data-testid",
    "data-component",
    "data-qa",
    "role",
    "property",
    "rel",
    "aria-label",
)
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NOT_WORD: Final = re.compile(r"[^a-z]+")
# Utility classes that style by state or medium name no content: "print:hidden", "md:w-[2rem]".
_VARIANT: Final = re.compile(r"\S*[:\[]\S*")
_LIMIT: Final = 300  # characters; utility-class soup says nothing after that


def hint_of(attributes: Mapping[str, str | None]) -> str:
    """Return the element's naming words, lower case, one space around each: " article body ". Empty if it has none."""
    if not attributes:
        return ""
    named = " ".join([value for name in _NAMING if (value := attributes.get(name))])
    return _words(named[:_LIMIT]) if named else ""


@lru_cache(maxsize=8192)
def _words(named: str) -> str:
    if ":" in named or "[" in named:
        named = _VARIANT.sub(" ", named)
    words = _NOT_WORD.sub(" ", _CAMEL.sub(" ", named).lower())
    return f" {words.strip()} "
