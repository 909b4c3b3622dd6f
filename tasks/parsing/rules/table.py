"""Which fields a rule can be for, and what can be said of each."""

from enum import Enum
from typing import Final


class Takes(Enum):
    """What a field takes from the elements that a rule selects."""

    TEXT = "the first text"
    TEXTS = "all paragraphs"
    NAMES = "all names"
    MOMENT = "the first date"
    URL = "the first URL"
    CODE = "the first language code"
    FLAG = "whether there is one"


# By the names of ArticleReading. The number of a page is told from its links.
FIELDS: Final = {
    "authors": Takes.NAMES,
    "body": Takes.TEXTS,
    "canonical_url": Takes.URL,
    "editor": Takes.TEXT,
    "headline": Takes.TEXT,
    "is_free": Takes.FLAG,
    "language": Takes.CODE,
    "lead_image": Takes.URL,
    "modified": Takes.MOMENT,
    "published": Takes.MOMENT,
    "publisher": Takes.TEXT,
    "section": Takes.TEXT,
    "site_name": Takes.TEXT,
    "source": Takes.TEXT,
    "standfirst": Takes.TEXT,
    "tags": Takes.NAMES,
}
_TEXT_KEYS: Final = frozenset({"after", "attribute", "before", "css", "remove"})
KEYS: Final = {
    Takes.CODE: frozenset({"attribute", "css"}),
    Takes.FLAG: frozenset({"css", "means"}),
    Takes.MOMENT: _TEXT_KEYS | {"format"},
    Takes.NAMES: _TEXT_KEYS | {"split"},
    Takes.TEXT: _TEXT_KEYS,
    Takes.TEXTS: frozenset({"css", "remove"}),
    Takes.URL: frozenset({"attribute", "css"}),
}
NEVER_EMPTY: Final = frozenset({"body", "headline"})  # an article has them
ALWAYS_THERE: Final = NEVER_EMPTY | {"published"}  # that a page has none of these is worth telling
