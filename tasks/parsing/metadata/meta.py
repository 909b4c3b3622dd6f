"""The page's meta elements by name: Open Graph, Dublin Core, and what else publishers write there."""

from collections.abc import Iterable, Mapping
from typing import Final

from tasks.parsing.outline.values import Attributes

Metas = Mapping[str, tuple[str, ...]]

_KEYS: Final = frozenset(["name", "property", "itemprop", "http-equiv"])


def metas_by_name(elements: Iterable[Attributes]) -> Metas:
    """Return the contents of meta elements by their name, property or itemprop in lower case, in document order."""
    found: dict[str, list[str]] = {}
    for attributes in elements:
        content = attributes.get("content")
        if content and not content.isspace():
            for key, name in attributes.items():  # fewer than there are keys
                if name and key in _KEYS:
                    found.setdefault(name.strip().lower(), []).append(content)
    return {name: tuple(contents) for name, contents in found.items()}
