"""What a page asks of robots: its meta elements "robots" and "newsfold" (https://www.robotstxt.org/meta.html)."""

from typing import Final

from tasks.parsing.metadata.meta import Metas

_NAMES: Final = ("robots", "newsfold")
_ALL: Final = {"none": ("noindex", "nofollow")}


def robots_directives(metas: Metas) -> frozenset[str]:
    """Return the directives in lower case ("noindex", "noarchive", …); "none" is spelt out."""
    said = {word.strip().lower() for name in _NAMES for content in metas.get(name, ()) for word in content.split(",")}
    return frozenset(directive for word in said if word for directive in _ALL.get(word, (word,)))
