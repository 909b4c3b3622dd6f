"""The stretches of a page, as an article's headline and text part it."""

from enum import StrEnum


class Stretch(StrEnum):
    """Where something stands: what is told in one is likelier the article's than in another.

    Texts, for those are found in tables faster than other members of enumerations.
    """

    HEAD = "between headline and text"
    LEAD = "below the first paragraph, among short lines"
    ABOVE = "above the headline"
    END = "below the text"
    TEXT = "in the text"
    ELSEWHERE = "elsewhere"
