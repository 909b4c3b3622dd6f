"""The stretches of a page, as an article's headline and text part it."""

from enum import Enum


class Stretch(Enum):
    """Where something stands: what is told in one is likelier the article's than in another."""

    HEAD = "between headline and text"
    LEAD = "below the first paragraph, among short lines"
    ABOVE = "above the headline"
    END = "below the text"
    TEXT = "in the text"
    ELSEWHERE = "elsewhere"
