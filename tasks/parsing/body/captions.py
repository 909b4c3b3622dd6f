"""Telling captions and credits of pictures, where no figcaption says so."""

import re
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from tasks.parsing.body.credits import is_credited
from tasks.parsing.outline.hints import hinted
from tasks.parsing.outline.tags import HEADINGS
from tasks.parsing.outline.values import Block, Box, Outline
from tasks.parsing.text import ends_a_sentence

_PICTURE_HINT: Final = re.compile(
    r" (?:\w{0,40}bild|\w{0,40}bilder|foto\w{0,40}|\w{0,40}fotos?|gallery|image\w{0,40}|\w{0,40}images?|img\w{0,40}"
    r"|photo\w{0,40}|\w{0,40}photos?|pictures?) "
)
_names_picture = hinted(_PICTURE_HINT)
_LONGEST: Final = 250  # letters of a caption
_SURE: Final = 500  # the same, of a box that has a picture and is named for one
_LINE: Final = 100  # letters of one that is in one element with its picture
_LEVELS: Final = 3  # boxes between a picture and its caption


class Captions:
    """What is known of the pictures in an article's box, to tell which lines belong to them."""

    def __init__(self, outline: Outline, article: Box) -> None:
        self._article = article
        self._pictured = _picture_boxes((box for _, box in outline.images), article)
        letters = [0] * (len(outline.boxes) + 1)
        for block in outline.blocks:
            letters[block.box.number + 1] += block.letters
        self._letters = list(accumulate(letters))  # in all boxes before one

    def have(self, block: Block) -> bool:
        """Return whether a line is a caption or a credit."""
        if block.letters > _SURE:
            return False
        return (block.letters <= _LONGEST and is_credited(block.text)) or self._is_beside_picture(block)

    def _is_beside_picture(self, block: Block) -> bool:
        """Return whether a small box holds nothing but a picture and this short text."""
        around: Box | None = block.box
        for _ in range(_LEVELS):
            if around is None or around is self._article or around.tag == "blockquote":
                return False
            text = self._letters[around.last + 1] - self._letters[around.number]
            if text > _SURE:
                return False
            is_pictured = around.number in self._pictured
            if (is_pictured or text <= _LONGEST) and around.hint and _names_picture(around.hint):
                return True
            if is_pictured and around is block.box and block.letters > _LINE and ends_a_sentence(block.text):
                return False  # a paragraph with a picture in it
            if is_pictured and text <= _LONGEST and block.tag not in HEADINGS:
                return True
            around = around.parent
        return False


def _picture_boxes(pictures: Iterable[Box], article: Box) -> frozenset[int]:
    """Return the numbers of the boxes in the article's that hold a picture at most `_LEVELS` deep."""
    found = set()
    for picture in pictures:
        around: Box | None = picture if article.holds(picture) else None
        for _ in range(_LEVELS):
            if around is None:
                break
            found.add(around.number)
            around = around.parent
    return frozenset(found)
