"""Authors in lines between headline and text that nothing calls so: a name alone, beside a date, above a role."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from tasks.parsing.authors.agencies import is_agency, is_newsroom
from tasks.parsing.authors.names import is_name, is_role, names_in
from tasks.parsing.authors.wording import is_full_name, opening
from tasks.parsing.candidate import Candidate
from tasks.parsing.labels.line import labelled_values
from tasks.parsing.outline.tags import HEADINGS
from tasks.parsing.outline.values import Block
from tasks.parsing.published.place import Place

Names = Candidate[tuple[str, ...]]

_FEW: Final = 8  # blocks below the headline
_NEAR: Final = 0.9
_LONGEST: Final = 80
_LONGEST_NAME: Final = 60
_LONGEST_NEWSROOM: Final = 30
_LINKED: Final = 0.9  # of a line: a section's name
# More than weighing gives to a site, less than to what is told to be a name.
_AMONG_PARAGRAPHS: Final = 3.9
_BESIDE: Final = 2.5
_ROOM: Final = 2.0  # less than that of the site's name
_BETWEEN_NAMES: Final = re.compile(r"\s?/\s?|\s(?:and|und|et|y)\s")
_BARS: Final = re.compile(r"\s?[|·•—–]\s?|\s-\s")
_BEHIND_DATE: Final = re.compile(r"\d(?:\s?[a-z]\.?){0,4}(?:,\s|\s)([^\d,|]{5,60})\Z")
_DATED: Final = re.compile(r"\d(?:\d{3}|\d?[.:/]\d{2})")
_BEGINS_WITH_NAME: Final = re.compile(r"[^\W\d_a-z][\w'’.-]{0,30}\s[^\W\d_a-z][\w'’.-]{1,30}[\s,]")
# "@janedoe", "· 3 min read".
_BEHIND: Final = re.compile(r"\s@\w{1,30}\Z|\s?[|·•]\s\d{1,2}\s?[^\W\d_]{1,12}\.?(?:\s[^\W\d_]{1,12})?\Z")


def names_alone(place: Place, sites: Collection[str]) -> Iterator[Names]:
    """Yield the lists of names that stand alone between headline and text, in the order of the page."""
    if place.headline_order is None:
        return
    start = place.headline_order + 1
    few = range(start, min(start + _FEW, place.first + 1))
    for block, nearness in place.near_blocks():
        if nearness <= _NEAR or block.order not in few or len(block.line) > _LONGEST:
            continue
        if block.tag not in HEADINGS and not opening(block.line):
            yield from _alone(block, place, sites)


def _alone(block: Block, place: Place, sites: Collection[str]) -> Iterator[Names]:
    line = _without_site(_BEHIND.sub("", block.line), sites)
    names = tuple(_BETWEEN_NAMES.split(line))
    if len(line) <= _LONGEST_NAME and all(map(_is_name, names)):
        reason, weight = _company(block, place, is_told=line != block.line)
        if weight:
            yield Candidate(names, "byline", reason, weight)
    elif block.link_share < _LINKED and _DATED.search(line):
        if name := _before_or_behind_a_date(line):
            yield Candidate((name,), "byline", "name before or behind the date", _BESIDE)
    elif _is_room(block):
        yield Candidate((line.partition(",")[0],), "byline", "newsroom or agency alone below the headline", _ROOM)
    elif is_role(line.rpartition(" ")[2]) and (name := _before_a_role(line)):
        yield Candidate((name,), "byline", "name before a role", _AMONG_PARAGRAPHS)


def _company(block: Block, place: Place, *, is_told: bool) -> tuple[str, float]:
    """Return what tells that a name alone is the author's, and how surely."""
    texts = place.outline.blocks[place.first : place.first + 2]
    if any(block.box.parent is text.box.parent for text in texts):
        return "name alone above the text", _AMONG_PARAGRAPHS
    around = place.outline.blocks[block.order - 1 : block.order + 2]
    if is_role(around[-1].line):
        return f"name above “{around[-1].line}”", _AMONG_PARAGRAPHS
    if block.link_share < _LINKED and (is_told or any(map(_is_date, around))):
        return "name alone beside the date or the site", _BESIDE
    return "", 0.0


def _is_date(block: Block) -> bool:
    return len(block.line) <= _LONGEST and _DATED.search(block.line) is not None


def beside_a_date(block: Block, nearness: float) -> list[Names]:
    """Return a full name that stands alone between the bars of a line with a date."""
    if not _DATED.search(block.line) or block.link_share > _LINKED:
        return []
    names = [name for part in _BARS.split(block.line) if is_full_name(part.strip()) for name in names_in(part)]
    if len(names) == 1 and is_full_name(names[0]):
        return [Candidate(tuple(names), "byline", "name beside the date", _BESIDE * nearness)]
    return []


def _before_or_behind_a_date(line: str) -> str | None:
    """Return the full name of two words that a line with a date begins or ends with: "Jane Doe 21 May 2024"."""
    if any(entry.start == 0 for entry in labelled_values(line)[:1]):
        return None  # "Публикувана на 21 май 2024" begins with two words, too
    if behind := _BEHIND_DATE.search(line):
        name = behind[1]
    else:
        name = next(iter(names_in(line)), "") if _BEGINS_WITH_NAME.match(line) else ""
        name = name if line.startswith(name) else ""
    return name if name.count(" ") == 1 and _is_name(name) else None


def _before_a_role(line: str) -> str | None:
    """Return the full name before a role and nothing else: "Jane Doe Senior Reporter"."""
    name = next(iter(names_in(line)), "")
    return name if _is_name(name) and is_role(line.removeprefix(name)) else None


def _is_room(block: Block) -> bool:
    line = block.line
    if is_agency(line.partition(",")[0]):
        return True
    return len(line) <= _LONGEST_NEWSROOM and block.link_share < _LINKED and is_newsroom(line) and is_name(line)


def _is_name(name: str) -> bool:
    return is_full_name(name) and is_name(name, is_told=False)


def _without_site(line: str, sites: Collection[str]) -> str:
    for site in sites:
        if line.endswith(site) and len(line) > len(site):
            return line.removesuffix(site).rstrip(" ,-–|")
    return line
