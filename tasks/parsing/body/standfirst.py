"""The standfirst: the sentence or two between headline and text that say what the article is about."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tasks.parsing.body.captions import Captions
from tasks.parsing.body.credits import is_credited
from tasks.parsing.body.paragraphs import is_row_of_labels
from tasks.parsing.body.weight import paragraph_weight
from tasks.parsing.evidence import Evidence
from tasks.parsing.headline.choice import Headline
from tasks.parsing.metadata.jsonld import text_of
from tasks.parsing.outline.hints import hinted
from tasks.parsing.outline.tags import HEADINGS
from tasks.parsing.outline.values import Block, Box
from tasks.parsing.text import ends_a_sentence, folded, plain_text

_HINT: Final = re.compile(
    r" (?:abstract|chapeau|chapo|deck|dek|einleitung|anriss|description|entradilla|excerpt|ingress|intro|introduction"
    r"|lead|leadtext|lede"
    r"|preamble|sapo|standfirst|strapline|stand first|sub ?heading|sub ?headline|sub ?title|subline|summary|sommario"
    r"|spot"
    r"|teaser|untertitel|vorspann|zusammenfassung|article description|bajada|subhead|copete|occhiello) "
)
_NOT_HINT: Final = re.compile(
    r" (?:aside|author|breadcrumbs?|byline|caption|comments?|cookies?|date|menu|nav|newsletter|paywall|poll|promo|quiz"
    r"|related|share|sidebar|subscri\w{0,9}|tags?|time|tool ?tip) "
)
_names_standfirst = hinted(_HINT)
_names_other = hinted(_NOT_HINT)
_NOT_TAGS: Final = frozenset({"aside", "figcaption", "figure", "footer", "form", "nav"})
_REACH: Final = 25  # blocks between headline and text that are looked at
_DESCRIPTIONS: Final = ("og:description", "description", "twitter:description")
_SHORTEST: Final = 30  # letters
_CUT: Final = " .…"  # what is put where a text was cut off
_CUT_FROM: Final = 20  # characters of a description
_FIRST: Final = 3  # paragraphs
_WHOLE: Final = 60  # letters from which a line needs no full stop


def standfirst_blocks(
    evidence: Evidence, headline: Headline, article: Sequence[Block], beside: Sequence[bool], captions: Captions
) -> list[Block]:
    """Return the blocks that make the standfirst and are not among `article`; empty when there is none.

    `beside` says by box number what is no part of an article.
    """
    blocks = evidence.outline.blocks
    first = article[0].order if article else len(blocks)
    order = headline.order
    start = order + 1 if order is not None and order < first else max(0, first - _REACH)
    taken, title = {block.text for block in article}, folded(headline.text)
    between = [
        block
        for block in blocks[start : min(first, start + _REACH)]
        if (block.letters >= _SHORTEST or paragraph_weight(block))  # the others are neither kind of standfirst
        and block.text not in taken
        and not _repeats(block, title)
        and not begins_one(block, article)
    ]
    described = _descriptions(evidence) if between else ()
    for block in between:
        if _is_standfirst(block, described, is_beside=beside[block.box.number]):
            return [block, *_rest_of(block, blocks[block.order + 1 : first])]
    if order is None:
        return []
    return _only_paragraph([block for block in between if not beside[block.box.number]], captions)


def _repeats(block: Block, title: str) -> bool:
    """Return whether a block is the headline again, as a heading perhaps with a kicker."""
    text = folded(block.text)
    return text == title or (block.tag in HEADINGS and len(title) > _SHORTEST and title in text)


def begins_one(block: Block, paragraphs: Sequence[Block]) -> bool:
    """Return whether a block is the beginning of one of the first paragraphs: CMSes cut a description from the text."""
    beginning = block.text.rstrip(_CUT)
    return len(beginning) >= _CUT_FROM and any(
        other.text.startswith(beginning) and other.text != block.text for other in paragraphs[:_FIRST]
    )


def _only_paragraph(between: Sequence[Block], captions: Captions) -> list[Block]:
    """Return the one paragraph between headline and text, whatever it is called."""
    paragraphs = [
        block
        for block in between
        if block.tag == "p"
        and paragraph_weight(block)
        and not _is_named_otherwise(block)
        and not is_credited(block.text)
        and not captions.have(block)
        and not is_row_of_labels(block)
    ]
    return paragraphs if len(paragraphs) == 1 and ends_a_sentence(paragraphs[0].text) else []


def _rest_of(start: Block, following: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks behind the first one that stand in the same box named for a standfirst."""
    named = next((around for around in _near(start) if _names_standfirst(around.hint)), None)
    for block in following:
        if named is None or not named.holds(block.box) or block.link_share > 0.5 or block.letters < _SHORTEST:
            return
        if not ends_a_sentence(block.text) and block.letters < 60:
            return
        yield block


def _is_standfirst(block: Block, described: Sequence[str], *, is_beside: bool) -> bool:
    size = block.letters
    if size < _SHORTEST or block.link_share > 0.5 or is_credited(block.text):
        return False
    if _is_named_otherwise(block):
        return False
    text = folded(block.text)
    if any(text[:60] == said[:60] or (len(text) > 40 and text in said) for said in described):
        return True
    is_heading = block.tag in HEADINGS and block.tag != "h1" and not is_beside
    return (is_named_standfirst(block) or is_heading) and (ends_a_sentence(block.text) or size >= _WHOLE)


def is_named_standfirst(block: Block) -> bool:
    """Return whether the block's box, or one close around it, is named for a standfirst."""
    return any(_names_standfirst(around.hint) for around in _near(block))


def _is_named_otherwise(block: Block) -> bool:
    return any(around.tag in _NOT_TAGS or _names_other(around.hint) for around in _near(block))


def _near(block: Block) -> list[Box]:
    """Return the box of a block and the two around it."""
    near = [block.box]
    while len(near) < 3 and (around := near[-1].parent) is not None:
        near.append(around)
    return near


def _descriptions(evidence: Evidence) -> list[str]:
    found = [content for name in _DESCRIPTIONS for content in evidence.metas.get(name, ())[:1]]
    found.append(text_of(evidence.node.get("description")) or "")
    return [said for text in dict.fromkeys(found) if len(said := folded(plain_text(text))) > 20]
