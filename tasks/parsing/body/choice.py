"""The article's text, from the blocks of the page."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tasks.parsing.body.boilerplate import beside_the_article
from tasks.parsing.body.captions import Captions
from tasks.parsing.body.container import article_box
from tasks.parsing.body.ending import without_ending
from tasks.parsing.body.paragraphs import article_blocks
from tasks.parsing.body.phrases import without_link_notes
from tasks.parsing.body.selector import selector_of
from tasks.parsing.body.standfirst import begins_one, is_named_standfirst, standfirst_blocks
from tasks.parsing.body.stated import stated_paragraphs
from tasks.parsing.body.weight import TextWeights, paragraph_weight
from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.dates.visible import Habits
from tasks.parsing.evidence import Evidence
from tasks.parsing.headline.choice import Headline
from tasks.parsing.outline.values import Block, Box
from tasks.parsing.text import letters


@dataclass(frozen=True, slots=True)
class Body:
    """The article's text, and where it was found."""

    choice: Choice[str]  # standfirst first, paragraphs parted by a blank line
    lead: Choice[str]  # the standfirst alone
    blocks: tuple[Block, ...]
    box: Box
    inside: tuple[Block, ...]  # all blocks of the box but those beside the article
    weight: float  # letters of running text

    @property
    def text(self) -> str:
        """The whole text, empty when the page has none."""
        return self.choice.value or ""

    @property
    def standfirst(self) -> str | None:
        """The standfirst, which the text begins with; None when there is none."""
        return self.lead.value


def choose_body(evidence: Evidence, headline: Headline, habits: Habits, authors: Collection[str]) -> Body:
    """Return the article's text; empty when the page has none. `authors` are names that the page states."""
    outline = evidence.outline
    weights = TextWeights(outline.boxes, outline.blocks)
    beside = beside_the_article(outline, weights)
    box = article_box(outline, weights, beside)
    inside = [b for b in outline.blocks if box.number <= b.box.number <= box.last and not beside[b.box.number]]
    shown = outline.blocks[headline.order] if headline.order is not None else None
    captions = Captions(outline, box)
    blocks = article_blocks(inside, box, headline.text, shown, captions, habits)
    blocks = without_ending(blocks, authors)
    standfirst, reason = standfirst_blocks(evidence, headline, blocks, beside, captions), "before the text"
    if len(blocks) > 1 and (blocks[0].text == blocks[1].text or begins_one(blocks[0], blocks[1:])):
        blocks = blocks[1:]
    if not standfirst and len(blocks) > 1 and is_named_standfirst(blocks[0]):
        standfirst, blocks, reason = blocks[:1], blocks[1:], "begins the text, named for one"
    lead: Choice[str] = Choice(None)
    if standfirst:
        lead = _chosen(rendered(standfirst), standfirst[0].box, reason)
    weight = sum(map(paragraph_weight, blocks))
    if stated := stated_paragraphs(evidence, weight):
        return Body(_stated(stated), Choice(None), (), box, tuple(inside), sum(map(letters, stated)))
    paragraphs = rendered(standfirst) + rendered(blocks)
    text = _chosen(paragraphs, box, _share(standfirst + blocks, weights)) if blocks else lead
    return Body(text, lead, tuple(blocks), box, tuple(inside), weight)


def _stated(paragraphs: list[str]) -> Choice[str]:
    return Choice(Candidate("\n\n".join(paragraphs), "json-ld", "articleBody, for the page shows little text"))


def _chosen(paragraphs: list[str], box: Box, reason: str) -> Choice[str]:
    return Choice(Candidate("\n\n".join(paragraphs), selector_of(box), reason))


def _share(blocks: Sequence[Block], weights: TextWeights) -> str:
    share = sum(map(paragraph_weight, blocks)) / weights.total if weights.total else 0.0
    return f"{share:.0%} of the page's text"


def rendered(blocks: Sequence[Block]) -> list[str]:
    """Return the blocks as paragraphs; the cells of one table row make one line."""
    lines: list[str] = []
    last: Block | None = None
    for block in blocks:
        if last and _is_same_row(last, block):
            lines[-1] += f"\t{without_link_notes(block.text)}"
        else:
            lines.append(without_link_notes(block.text))
        last = block
    return lines


def _is_same_row(left: Block, right: Block) -> bool:
    return (
        left.tag in ("td", "th") and right.tag in ("td", "th")
        and left.box is not right.box and left.box.parent is right.box.parent
    )  # fmt: skip
