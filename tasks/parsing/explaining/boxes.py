"""Which boxes of a page could have held the article's text: made only for explaining."""

from collections.abc import Iterator
from dataclasses import replace
from heapq import nlargest
from typing import Final

from tasks.parsing.body.boilerplate import beside_the_article
from tasks.parsing.body.choice import Body, rendered
from tasks.parsing.body.container import box_score
from tasks.parsing.body.selector import selector_of
from tasks.parsing.body.weight import TextWeights
from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.outline.values import Block, Outline

_BOXES: Final = 8  # the best; most of a page's boxes are paragraphs, or hold everything


def with_boxes(choice: Choice[str], body: Body, outline: Outline) -> Choice[str]:
    """Return the choice of the text with the best boxes of the page as its candidates.

    `body`: what was found without rules, which may be what `choice` chose.
    """
    found = body.choice.winner
    if found is None or not body.blocks:
        return choice
    boxes = tuple(_boxes(found, body, outline))
    if choice.winner is found:
        return replace(choice, winner=boxes[0], considered=boxes, scores=())
    return replace(choice, considered=(*([choice.winner] if choice.winner else []), *boxes), scores=())


def _boxes(found: Candidate[str], body: Body, outline: Outline) -> Iterator[Candidate[str]]:
    """Yield what was found, and of boxes with the same text the best one, each with its score for a weight."""
    weights = TextWeights(outline.boxes, outline.blocks)
    beside = beside_the_article(outline, weights)
    score = box_score(outline, weights, beside)
    known: set[tuple[int, ...]] = set()
    others = (box for box in outline.boxes if box.last > box.number or not body.box.holds(box))  # no paragraph of it
    for box in (body.box, *nlargest(_BOXES, others, key=lambda box: (score(box), box.number))):
        inside = [block for block in outline.blocks if box.holds(block.box) and not beside[block.box.number]]
        orders = tuple(block.order for block in inside)
        if box is body.box and not known:
            yield replace(found, weight=score(box))
        elif orders not in known and score(box) > 0:
            text = "\n\n".join(rendered(inside))
            yield Candidate(text, selector_of(box), _made_of(inside, weights.of(box), weights.total), score(box))
        known.add(orders)


def _made_of(inside: list[Block], running: float, total: float) -> str:
    other = sum(block.letters for block in inside if not block.weight)
    return f"{running / total:.0%} of the page's text" + (f", {other:,} letters of clutter" if other else "")
