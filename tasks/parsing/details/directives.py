"""What a page asks of robots: its meta elements "robots" and "newsfold" (https://www.robotstxt.org/meta.html)."""

from typing import Final

from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.metadata.meta import Metas

_NAMES: Final = ("robots", "newsfold")
_ALL: Final = {"none": ("noindex", "nofollow")}


def robots_directives(metas: Metas) -> Choice[frozenset[str]]:
    """Return the directives in lower case ("noindex", "noarchive", …); "none" is spelt out."""
    names = [name for name in _NAMES if name in metas]
    said = {word.strip().lower() for name in names for content in metas[name] for word in content.split(",")}
    found = frozenset(directive for word in said if word for directive in _ALL.get(word, (word,)))
    return Choice(Candidate(found, "meta", ", ".join(names)) if found else None)
