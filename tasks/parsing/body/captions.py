"""Telling captions and credits of pictures, where no figcaption says so."""

import re
from collections.abc import Sequence
from typing import Final

from tasks.parsing.outline.hints import hinted
from tasks.parsing.outline.tags import HEADINGS
from tasks.parsing.outline.values import Block, Box, Outline
from tasks.parsing.text import ends_a_sentence

# Who made a picture, in brackets or behind a slash at the end of a line, or named at its beginning.
_CREDIT: Final = re.compile(
    r"[(\[]\s?(?:image|images|bild|foto|photo|photograph|picture|pic|photos|credit|©|archiv|symbolbild|getty|reuters|afp|ap|dpa|epa"
    r"|fotoğraf|imagen|immagine|cr[ée]dit|写真|사진|图|фото)\b[^)\]]{0,80}[)\]]?\s?$"
    r"|\b(?:getty images|shutterstock|picture[ -]alliance|imago(?: images)?|via (?:getty|reuters|ap)|/(?:afp|dpa|epa"
    r"|reuters|getty|ap|imago))\s{0,2}[)\]]?$"
    r"|^(?:image|photo|photos|foto|fotos|bild|picture|pictures|photograph|credit|fotoğraf|imagen|fotografía|写真|사진|图片来源|фото)\s?(?:[:：]|\bby\b|/|\bcredit)"
    r"|\bfile photo\b|^©|nuotr\.|\bfoto\s?:\s?[^.]{2,40}$|\bphoto\s?:\s?[^.]{2,40}$"
    r"|\b(?:bild|bilder|fotos?|images?|photos?)\s?©",
    re.IGNORECASE,
)
_PICTURE_HINT: Final = re.compile(
    r" (?:\w{0,40}bild|\w{0,40}bilder|foto\w{0,40}|\w{0,40}fotos?|gallery|image\w{0,40}|\w{0,40}images?|img\w{0,40}"
    r"|photo\w{0,40}|\w{0,40}photos?|pictures?) "
)
_names_picture = hinted(_PICTURE_HINT)
_LONGEST: Final = 250  # letters of a caption
_SURE: Final = 500  # the same, of a box that has a picture and is named for one
_LINE: Final = 100  # letters of one that is in one element with its picture
_LEVELS: Final = 3  # boxes between a picture and its caption


def captions(outline: Outline, blocks: Sequence[Block], article: Box) -> frozenset[int]:
    """Return the numbers of those of `blocks` that are captions or credits."""
    pictured = _picture_boxes(outline, article)
    texts = _letters_by_box(outline)
    return frozenset(
        block.order
        for block in blocks
        if block.letters <= _SURE
        and (
            (block.letters <= _LONGEST and is_credited(block.text))
            or _stands_with_picture(block, pictured, texts, article)
        )
    )


def is_credited(text: str) -> bool:
    """Return whether a line says who made a picture."""
    return bool(_CREDIT.search(text))


def _picture_boxes(outline: Outline, article: Box) -> frozenset[int]:
    """Return the numbers of the boxes that hold a picture at most `_LEVELS` deep."""
    found = set()
    for _, box in outline.images:
        if article.holds(box):
            for around, _level in zip(box.upwards(), range(_LEVELS), strict=False):
                found.add(around.number)
    return frozenset(found)


def _letters_by_box(outline: Outline) -> list[int]:
    """Return running sums of letters by box number."""
    own = [0] * (len(outline.boxes) + 1)
    for block in outline.blocks:
        own[block.box.number + 1] += block.letters
    for number in range(1, len(own)):
        own[number] += own[number - 1]
    return own


def _stands_with_picture(block: Block, pictured: frozenset[int], texts: Sequence[int], article: Box) -> bool:
    """Return whether a small box holds nothing but a picture and this short text."""
    for around, _level in zip(block.box.upwards(), range(_LEVELS), strict=False):
        text = texts[around.last + 1] - texts[around.number]
        if around is article or around.tag == "blockquote" or text > _SURE:
            return False
        is_pictured, is_named = around.number in pictured, _names_picture(around.hint)
        if is_named and (is_pictured or text <= _LONGEST):
            return True
        if is_pictured and around is block.box and block.letters > _LINE and ends_a_sentence(block.text):
            return False  # a paragraph with a picture in it
        if is_pictured and text <= _LONGEST and block.tag not in HEADINGS:
            return True
    return False
