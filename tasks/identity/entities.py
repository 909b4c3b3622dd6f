"""HTML's character references, in texts that were escaped more often than they were unescaped."""

import html
import re
from typing import Final

_REFERENCE: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def unescaped(text: str) -> str:
    """Return `text` with its character references decoded once.

    Only those that end with a semicolon: in texts, unlike in markup, "R&D" or "Q&copyright" mean what they say.
    """
    return _REFERENCE.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text
