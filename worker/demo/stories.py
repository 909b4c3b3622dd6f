"""Stories of one site: ordinary ones spread over a fortnight, and those of the trap tables."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import ClassVar

from worker.demo.articles import NEWEST_AT, Story
from worker.demo.prose import Text, Words, write
from worker.demo.traps import Trap

SPAN = timedelta(days=12)
MODIFIED_AFTER = timedelta(minutes=45)
ATTEMPTS = 20  # at a headline that is not taken; then it gets a number
SENTENCES = (12, 24)  # in an article
TRAP_INDEX = 50_000  # of the first story of a trap table
UNDATED = 5  # the ordinary story that no page gives a time for


@dataclass(slots=True)
class Desk:
    """Writes the stories of one site; headlines are unique in `taken`, except where a trap repeats one."""

    words: Words
    rng: random.Random
    site: int  # its number
    taken: set[str]
    edited_by: str | None = None  # "Edited by {}." or the like; None: no such line

    ROOM: ClassVar[int] = 100_000  # story numbers kept for each site

    def ordinary(self, count: int, *, late: timedelta, undated: bool = False) -> list[Story]:
        """Return stories spread backwards over `SPAN` from `late` before the newest article."""
        step = SPAN / max(1, count)
        stories = []
        for index in range(count):
            jitter = timedelta(seconds=self.rng.randint(0, int(step.total_seconds() * 0.8)) if index else 0)
            story = self._story(index, self._new_text(), late + index * step + jitter)
            stories.append(_without_time(story) if undated and index == UNDATED else story)
        return stories

    def trapped(self, traps: Sequence[Trap], city: str, *, late: timedelta) -> list[Story]:
        """Return the stories of a trap table in its order, each `late` later before the newest article."""
        return [
            self._story(TRAP_INDEX + index, self._text(trap.headline.format(city=city)), late + trap.before)
            for index, trap in enumerate(traps)
        ]

    def _story(self, index: int, text: Text, before: timedelta) -> Story:
        published_at = NEWEST_AT - timedelta(seconds=int(before.total_seconds()))
        editor = self.rng.choice(self.words.picks["person"]) if self.edited_by and index % 2 == 0 else None
        closing = (self.edited_by.format(editor),) if self.edited_by and editor else ()
        return Story(
            number=self.site * self.ROOM + index,
            headline=text.headline,
            standfirst=text.standfirst,
            paragraphs=text.paragraphs + closing,
            section=text.section,
            authors=tuple(self.rng.sample(self.words.picks["person"], k=_author_count(index))),
            editor=editor,
            language=self.words.language,
            published_at=published_at,
            modified_at=published_at + (MODIFIED_AFTER if index % 4 == 3 else timedelta()),
        )

    def _new_text(self) -> Text:
        for _ in range(ATTEMPTS):
            text = self._text()
            if text.headline not in self.taken:
                break
        else:
            text = self._text(f"{text.headline} ({len(self.taken)})")
        self.taken.add(text.headline)
        return text

    def _text(self, headline: str | None = None) -> Text:
        return write(self.words, self.rng, headline=headline, sentence_count=self.rng.randint(*SENTENCES))


def _author_count(index: int) -> int:
    if index % 11 == 10:
        return 0
    return 2 if index % 7 == 6 else 1


def _without_time(story: Story) -> Story:
    return replace(story, published_at=None, modified_at=NEWEST_AT - timedelta(days=40))
