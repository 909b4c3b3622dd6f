"""Parts of a long list of articles."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from worker.demo.articles import NEWEST_AT, Posting


@dataclass(frozen=True, slots=True)
class Part:
    """One page of a list."""

    path: str
    postings: tuple[Posting, ...]
    all_paths: tuple[str, ...]  # of the list, in order

    @property
    def next_path(self) -> str | None:
        """Path of the part after this one."""
        following = self.all_paths.index(self.path) + 1
        return self.all_paths[following] if following < len(self.all_paths) else None


def parts(postings: Sequence[Posting], size: int, first: str, further: str) -> list[Part]:
    """Return the list's parts of `size` postings, at least one; `further` is a path with "{}" for the part's number."""
    count = max(1, -(-len(postings) // size))
    paths = (first, *(further.format(number) for number in range(2, count + 1)))
    return [Part(path, tuple(postings[at * size : (at + 1) * size]), paths) for at, path in enumerate(paths)]


def newest(postings: Sequence[Posting]) -> datetime:
    """Return when the latest of them last changed."""
    return max((posting.story.modified_at for posting in postings), default=NEWEST_AT)
