"""Where an article's text ends: before biographies of its authors, and notes on who helped."""

import re
from collections.abc import Collection, Sequence
from typing import Final

from tasks.parsing.outline.tags import HEADINGS
from tasks.parsing.outline.values import Block
from tasks.parsing.text import ends_a_sentence, folded

_REACH: Final = 6  # blocks from the end that are looked at
_LONGEST: Final = 700  # letters of a biography
_BYLINE: Final = 60  # letters of a byline
_AROUND: Final = 3  # words of a byline beside the names
_NAMED: Final = 120  # letters at whose beginning a biography names its author
_ROLE: Final = 3  # words before the name: "Our correspondent Jane Doe"
# Who helped, and where it is from; sorted by language.
_CREDITS: Final[dict[str, str]] = {
    "any": r"\(?(?:dpa|afp|apa|ansa|efe|pap|sda|reuters)\b[^.]{0,40}$|\([a-zäöü/]{2,12}\)$"
    r"|(?-i:[A-Z]{2,5}) \([^()]{2,80}\)$|[\W_]{0,20}$",
    "de": (
        r"dieses thema im programm|mit agenturmaterial|mit (?:material|informationen) (?:von|der|des)\b|redaktion:"
        r"|faktencheck:|aus dem archiv|quelle:|dieser (?:artikel|text|beitrag) (?:ist eine übersetzung|ist zuerst"
        r"|erschien|wurde)|transparenzhinweis|hinweis der redaktion"
    ),
    "en": (
        r"additional reporting by|with (?:additional )?reporting by|reporting by|with (?:reports?|files|agencies) from"
        r"|follow \w+ on|about the author|the (?:author|writer) is|this (?:story|article|post) (?:was|is|has been"
        r"|originally)|[^.]{0,120}\bcontributed(?: to this (?:report|story|article)|\W{0,3}$)|updated (?:on|at)\b"
        r"|\w{1,30} reported from\b|associated press (?:writers?|journalists?|reporters?)\b"
        r"|for (?:more|the latest) (?:information|news|stories)|editor's note"
        r"|to (?:contact|reach) the (?:author|editor|reporter|writer)|[^.]{0,80}\bcan be reached (?:at|by|on|via)\b"
    ),
    "es": r"con información de|fuente:",
    "fr": r"\(?avec (?:afp|reuters|agences?)",
    "pt": r"fonte:|por redação|com informações d",
    "pl": r"źródło:|oprac(?:\.|owanie)",
}
_ENDING: Final = re.compile(rf"\A\W{{0,6}}(?:{'|'.join(_CREDITS.values())}|source:|kaynak:)", re.IGNORECASE)
_ROLES: Final = re.compile(
    r"(?<!\w)(?:audioversion|bildredaktion|editing|editor|faktencheck|fotos?|grafik|illustration|kamera|mitarbeit"
    r"|photos?|producer|redaktion|reporting|schlussredaktion|schnitt|text|translation|writing|übersetzung)\s?:",
    re.IGNORECASE,
)


def without_ending(blocks: Sequence[Block], authors: Collection[str]) -> list[Block]:
    """Return the blocks without bylines, and without notes and biographies at their end.

    `authors` are names that the page states.
    """
    known = {folded(name) for name in authors if " " in name}
    blocks = [block for block in blocks if not _is_byline(block, known)]
    floor = max(1, len(blocks) - _REACH)
    end = len(blocks)
    for index in range(max(floor, len(blocks) // 2), end):
        if _is_biography(blocks[index], known):
            end = index  # what follows a biography is no text either
            break
    while end > floor and _is_ending(blocks[end - 1], known):
        end -= 1
    return list(blocks[:end])


def _is_byline(block: Block, authors: Collection[str]) -> bool:
    """Return whether a line is names of authors, with a word or two before or behind it."""
    if block.letters > _BYLINE * len(authors) or block.tag in HEADINGS or ends_a_sentence(block.text):
        return False
    line = folded(block.text)
    named = [name for name in authors if name in line]
    return bool(named) and len(line.split()) <= sum(len(name.split()) for name in named) + _AROUND


def _is_ending(block: Block, authors: Collection[str]) -> bool:
    if block.tag in HEADINGS or _is_biography(block, authors):
        return True
    if block.letters <= _LONGEST and _names_author_early(block, authors):
        return True
    if block.letters <= _BYLINE and block.text.endswith((":", "：")):
        return True  # it is about something that was left out
    return block.letters <= _LONGEST / 2 and (_ENDING.match(block.text) is not None or _has_roles(block.text))


def _has_roles(text: str) -> bool:
    """Return whether a line says who did what, more than once."""
    return text.count(":") > 1 and len(_ROLES.findall(text)) > 1


def _is_biography(block: Block, authors: Collection[str]) -> bool:
    if not authors or block.letters > _LONGEST:
        return False
    beginning = folded(block.text[:_NAMED])
    return any(beginning.startswith(name) for name in authors)


def _names_author_early(block: Block, authors: Collection[str]) -> bool:
    """Return whether a line begins with a role and an author's name, and goes on: "Our correspondent Jane Doe is …"."""
    if not authors:
        return False
    beginning = f" {folded(block.text[:_NAMED])} "
    found = [beginning.partition(f" {name} ") for name in authors]
    return any(behind and before.count(" ") <= _ROLE for before, _, behind in found)
