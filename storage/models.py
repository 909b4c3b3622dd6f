"""The tables. `docs/architecture.md` says what one row of each is; migrations/ holds their history."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.base import Base, BigId


class Portal(Base):
    """A news portal: where to look, how often, how politely."""

    __tablename__ = "portals"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    url: Mapped[str]  # the home page; links of the same site belong to the portal
    entry_points: Mapped[list[str]]  # URLs that a crawl starts from
    timezone: Mapped[str | None]  # IANA name, for times without a zone
    language: Mapped[str | None]  # ISO 639-1
    every_s: Mapped[float | None]  # crawl interval; with cron None too: on demand only
    cron: Mapped[str | None]  # five fields, in `timezone`
    paused: Mapped[bool] = mapped_column(default=False)
    next_crawl_at: Mapped[datetime | None] = mapped_column(index=True)
    created_at: Mapped[datetime]


class Crawl(Base):
    """A crawl of a portal. Its counts are asked of captures and the ledger, not kept."""

    __tablename__ = "crawls"
    __table_args__ = (UniqueConstraint("portal_id", "slot_at"),)  # two ticks open one crawl
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    portal_id: Mapped[int] = mapped_column(ForeignKey("portals.id", ondelete="CASCADE"), index=True)
    trigger: Mapped[str]  # "schedule", "demand"
    slot_at: Mapped[datetime | None]  # the due time that opened it; None on demand
    state: Mapped[str]  # "running", "done"
    depth_limit: Mapped[int]  # hops from an entry point
    page_limit: Mapped[int]
    admitted: Mapped[int] = mapped_column(default=0)  # pages made due so far
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class Host(Base):
    """A host name with its port, visited by one worker at a time."""

    __tablename__ = "hosts"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)  # "example.org", "127.0.0.2:8001"
    # When `tick` looks at it next: the earliest due page, not before the host may be visited, not while
    # a message about it is on its way or a lease is held. None: nothing to do. (A visibility timeout.)
    ready_at: Mapped[datetime | None] = mapped_column(index=True)
    priority: Mapped[int] = mapped_column(default=1)  # 0 on demand, 1 schedule
    next_visit_at: Mapped[datetime]  # politeness: no request before
    offered_until: Mapped[datetime | None]  # a message about it is on its way
    lease_token: Mapped[bytes | None]
    leased_until: Mapped[datetime | None]
    robots: Mapped[str | None]  # the text in force
    robots_url: Mapped[str | None]
    robots_status: Mapped[int | None]  # 0: unreachable
    robots_fetched_at: Mapped[datetime | None]
    failures: Mapped[int] = mapped_column(default=0)  # in a row, of the host itself
    problem: Mapped[str | None]  # what the host last failed with
    problem_at: Mapped[datetime | None]


class Page(Base):
    """A URL. Due when `due_at` has passed; settled when it is None."""

    __tablename__ = "pages"
    __table_args__ = (
        Index("ix_pages_due", "host_id", "priority", "due_at", postgresql_where="due_at IS NOT NULL"),
        Index("ix_pages_open", "crawl_id", postgresql_where="due_at IS NOT NULL"),
        Index("ix_pages_follow_again", "crawl_id", postgresql_where="follow_again"),
    )
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    url: Mapped[str]  # exact, as fetched
    url_key: Mapped[bytes] = mapped_column(unique=True)  # tasks.identity.url_key
    host_id: Mapped[int] = mapped_column(ForeignKey("hosts.id"))
    portal_id: Mapped[int] = mapped_column(ForeignKey("portals.id", ondelete="CASCADE"), index=True)
    crawl_id: Mapped[int | None] = mapped_column(ForeignKey("crawls.id", ondelete="SET NULL"))  # that last wanted it
    depth: Mapped[int]
    reach: Mapped[int | None]  # hops for which its links were followed; -1: a page limit held some back; None: not yet
    follow_again: Mapped[bool] = mapped_column(server_default=false())  # a crawl reaches farther
    kind: Mapped[str] = mapped_column(default="unknown")  # tasks.parsing.reading.Kind, or "unknown"
    priority: Mapped[int] = mapped_column(default=1)
    due_at: Mapped[datetime | None]
    discovered_at: Mapped[datetime]
    announced: Mapped[dict[str, Any] | None]  # tasks.parsing.reading.Announced
    said_modified_at: Mapped[datetime | None]  # by a feed or sitemap, last time: a later one makes it due
    attempts: Mapped[int] = mapped_column(default=0)  # claims since an answer
    failures: Mapped[int] = mapped_column(default=0)  # in a row
    status: Mapped[int | None]  # of the last answer
    etag: Mapped[str | None]
    last_modified: Mapped[str | None]
    digest: Mapped[bytes | None]  # SHA-256 of the last decoded body
    fetched_at: Mapped[datetime | None]
    gone_at: Mapped[datetime | None]
    problem: Mapped[str | None]  # why it could not be fetched or read; None when it could
    problem_at: Mapped[datetime | None] = mapped_column(index=True)
    article_id: Mapped[int | None] = mapped_column(ForeignKey("articles.id", ondelete="SET NULL"), index=True)
    article: Mapped["Article | None"] = relationship()
    redirects_to_id: Mapped[int | None] = mapped_column(ForeignKey("pages.id", ondelete="SET NULL"), index=True)


class Alias(Base):
    """A URL that was met and has the key of a page, under another spelling than the page's own."""

    __tablename__ = "aliases"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    page_id: Mapped[int] = mapped_column(ForeignKey("pages.id", ondelete="CASCADE"), index=True)
    crawl_id: Mapped[int | None] = mapped_column(ForeignKey("crawls.id", ondelete="SET NULL"), index=True)
    url: Mapped[str]
    url_hash: Mapped[bytes] = mapped_column(unique=True)  # SHA-256 of the exact URL
    found_at: Mapped[datetime]


class Capture(Base):
    """One archived response, and how far it has been read."""

    __tablename__ = "captures"
    __table_args__ = (Index("ix_captures_unread", "crawl_id", postgresql_where="ready_at IS NOT NULL"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    page_id: Mapped[int] = mapped_column(ForeignKey("pages.id", ondelete="CASCADE"), index=True)
    crawl_id: Mapped[int | None] = mapped_column(ForeignKey("crawls.id", ondelete="SET NULL"), index=True)
    url: Mapped[str]
    fetched_at: Mapped[datetime]
    status: Mapped[int]
    content_type: Mapped[str | None]
    location: Mapped[str | None]  # of a redirect
    digest: Mapped[bytes]  # SHA-256 of the decoded body
    size_bytes: Mapped[int]  # decoded
    warc_file: Mapped[str]
    warc_offset: Mapped[int] = mapped_column(BigInteger)
    warc_length: Mapped[int] = mapped_column(BigInteger)
    rights: Mapped[dict[str, Any] | None]  # X-Robots-Tag, meta robots and their like, as found
    state: Mapped[str]  # "unread", "read", "quarantined"; nothing to read: "unchanged", "kept" (redirect, error)
    ready_at: Mapped[datetime | None] = mapped_column(index=True)  # as Host.ready_at; None: nothing to do
    attempts: Mapped[int] = mapped_column(default=0)
    lease_token: Mapped[bytes | None]
    kind: Mapped[str | None]
    problem: Mapped[str | None]
    parser_version: Mapped[str | None]


class Article(Base):
    """One headline at one time; appearances and versions hang from it."""

    __tablename__ = "articles"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    identity_key: Mapped[bytes] = mapped_column(unique=True)  # tasks.identity.keys
    headline_key: Mapped[bytes] = mapped_column(index=True)
    headline: Mapped[str]
    headline_source: Mapped[str]
    published_at: Mapped[datetime | None] = mapped_column(index=True)  # UTC; None when no page gives a time
    published_precision: Mapped[str | None]
    published_raw: Mapped[str | None]
    published_source: Mapped[str | None]
    published_zone: Mapped[str | None]
    modified_at: Mapped[datetime | None]
    form: Mapped[str] = mapped_column(server_default="text")  # tasks.parsing.reading.Form
    authors: Mapped[list[str]]
    editor: Mapped[str | None]
    source: Mapped[str | None]
    publisher: Mapped[str | None]
    section: Mapped[str | None]
    breadcrumbs: Mapped[list[str]] = mapped_column(server_default="[]")  # sections, outermost first
    standfirst: Mapped[str | None]
    language: Mapped[str | None] = mapped_column(index=True)
    language_declared: Mapped[str | None]  # what the page says; `language` is what its text shows
    body: Mapped[str]
    lead_image: Mapped[str | None]
    lead_caption: Mapped[str | None]
    tags: Mapped[list[str]]
    is_free: Mapped[bool | None]
    fingerprint: Mapped[int] = mapped_column(BigInteger)  # simhash of the body
    url: Mapped[str]
    canonical_url: Mapped[str | None]
    amp_url: Mapped[str | None]
    alternates: Mapped[list[dict[str, Any]]] = mapped_column(server_default="[]")  # tasks.parsing.reading.Alternate
    next_url: Mapped[str | None]  # the text goes on there
    portal_id: Mapped[int] = mapped_column(ForeignKey("portals.id"), index=True)
    # The page whose reading is shown: the lowest rank, then URL, so that order of arrival does not matter.
    lead_page_id: Mapped[int] = mapped_column(BigInteger)
    lead_rank: Mapped[int]
    read_from_at: Mapped[datetime]  # fetch time of the capture shown
    first_seen_at: Mapped[datetime] = mapped_column(index=True)
    changed_at: Mapped[datetime]
    check_at: Mapped[datetime | None] = mapped_column(index=True)  # next look for edits


class Appearance(Base):
    """An article at a URL, as shown there."""

    __tablename__ = "appearances"
    __table_args__ = (UniqueConstraint("article_id", "page_id"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"))
    article: Mapped[Article] = relationship()
    page_id: Mapped[int] = mapped_column(ForeignKey("pages.id", ondelete="CASCADE"), index=True)
    portal_id: Mapped[int] = mapped_column(ForeignKey("portals.id"), index=True)
    url: Mapped[str]
    headline: Mapped[str | None]  # None: a redirect, which shows nothing
    published_at: Mapped[datetime | None]
    page_number: Mapped[int] = mapped_column(server_default="1")  # of an article on several pages
    next_url: Mapped[str | None]  # of the page after it
    content_hash: Mapped[bytes | None]  # of the last reading
    first_seen_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]


class Version(Base):
    """A reading of an article that differs from the one before at the same page."""

    __tablename__ = "versions"
    __table_args__ = (UniqueConstraint("article_id", "capture_id"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"))
    article: Mapped[Article] = relationship()
    page_id: Mapped[int] = mapped_column(ForeignKey("pages.id", ondelete="CASCADE"), index=True)
    capture_id: Mapped[int] = mapped_column(ForeignKey("captures.id", ondelete="CASCADE"), index=True)
    seen_at: Mapped[datetime]
    change: Mapped[str]  # "first", "copy" (another page's own text), "headline", "body"
    content_hash: Mapped[bytes]
    headline_key: Mapped[bytes] = mapped_column(index=True)  # every headline it ever had finds the article
    headline: Mapped[str]
    standfirst: Mapped[str | None]
    body: Mapped[str]
    parser_version: Mapped[str]


class Decision(Base):
    """Why two sightings are one article."""

    __tablename__ = "ledger"
    __table_args__ = (UniqueConstraint("article_id", "page_id", "rule"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"))
    article: Mapped[Article] = relationship()
    page_id: Mapped[int] = mapped_column(ForeignKey("pages.id", ondelete="CASCADE"), index=True)
    capture_id: Mapped[int | None] = mapped_column(ForeignKey("captures.id", ondelete="SET NULL"), index=True)
    rule: Mapped[str]  # tasks.identity.decide.Rule
    inputs: Mapped[dict[str, Any]]
    score: Mapped[float]  # 1: certain
    decided_at: Mapped[datetime]
    undone_at: Mapped[datetime | None]


class Event(Base):
    """The outbox: what consumers are told, in order of id, which is the order of commits."""

    __tablename__ = "events"
    __table_args__ = (Index("ix_events_unpublished", "id", postgresql_where="published_at IS NULL"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    kind: Mapped[str]  # "article.stored", "article.updated", "article.seen"
    payload: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    published_at: Mapped[datetime | None]
