"""Makes a document that shows a fault as small as it gets."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from tests.fuzz.document import Document

TRIES: Final = 400


def minimised(document: Document, is_faulty: Callable[[Document], bool], tries: int = TRIES) -> Document:
    """Return a smaller document for which `is_faulty` holds, asked at most `tries` times.

    Pieces are left out as long as the fault stays: halves first, then quarters, to single bytes (Zeller's ddmin).
    """
    body, pieces = document.body, 2
    while body and pieces <= 2 * len(body) and tries > 0:
        size = max(1, len(body) // pieces)
        for start in range(0, len(body), size):
            shorter = body[:start] + body[start + size :]
            tries -= 1
            if is_faulty(replace(document, body=shorter)):
                body, pieces = shorter, max(2, pieces - 1)
                break
            if tries <= 0:
                break
        else:
            if size == 1:
                break
            pieces *= 2
    return replace(document, body=body)
