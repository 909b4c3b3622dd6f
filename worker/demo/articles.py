"""The sample world as values: what was published, and where each text is shown. `stories` fills it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from enum import StrEnum

from tasks.parsing.reading import Precision

NEWEST_AT = datetime(2026, 5, 18, 12, 0, 0, tzinfo=UTC)  # the newest article; fixed, so that validators never change
EDITED_AT = datetime(2026, 5, 18, 15, 30, 0, tzinfo=UTC)  # when `World.edited` changes its article


class Style(StrEnum):
    """How a site is built."""

    PUBLISHER = "publisher"  # JSON-LD, OpenGraph, feed, sitemaps
    FARM = "farm"  # re-publisher: nothing but what a reader sees
    CMS = "cms"  # plain pages in another language and encoding


class Variant(StrEnum):
    """Why an article has this URL."""

    MAIN = "main"
    TRACKING = "tracking"  # ?utm_source=…
    SESSION = "session"  # ?PHPSESSID=…
    SLASH = "slash"
    INDEX = "index"  # …/index.html
    SECTION = "section"  # the same under another section
    AMP = "amp"
    PRINT = "print"
    ALIAS = "alias"  # view.php?aid=…
    REIMPORT = "reimport"  # a second number on the same site
    REDIRECT = "redirect"


@dataclass(frozen=True, slots=True)
class Story:
    """A text that was published once: what the archive should hold as one article."""

    number: int  # unique in the world
    headline: str
    standfirst: str
    paragraphs: tuple[str, ...]
    section: str
    authors: tuple[str, ...]
    editor: str | None  # also named by the last paragraph
    language: str
    published_at: datetime | None  # aware, UTC; None: no page tells
    modified_at: datetime  # aware, UTC: when its page last changed


@dataclass(frozen=True, slots=True)
class Posting:
    """A story on a site."""

    story: Story
    number: int  # in the site's URLs
    path: str
    headline: str  # as shown there
    precision: Precision | None  # of the time as shown there
    source: str | None  # the source line's value
    others: tuple[tuple[Variant, str], ...] = ()  # further paths it is served under

    def path_of(self, variant: Variant) -> str:
        """Return the path of this variant; the main one where it has none."""
        return next((path for kind, path in self.others if kind is variant), self.path)

    def stated_time(self, zone: tzinfo, formats: Mapping[Precision, str]) -> str:
        """Return the time of publication as `strftime` formats it for the posting's precision; "" when undated."""
        if self.story.published_at is None or self.precision is None:
            return ""
        return self.story.published_at.astimezone(zone).strftime(formats[self.precision])


@dataclass(frozen=True, slots=True)
class Site:
    """A site before it has an address."""

    number: int
    style: Style
    name: str
    language: str
    timezone: str  # IANA, of the times it shows
    sections: tuple[tuple[str, str], ...]  # key, name shown
    postings: tuple[Posting, ...]  # newest first
    ballast_kb: int  # markup added to every page

    def in_section(self, key: str) -> tuple[Posting, ...]:
        """Return the section's postings, newest first."""
        return tuple(posting for posting in self.postings if posting.story.section == key)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two stories, by number, that look alike and must stay two articles."""

    one: int
    other: int
    why: str


@dataclass(frozen=True, slots=True)
class World:
    """All sites, and which of their stories must not be taken for each other."""

    sites: tuple[Site, ...]
    edited_story: int  # number of the story that `edited` changes
    different: tuple[Pair, ...]

    def postings(self) -> Iterator[tuple[Site, Posting]]:
        """Yield every posting with its site."""
        for site in self.sites:
            for posting in site.postings:
                yield site, posting

    def edited(self) -> "World":
        """Return the world after a publisher corrected one article: headline, body and time of change."""
        return replace(self, sites=tuple(replace(site, postings=self._corrected(site)) for site in self.sites))

    def _corrected(self, site: Site) -> tuple[Posting, ...]:
        return tuple(_correct(post) if post.story.number == self.edited_story else post for post in site.postings)


def _correct(posting: Posting) -> Posting:
    story = posting.story
    note = "This article was corrected: an earlier version gave a wrong figure."
    corrected = replace(
        story,
        headline=f"Corrected: {story.headline}",
        paragraphs=(story.paragraphs[0], *story.paragraphs[2:], note),
        modified_at=EDITED_AT,
    )
    return replace(posting, story=corrected, headline=corrected.headline)
