"""What a time on a page is the time of."""

from enum import Enum


class Time(Enum):
    """The two times that an article has."""

    PUBLISHED = "published"
    MODIFIED = "modified"
