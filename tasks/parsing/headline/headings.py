"""Headlines that the page shows: its headings, and what its templates call a title."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tasks.parsing.candidate import Candidate
from tasks.parsing.evidence import Evidence
from tasks.parsing.outline.tags import HEADINGS, INLINE
from tasks.parsing.outline.values import Block, Box, Mark, Outline

_TITLED_WORDS: Final = frozenset(
    {"heading", "headline", "subject", "tit", "titel", "title", "titre", "titulo", "topic"}
)  # fmt: skip
_ELSEWHERE_HINT: Final = re.compile(
    r" (?:related|recommend\w*|sidebar|widget|comments?|respond|nav|navigation|menu|breadcrumbs?|cookies?|consent"
    r"|teasers?"
    r"|promo|logo|site title|site name|branding|masthead|most|trending|newsletter|popup|modal|sr only|screen reader) "
)
# The words that it begins with, which most names have none of: asking for them takes a third of the time.
_ELSEWHERE_WORDS: Final = frozenset(
    {"branding", "breadcrumb", "breadcrumbs", "comment", "comments", "consent", "cookie", "cookies", "logo", "masthead",
     "menu", "modal", "most", "nav", "navigation", "newsletter", "popup", "promo", "related", "respond", "screen",
     "sidebar", "site", "sr", "teaser", "teasers", "trending", "widget"}
)  # fmt: skip
_ELSEWHERE_TAGS: Final = frozenset(["aside", "dialog", "figcaption", "footer", "form", "li", "nav"])
_KICKER_HINT: Final = re.compile(
    r" (?:badge|category|dachzeile|eyebrow|flag|head ?topic|headline intro|kicker|label|live|overline|pretitle|roofline"
    r"|rubrik|section|spitzmarke|sub|subline|subtitle|topic|topline|uppertitle|author|byline|date|meta|time) "
)
_LEVEL_WEIGHTS: Final = (0.5, 3.0, 1.5, 1.0, 0.5, 0.5, 0.5)  # by level, 0 for what is no heading element
_TITLED: Final = 0.5  # weight of a name that says title
_ELSEWHERE: Final = 0.4  # of a heading's weight when it stands in navigation, a sidebar or the like
_LINKED: Final = 0.5  # of a line that is a link to another page
_MUCH: Final = 0.3  # of a page's boxes
_LONGEST: Final = 300


@dataclass(frozen=True, slots=True)
class Shown:
    """A text that stands on the page as a heading, and where."""

    text: str
    block: Block
    heading: Box | None = None  # the heading element around it
    is_beside: bool = False  # in navigation, a sidebar or the like
    marks: Sequence[Mark] = ()  # all of the page's

    def without_kicker(self) -> str:
        """Return the text without kickers at its beginning or end; those with a colon belong to the headline."""
        text = self.text
        for kicker in self._kickers():
            if len(kicker) < len(text) and not kicker.endswith(":"):
                text = text.removeprefix(kicker).removesuffix(kicker).strip(" |–—-") or text
        return self.text if text.startswith(":") else text

    def _kickers(self) -> list[str]:
        """Return the parts of the text whose markup calls them kicker, category … Looked for in the best only."""
        order = self.block.order
        inner = [mark for mark in self.marks if mark.order == order and mark.tag in INLINE]
        return [mark.text(_LONGEST) for mark in inner if _KICKER_HINT.search(mark.hint)]


def shown_headlines(evidence: Evidence, wordings: Collection[str] = ()) -> Iterator[Candidate[Shown]]:
    """Yield the page's headings, titled lines, and lines that say one of `wordings`, in document order.

    Beside the article it is only its h1 and what says one of `wordings` that may be the headline after all.
    """
    outline = evidence.outline
    elsewhere, has_inner = _Elsewhere(len(outline.boxes)), _has_inner_headings(outline)
    for block in outline.blocks:
        text, box, hint = block.text, block.box, block.box.hint
        if not 2 <= len(text) <= _LONGEST:
            continue
        heading = box if box.tag in HEADINGS else _heading_around(box) if has_inner else None
        titled = hint != "" and _is_titled(hint)
        stated = text in wordings
        if not (heading or titled or stated):
            continue
        weight = _LEVEL_WEIGHTS[HEADINGS[heading.tag] if heading else 0] + (_TITLED if titled else 0)
        reason = f"{heading.tag if heading else box.tag} at block {block.order}"
        beside = elsewhere.has(box)
        if beside:
            if not (heading and (stated or heading.tag == "h1")) and (not stated or block.link_share > _LINKED):
                continue
            weight, reason = weight * _ELSEWHERE, f"{reason}, beside the article"
        yield Candidate(Shown(text, block, heading, beside, outline.marks), "heading", reason, weight)


def _is_titled(hint: str) -> bool:
    if "tit" in hint or "head" in hint or "topic" in hint or "subject" in hint:  # cheaper than its words
        return not _TITLED_WORDS.isdisjoint(hint.split())
    return False


class _Elsewhere:
    """The boxes of navigation, sidebars and the like, where no headline of the page's article is.

    A box with much of the page in it is none of these, whatever it is called ("has-sidebar"), and neither are those
    around it.
    """

    def __init__(self, page_boxes: int) -> None:
        self._much = _MUCH * page_boxes
        self._known: dict[int, bool] = {}  # by the box's number

    def has(self, box: Box) -> bool:
        """Return whether the box is one of these, or inside one."""
        asked: list[int] = []
        around: Box | None = box
        found = False
        while around is not None and around.last - around.number < self._much:
            known = self._known.get(around.number)
            if known is not None:
                found = known
                break
            asked.append(around.number)
            if (
                around.tag in _ELSEWHERE_TAGS
                or (around.hint and _is_named_elsewhere(around.hint))
                or ("style" in around.attributes and _is_hidden(around))
            ):
                found = True
                break
            around = around.parent
        self._known.update(dict.fromkeys(asked, found))
        return found


def _is_named_elsewhere(hint: str) -> bool:
    if _ELSEWHERE_WORDS.isdisjoint(hint.split()) and " recommend" not in hint:
        return False
    return _ELSEWHERE_HINT.search(hint) is not None


def _is_hidden(box: Box) -> bool:
    style = box.attributes.get("style")
    return style is not None and "display" in style and "none" in style


def _has_inner_headings(outline: Outline) -> bool:
    """Return whether any heading has a box inside it: then blocks have to be asked for the boxes around them. Rare."""
    return any(box.last > box.number for box in outline.boxes if box.tag in HEADINGS)


def _heading_around(box: Box) -> Box | None:
    """Return the heading that a box stands in, at most two boxes deep."""
    parent = box.parent
    if parent is None or parent.tag in HEADINGS:
        return parent
    outer = parent.parent
    return outer if outer and outer.tag in HEADINGS else None
