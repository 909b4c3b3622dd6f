"""The article's text as the page's JSON-LD has it, for pages that put it on screen by script only."""

import re
from typing import Final

from tasks.parsing.evidence import Evidence
from tasks.parsing.metadata.jsonld import text_of
from tasks.parsing.text import letters, plain_text

_LITTLE: Final = 300  # letters of running text on the page: with more, its own markup is believed
_TIMES: Final = 2  # as much as the page shows is needed in its stead
_LIMIT: Final = 500_000  # characters of a text that are read
_BREAK: Final = re.compile(
    r"\n|<br[^<>]{0,99}>|</?(?:blockquote|div|h[1-6]|li|p|tr)(?:\s[^<>]{0,500})?>", re.IGNORECASE
)


def stated_paragraphs(evidence: Evidence, shown: float) -> list[str]:
    """Return the paragraphs of schema.org's articleBody if the page shows little text (`shown`, in letters) beside it.

    https://schema.org/articleBody is text; some write markup in it.
    """
    if shown >= _LITTLE:
        return []
    body = (text_of(evidence.node.get("articleBody")) or "")[:_LIMIT]
    paragraphs = [text for text in map(plain_text, _BREAK.split(body)) if text]
    return paragraphs if sum(map(letters, paragraphs)) > max(_LITTLE, _TIMES * shown) else []
