"""A line as a reader sees it laid out: style sheets part elements, and wide spaces part columns.

"<b>Source</b>Wire<i>2024-05-21</i>" is one word in markup and three on a screen. Running text is left as it is.
"""

import re
from typing import Final

from tasks.parsing.text import clean_text

SEAM: Final = "\0"  # where an element begins or ends within a paragraph; parsers leave no NUL in texts
_LONGEST: Final = 300  # characters: what is longer is a paragraph
_SEAMS: Final = re.compile(rf"(?<![\s(\[{{/{SEAM}]){SEAM}++(?![\s.,;:!?)\]}}/…’'”»])")
_COLUMNS: Final = re.compile(rf"\xa0[ \t{SEAM}]?\xa0[\xa0 \t]*|[\u2002\u2003\u3000]{{2,}}")


def line_of(raw: str, text: str) -> str:
    """Return `text` with a space at the seams of `raw`, from which it was made, and a dot for its wide gaps."""
    if len(text) > _LONGEST:
        return text
    has_gaps = "\xa0" in raw or (not raw.isascii() and _COLUMNS.search(raw) is not None)
    if has_gaps:
        raw = _COLUMNS.sub(" · ", raw)
    elif SEAM not in raw:
        return text
    return clean_text(_SEAMS.sub(" ", raw).replace(SEAM, "")).strip(" |·")
