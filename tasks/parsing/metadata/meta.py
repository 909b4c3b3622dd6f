"""The page's meta elements by name: Open Graph, Dublin Core, and what else publishers write there."""

from collections.abc import Iterable, Mapping

from tasks.parsing.outline.values import Attributes

Metas = Mapping[str, tuple[str, ...]]


def metas_by_name(elements: Iterable[Attributes]) -> Metas:
    """Return the contents of meta elements by their name, property or itemprop in lower case, in document order."""
    found: dict[str, list[str]] = {}
    for attributes in elements:
        content = attributes.get("content")
        if content and content.strip():
            for key in ("name", "property", "itemprop", "http-equiv"):
                name = attributes.get(key)
                if name:
                    found.setdefault(name.strip().lower(), []).append(content)
    return {name: tuple(contents) for name, contents in found.items()}
