"""Which boxes of a page are never part of its article: told by their element, their names, or their being hidden."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Final

from tasks.parsing.body.names import BESIDE, NEVER, Names
from tasks.parsing.body.weight import TextWeights, paragraph_weight
from tasks.parsing.outline.tags import BESIDE as BESIDE_TAGS
from tasks.parsing.outline.tags import HEADINGS
from tasks.parsing.outline.telling import is_unseen
from tasks.parsing.outline.values import Attributes, Box, Outline, with_those_around

_BESIDE: Final = Names((BESIDE, NEVER))
_NEVER: Final = Names((NEVER,))
_BODY: Final = re.compile(
    r" (?:article ?body|entry content|post content|story ?body|articlebody|text body|content body|body content"
    r"|post body|article content|article text) "
)
_QUOTING: Final = frozenset({"blockquote", "pre", "table"})
# Hidden is but the label of a field (Drupal), or the box on some screens (Bootstrap, Foundation).
_SHOWN: Final = re.compile(
    r" (?:label hidden|(?:hidden|hide) (?:for|lg|md|medium|mobile|on|phone|sm|small|tablet|xs))(?= )"
)
_INVISIBLE: Final = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.IGNORECASE)
_NEARLY_ALL: Final = 0.8  # the same, where the name is sure: "comments-enabled" is around the whole page
_LITTLE: Final = 0.15  # of a page's text: when less is left, too much was shut out
_SEVERAL: Final = 3  # rows of a table
_MUCH: Final = 0.4  # of a page's text: what holds so much is its article, whatever it is called


@lru_cache(maxsize=4096)
def _is_never(hint: str) -> bool:
    return _NEVER.are_in(hint)


@lru_cache(maxsize=4096)
def _is_named_beside(hint: str) -> bool:
    if not _BESIDE.are_in(hint):
        return False
    rest = hint
    if "body" in hint or "content" in hint or "text" in hint:  # cheaper than the expression
        # "article-body__pullquote" is a part of the text's box, "share article-body" the box itself.
        rest = hint[max((named.end() - 1 for named in _BODY.finditer(hint)), default=0) :]
    if "hid" in rest:
        rest = _SHOWN.sub(" ", rest)
    return rest == hint or _BESIDE.are_in(rest)


def _is_no_heading(hint: str) -> bool:
    return _is_never(hint) or is_unseen(hint.split()) or " hidden " in hint


def beside_the_article(outline: Outline, weights: TextWeights) -> Sequence[bool]:
    """Return by box number whether a box, or one around it, is no part of any article."""
    text = _not_beside(outline)
    named = _marked(outline, weights, (lambda box: _is_beside(box) and box.number not in text) if text else _is_beside)
    left = sum(paragraph_weight(block) for block in weights.paragraphs if not named[block.box.number])
    if left >= _LITTLE * weights.total:
        return named
    # Names that shut out nearly everything are this site's names for its article.
    return _marked(outline, weights, lambda box: box.tag in BESIDE_TAGS or _is_never(box.hint))


def _marked(outline: Outline, weights: TextWeights, is_beside: Callable[[Box], bool]) -> Sequence[bool]:
    beside = [False] * len(outline.boxes)
    last = -1  # box inside the one that was marked last
    for box in outline.boxes:
        number = box.number
        if number > last and box.depth > 1 and is_beside(box) and not _is_main(box, weights):
            last = box.last
            beside[number : last + 1] = [True] * (last + 1 - number)
    return beside


def _is_main(box: Box, weights: TextWeights) -> bool:
    """Return whether so much of the page's text is in a box that it is the article's, whatever the box is called."""
    share = weights.of(box) / weights.total if weights.total else 0.0
    return share >= _MUCH and (share >= _NEARLY_ALL or not _is_never(box.hint))


def _not_beside(outline: Outline) -> frozenset[int]:
    """Return the numbers of boxes that are none beside the article, whatever their element and name say."""
    quoting = [box for box in outline.boxes if box.tag in _QUOTING]
    return _figures_around(quoting) | _rows_of_many(outline) if quoting else frozenset()


def _figures_around(quoting: Iterable[Box]) -> frozenset[int]:
    """Return the numbers of figures that hold a quotation, a table or code instead of a picture."""
    return frozenset(box.number for box in with_those_around(quoting) if box.tag == "figure")


def _rows_of_many(outline: Outline) -> frozenset[int]:
    """Return the numbers of those table rows that are called what others in their table are: "player", "vote".

    Such names say what each row is about, not what it is for.
    """
    named = [box for box in outline.boxes if box.tag == "tr" and _is_named_beside(box.hint) and not _is_never(box.hint)]
    rows = Counter(box.parent for box in named)
    return frozenset(box.number for box in named if rows[box.parent] >= _SEVERAL)


def _is_beside(box: Box) -> bool:
    tag = box.tag
    if tag in BESIDE_TAGS or (box.attributes and _says_beside(box, box.hint, box.attributes)):
        return True
    # An element of the page's own is called for what it is: "share-bar".
    return "-" in tag and _is_named_beside(f" {tag.replace('-', ' ')} ")


def _says_beside(box: Box, hint: str, attributes: Attributes) -> bool:
    """Return whether a box is beside the article by its attributes."""
    if "hidden" in attributes:
        return True
    if hint:
        tag = box.tag
        if tag == "blockquote" and " tweet " in hint:
            return False  # what the article quotes
        # Subheadings are called "widget title" and the like by the page builders that make them.
        if _is_no_heading(hint) if tag in HEADINGS else _is_named_beside(hint):
            return True
    if "style" not in attributes:
        return False
    style = attributes["style"]
    return style is not None and _INVISIBLE.search(style) is not None
