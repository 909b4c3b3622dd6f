"""The values that reading a page works with: what is known beforehand, and what was read."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Precision(StrEnum):
    """How much of a moment the page stated."""

    SECOND = "second"
    MINUTE = "minute"
    DAY = "day"


class Zone(StrEnum):
    """Where a moment's time zone came from."""

    STATED = "stated"  # an offset, Z or zone name beside the time
    PORTAL = "portal"  # the portal's setting
    ASSUMED = "assumed"  # nothing said: read as UTC


class Kind(StrEnum):
    """What a document turned out to be."""

    ARTICLE = "article"
    LISTING = "listing"
    FEED = "feed"
    SITEMAP = "sitemap"
    ERROR = "error"  # says that there is nothing here, or not now, whatever the status of the answer
    OTHER = "other"  # readable, and none of these
    UNREADABLE = "unreadable"  # not a document we read (an image, a PDF, broken beyond repair)


class Form(StrEnum):
    """What an article mainly consists of."""

    TEXT = "text"
    LIVE = "live"  # a live blog: many short texts, each with its time
    VIDEO = "video"
    AUDIO = "audio"
    GALLERY = "gallery"  # pictures with captions


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as a page states it."""

    at: datetime  # aware, UTC; for Precision.DAY midnight of that day in its zone, in UTC
    precision: Precision
    raw: str  # the text it was read from
    source: str  # "json-ld", "meta", "microdata", "time", "label", "byline", "feed", "sitemap", "url"
    zone: Zone
    offset_s: int | None = None  # seconds east of UTC that the page stated; None with any other zone than Zone.STATED


@dataclass(frozen=True, slots=True)
class Announced:
    """What a feed or sitemap said of a page before it was read."""

    source: str  # "feed" or "sitemap"
    headline: str | None = None
    published: str | None = None  # as written there


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of a page besides its bytes."""

    url: str  # the URL that answered
    fetched_at: datetime  # aware; the response's Date, or our clock
    content_type: str | None = None  # the header, as received
    timezone: str | None = None  # the portal's, an IANA name
    language: str | None = None  # the portal's, ISO 639-1
    announced: Announced | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A URL that a document names."""

    url: str  # absolute, exact, without fragment
    rel: str = "page"  # "page", "feed", "sitemap", "next" (pagination), "amp", "canonical"
    anchor: str | None = None  # a hint, never a headline of record
    modified_at: datetime | None = None  # aware; when a feed or sitemap says it last changed
    announced: Announced | None = None


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same article at another URL, as rel=alternate says."""

    url: str  # absolute
    language: str | None = None  # hreflang as written: a BCP 47 tag, or "x-default"
    media: str | None = None  # a media query: "handheld", "only screen and (max-width: 640px)"


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """An article as one page shows it. Texts are clean: no markup, NULs or lone surrogates."""

    headline: str  # whole, as shown
    headline_source: str  # as Moment.source, or "heading", "title"
    body: str  # paragraphs parted by a blank line
    published: Moment | None = None
    modified: Moment | None = None
    form: Form = Form.TEXT
    authors: tuple[str, ...] = ()
    editor: str | None = None
    source: str | None = None  # the source line ("source: …"), or the publisher named by the page
    publisher: str | None = None  # the affix split off the headline, or what JSON-LD names
    site_name: str | None = None
    section: str | None = None
    breadcrumbs: tuple[str, ...] = ()  # sections, outermost first; neither home nor the article
    standfirst: str | None = None
    language: str | None = None  # ISO 639-1: what the text shows, else what the page declares
    language_declared: str | None = None  # ISO 639-1
    lead_image: str | None = None
    lead_caption: str | None = None  # what stands under it, credit included
    tags: tuple[str, ...] = ()
    is_free: bool | None = None  # schema.org isAccessibleForFree, or what the page shows; None: not said
    canonical_url: str | None = None  # only when believable
    amp_url: str | None = None
    alternates: tuple[Alternate, ...] = ()
    page_number: int = 1  # of a multi-page article
    next_url: str | None = None  # of its next page: the text goes on there


@dataclass(frozen=True, slots=True)
class Reading:
    """What one document says."""

    kind: Kind
    article: ArticleReading | None = None  # with Kind.ARTICLE, else None
    links: tuple[Link, ...] = ()
    problem: str | None = None  # why it was not, or not fully, read: a short phrase
    directives: frozenset[str] = field(default_factory=frozenset)  # of meta robots: "noindex", "noarchive", …
