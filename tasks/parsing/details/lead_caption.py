"""What stands under the picture that an article is shown with."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final
from urllib.parse import unquote

from tasks.parsing.body.choice import Body
from tasks.parsing.candidate import Candidate, Choice, first
from tasks.parsing.details.lead_image import picture_address, stated_images
from tasks.parsing.evidence import Evidence
from tasks.parsing.metadata.jsonld import text_of
from tasks.parsing.outline.hints import hinted
from tasks.parsing.outline.values import Block, Box
from tasks.parsing.text import plain_text

_LONGEST: Final = 600  # characters; what is longer is a text with a picture
_LINES: Final = 5  # of a caption: its text and who made the picture
_LEVELS: Final = 6  # boxes from a picture to its figure
_FIGURES: Final = 20  # that are looked at
_WORD: Final = re.compile(r"[A-Za-z0-9]{6,}")
_DIGIT: Final = re.compile(r"\d")
_SIZE_OR_DAY: Final = re.compile(r"\d{1,4}x\d{1,4}|(?:19|20)\d{6}")
_SIZE: Final = re.compile(r"[-_]\d{2,4}x\d{2,4}$")
_NAME: Final = 8  # characters from which a file's name is its own
# Boxes of a picture and its caption, and the caption in them: WordPress "wp-caption" and "wp-caption-text", Joomla
# "img_caption", and what publishers write.
_is_named_caption = hinted(
    re.compile(r" (?:bildunterschrift|caption|captions|credit|didascalia|figcaption|legend|legende|pie de foto) ")
)


def lead_caption(evidence: Evidence, picture: Choice[str], body: Body, headline_order: int | None) -> Choice[str]:
    """Return the caption of the lead image, credit included; nothing when the page shows none.

    Alternative texts (`alt`, og:image:alt) describe a picture to those who do not see it: they are no captions.
    """
    if picture.winner is None:
        return Choice(None)
    captions = _captions(evidence, picture.winner, body, headline_order)
    return first(found for found in captions if 1 < len(found.value) <= _LONGEST)


def _captions(
    evidence: Evidence, picture: Candidate[str], body: Body, headline_order: int | None
) -> Iterator[Candidate[str]]:
    signs = _signs(picture.value)
    figures = list(islice(_figures(evidence), _FIGURES))
    for address, figure in figures:
        if not signs.isdisjoint(_signs(address)):
            yield Candidate(_caption_in(figure, evidence), "figure", "caption of that picture")
    for image in stated_images(evidence):
        yield Candidate(plain_text(text_of(image.get("caption")) or ""), "json-ld", "caption")
    for _, figure in figures:
        if _stands_first(figure, evidence, body, headline_order):
            yield Candidate(_caption_in(figure, evidence), "figure", "caption of the picture before the text")


def _signs(address: str) -> frozenset[str]:
    """Return the parts of a picture's address that are its own: numbers, hashes and the file's name, no sizes."""
    path = unquote(address[:1000]).partition("://")[2].partition("/")[2] or address
    signs = {word for word in _WORD.findall(path) if _DIGIT.search(word) and not _SIZE_OR_DAY.fullmatch(word)}
    name = _SIZE.sub("", path.partition("?")[0].rpartition("/")[2].rpartition(".")[0])
    return frozenset(signs | {name} if len(name) >= _NAME else signs)


def _figures(evidence: Evidence) -> Iterator[tuple[str, Box]]:
    """Yield the pictures that stand in a figure: (address, box of the figure)."""
    for attributes, box in evidence.outline.images:
        figure = _figure_around(box)
        if figure:
            yield picture_address(attributes) or "", figure


def _figure_around(box: Box) -> Box | None:
    around: Box | None = box
    for _ in range(_LEVELS):
        if around is None or around.tag == "figure":
            return around
        hint = around.hint
        if hint and (" caption " in hint or " figure " in hint) and around.tag != "figcaption":
            return around
        around = around.parent
    return None


def _caption_in(figure: Box, evidence: Evidence) -> str:
    start, last = figure.number, figure.last
    blocks = [block for block in evidence.outline.blocks if start <= block.box.number <= last]
    named = [block for block in blocks if _is_caption(block, figure)]
    return " ".join(block.text for block in named).lstrip(":| ") if len(named) <= _LINES else ""


def _is_caption(block: Block, figure: Box) -> bool:
    for box in islice(block.box.upwards(), _LEVELS):
        if box is figure:
            return False
        if box.tag == "figcaption" or _is_named_caption(box.hint):
            return True
    return False


def _stands_first(figure: Box, evidence: Evidence, body: Body, headline_order: int | None) -> bool:
    """Return whether a figure stands between the headline and the text."""
    if not body.blocks or headline_order is None or headline_order >= body.blocks[0].order:
        return False
    headline, *between = evidence.outline.blocks[headline_order : body.blocks[0].order]
    return any(figure.holds(block.box) for block in between) and not figure.holds(headline.box)
