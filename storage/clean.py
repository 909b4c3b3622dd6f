"""What both databases can store: one border for every text that comes from outside."""

import re
from typing import overload

_REFUSED = re.compile("[\x00\ud800-\udfff]")  # PostgreSQL takes no NUL, UTF-8 no lone surrogate
LIMIT = 1_000_000  # characters; a longer text is cut


@overload
def clean_text(text: str, limit: int = LIMIT) -> str: ...
@overload
def clean_text(text: None, limit: int = LIMIT) -> None: ...
def clean_text(text: str | None, limit: int = LIMIT) -> str | None:
    """Return `text` without NULs and lone surrogates, cut at `limit` characters; None stays None."""
    if text is None:
        return None
    return _REFUSED.sub("", text[:limit])
