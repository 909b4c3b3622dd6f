"""Authors that only the end of the text names: "(dpa)", "(jk)", "– Reuters", "【山田太郎】", a name alone."""

import re
from collections.abc import Iterator
from typing import Final

from tasks.parsing.authors.agencies import is_agency, is_newsroom
from tasks.parsing.authors.lines import in_line
from tasks.parsing.authors.names import is_name, names_in
from tasks.parsing.authors.wording import is_full_name
from tasks.parsing.candidate import Candidate
from tasks.parsing.outline.tags import HEADINGS
from tasks.parsing.outline.values import Block
from tasks.parsing.published.place import Place
from tasks.parsing.text import ends_a_sentence

Names = Candidate[tuple[str, ...]]

_REACH: Final = 3  # blocks from the end of the text whose lines are read like those near the headline
_AFTER: Final = 1  # blocks that the text was told apart from
_FAR_REACH: Final = 12  # for a name alone: comments may follow the text
_LONGEST: Final = 80
_LONGEST_NEWSROOM: Final = 30
_NEARNESS: Final = 0.7
_WEIGHT: Final = 2.0
_ALONE_WEIGHT: Final = 1.5
_DASHES: Final = " -–—()[]（）/|©"
# What stands in brackets at the very end: an agency, initials, a Japanese or Chinese name.
_MARK: Final = re.compile(
    r"(?:(?<=[.!?…”»“]\s)\((?P<latin>[\w.]{2,12}(?:[/,]\s?[\w.]{2,12}){0,3})\)|[（【](?P<han>[\u3040-\u30ff\u4e00-\u9fff\s]{2,12})[）】])\.?\Z"
)
# "Hamburg (dpa/lno) – ", "WASHINGTON, May 3 (Reuters) - ".
_DATELINE: Final = re.compile(r"[^()]{2,50}\s?\(([\w./-]{2,20})\)\s?[–—:-]")
_DATELINES: Final = 3  # blocks at the beginning of the text, standfirst and captions among them
_INITIALS: Final = re.compile(r"([a-zäöü]{2,4}(?:[,/]\s?[a-zäöü]{2,4}){0,3})(?:;|\Z)")


def end_authors(place: Place) -> Iterator[Names]:
    """Yield the lists of names at the end of the article's text."""
    outline = place.outline.blocks
    after = outline[place.last + 1 : place.last + 1 + _AFTER]
    after = [block for block in after if place.nearness(block.order, block.box)]
    blocks = outline[max(place.first, place.last - _FAR_REACH) : place.last + 1] + after
    for block in blocks[-_REACH:]:
        if len(block.text) <= _LONGEST:
            yield from in_line(block, _NEARNESS)
        yield from _in_brackets(block.text)
    yield from _alone(blocks)
    yield from _in_datelines(outline[place.first : place.first + _DATELINES])


def _in_datelines(blocks: list[Block]) -> Iterator[Names]:
    """Yield the agency of a dateline: "Hamburg (dpa/lno) – …"."""
    for block in blocks:
        match = _DATELINE.match(block.text[:100])
        if match and is_agency(match[1].split("/")[0]):
            yield Candidate((match[1],), "body", "in its dateline", _ALONE_WEIGHT)
            return


def _in_brackets(text: str) -> Iterator[Names]:
    match = _MARK.search(text[-60:])
    if match is None:
        return
    inside = match["latin"] or match["han"]
    if match["han"]:
        names = tuple(name for name in names_in(inside) if is_name(name) and len(name) > 1)
    else:
        names = tuple(inside.split("/")) if is_agency(inside.split("/")[0]) or _are_initials(inside) else ()
    if names:
        yield Candidate(names, "body", "in brackets at its end", _WEIGHT)


def _are_initials(text: str) -> bool:
    return text.isalpha() and text.islower() and len(text) <= 4


def _alone(blocks: list[Block]) -> Iterator[Names]:
    """Yield the last line of the text that is nothing but a name or two, or agencies: a paragraph among paragraphs."""
    for index in range(len(blocks) - 1, 0, -1):
        block, before = blocks[index], blocks[index - 1]
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if not _ends_paragraphs(block, before, after):
            continue
        parts = [part.strip() for part in block.text.strip(_DASHES).split("/")]
        if initials := _INITIALS.match(block.text.strip(_DASHES)):
            parts = re.split(r"[,/]\s?", initials[1])
            yield Candidate(tuple(parts), "body", "initials at its end", _ALONE_WEIGHT)
            return
        are_names = len(parts) == 2 or (len(parts) == 1 and is_full_name(parts[0]))
        if all(is_agency(part) or (is_newsroom(part) and len(part) < _LONGEST_NEWSROOM) for part in parts) or (
            are_names and all(map(_is_alone, parts))
        ):
            yield Candidate(tuple(parts), "body", "a line of its own at its end", _ALONE_WEIGHT)
            return


def _is_alone(name: str) -> bool:
    return is_name(name, is_told=False) and name[0].isupper()


def _ends_paragraphs(block: Block, before: Block, after: Block | None) -> bool:
    """Return whether a short line stands behind a paragraph of the same box, and none behind it."""
    return (
        len(block.text) <= _LONGEST
        and block.tag not in HEADINGS
        and (block.box is before.box.parent or block.box.parent is before.box.parent)
        and block.link_share <= 0.5
        and ends_a_sentence(before.text)
        and not ends_a_sentence(block.text.rstrip(")]）"))
        and not (after and after.box.parent is block.box.parent and ends_a_sentence(after.text))
    )
