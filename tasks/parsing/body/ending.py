"""Where an article's text ends: before biographies of its authors, and notes on who helped."""

import re
from collections.abc import Collection, Sequence
from typing import Final

from tasks.parsing.outline.tags import HEADINGS
from tasks.parsing.outline.values import Block
from tasks.parsing.text import folded

_REACH: Final = 6  # blocks from the end that are looked at
_LONGEST: Final = 700  # letters of a biography
_CREDITS: Final = re.compile(
    r"\A\W{0,6}(?:"
    r"dieses thema im programm|mit agenturmaterial|mit material von|redaktion:|faktencheck:|aus dem archiv|quelle:"
    r"|\(?(?:dpa|afp|apa|sda|reuters)\b[^.]{0,40}$"
    r"|additional reporting by|with reporting by|reporting by|follow \w+ on|about the author|the author is"
    r"|the writer is|this (?:story|article|post) (?:was|is|has been|originally)"
    r"|[^.]{0,120}\bcontributed to this (?:report|story|article)|updated (?:on|at)\b|for more (?:information|news"
    r"|stories)"
    r"|avec (?:afp|reuters)|con información de|fonte:|fuente:|por redação|source:"
    r"|\([a-zäöü/]{2,12}\)$"
    r")",
    re.IGNORECASE,
)


def without_ending(blocks: Sequence[Block], authors: Collection[str]) -> list[Block]:
    """Return the blocks without notes and biographies at their end. `authors` are names that the page states."""
    known = {folded(name) for name in authors if " " in name}
    floor = max(1, len(blocks) - _REACH)
    end = len(blocks)
    while end > floor and _is_ending(blocks[end - 1], known):
        end -= 1
    return list(blocks[:end])


def _is_ending(block: Block, authors: Collection[str]) -> bool:
    size = block.letters
    if block.tag in HEADINGS:
        return True
    if size <= _LONGEST and any(folded(block.text[:120]).startswith(name) for name in authors):
        return True
    return size <= _LONGEST / 2 and bool(_CREDITS.match(block.text))
