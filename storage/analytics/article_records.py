"""Articles as readers get them: one value each, streamed."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.analytics.article_urls import urls_of
from storage.analytics.filters import Filters, newest
from storage.analytics.published import published_text
from storage.models import Article, Portal, Version

BATCH = 200  # articles in memory at a time


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article with what hangs from it, in the names and the order of JSON Lines and CSV."""

    id: int
    url: str  # of the page whose reading is shown
    canonical_url: str | None
    aliases: Sequence[str]  # every other URL folded into the article, sorted
    portal: str  # of `url`
    publisher: str | None
    headline: str
    headline_source: str
    published: str | None  # ISO 8601: UTC, or a date; storage.analytics.published
    published_precision: str | None
    published_source: str | None
    published_zone: str | None
    published_raw: str | None
    modified: str | None
    form: str  # "text", "live", "video", "audio", "gallery"
    authors: Sequence[str]
    editor: str | None
    source: str | None
    section: str | None
    breadcrumbs: Sequence[str]  # sections, outermost first
    standfirst: str | None
    body: str
    language: str | None
    language_declared: str | None
    tags: Sequence[str]
    lead_image: str | None
    lead_caption: str | None
    is_free: bool | None
    amp_url: str | None
    alternates: Sequence[Mapping[str, str | None]]  # url, language, media
    next_url: str | None  # the text goes on there
    first_seen_at: datetime
    changed_at: datetime
    versions: int


def records(session: Session, filters: Filters, limit: int | None = None) -> Iterator[ArticleRecord]:
    """Yield articles, latest publication first, in constant memory.

    Raises LookupError for a portal that is not known.
    """
    ids = session.scalars(newest(session, filters).limit(limit).execution_options(yield_per=BATCH))
    for batch in ids.partitions():
        yield from records_of(session, batch)


def records_of(session: Session, article_ids: Sequence[int]) -> Iterator[ArticleRecord]:
    """Yield the articles of `article_ids`, in that order; unknown ids are passed over."""
    of_portals = select(Article, Portal.name).join(Portal, Portal.id == Article.portal_id)
    found = session.execute(of_portals.where(Article.id.in_(article_ids)))
    by_id = {article.id: (article, portal) for article, portal in found}
    urls, versions = urls_of(session, by_id.keys()), _versions(session, by_id.keys())
    for article_id in article_ids:
        if article_id in by_id:
            article, portal = by_id[article_id]
            yield _record(article, portal, urls[article_id], versions.get(article_id, 0))


def _versions(session: Session, article_ids: Collection[int]) -> dict[int, int]:
    of_articles = select(Version.article_id, func.count()).where(Version.article_id.in_(article_ids))
    return dict(session.execute(of_articles.group_by(Version.article_id)).all())


def _record(article: Article, portal: str, urls: Sequence[str], versions: int) -> ArticleRecord:
    return ArticleRecord(
        id=article.id,
        url=article.url,
        canonical_url=article.canonical_url,
        aliases=[url for url in urls if url != article.url],
        portal=portal,
        publisher=article.publisher,
        headline=article.headline,
        headline_source=article.headline_source,
        published=published_text(article.published_at, article.published_precision),
        published_precision=article.published_precision,
        published_source=article.published_source,
        published_zone=article.published_zone,
        published_raw=article.published_raw,
        modified=article.modified_at.isoformat() if article.modified_at else None,
        form=article.form,
        authors=article.authors,
        editor=article.editor,
        source=article.source,
        section=article.section,
        breadcrumbs=article.breadcrumbs,
        standfirst=article.standfirst,
        body=article.body,
        language=article.language,
        language_declared=article.language_declared,
        tags=article.tags,
        lead_image=article.lead_image,
        lead_caption=article.lead_caption,
        is_free=article.is_free,
        amp_url=article.amp_url,
        alternates=article.alternates,
        next_url=article.next_url,
        first_seen_at=article.first_seen_at,
        changed_at=article.changed_at,
        versions=versions,
    )
