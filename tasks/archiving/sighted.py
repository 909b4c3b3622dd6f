"""An article as one capture shows it, with all that deciding and saving need."""

from dataclasses import dataclass

from storage.models import Article, Capture, Page
from tasks.identity import headline_key as headlines
from tasks.identity.decide import Known, Sighting, rank
from tasks.identity.fingerprint import content_hash, simhash
from tasks.identity.time_key import When
from tasks.identity.url_key import host_of
from tasks.parsing.reading import ArticleReading, Precision


@dataclass(frozen=True, slots=True)
class Sighted:
    """A reading beside the rows it came from."""

    capture: Capture
    page: Page
    reading: ArticleReading
    sighting: Sighting
    content_hash: bytes
    rank: int
    is_again: bool = False  # the capture was read before, by another parser or other rules


def sighted(capture: Capture, page: Page, reading: ArticleReading, is_again: bool = False) -> Sighted:
    """Return the sighting that `reading` makes of the article at `page`."""
    published = reading.published
    sighting = Sighting(
        headline=reading.headline,
        headline_key=headlines.headline_key(reading.headline),
        published=When(published.at, published.precision.value) if published else None,
        url=page.url,
        url_key=page.url_key,
        host=host_of(page.url),
        canonical_url=reading.canonical_url,
        fingerprint=simhash(reading.body),
    )
    text = content_hash(reading.headline, reading.standfirst, reading.body)
    return Sighted(capture, page, reading, sighting, text, rank(sighting), is_again)


def known(article: Article, position: int, headline_key: bytes) -> Known:
    """Return an article as deciding sees it.

    `position`: in place of its id, which a new one has not yet; `headline_key`: the one of its headlines to compare.
    """
    published = None
    if article.published_at and article.published_precision:
        published = When(article.published_at, Precision(article.published_precision).value)
    return Known(
        article_id=position,
        headline=article.headline,
        headline_key=headline_key,
        published=published,
        url=article.url,
        host=host_of(article.url),
        canonical_url=article.canonical_url,
        fingerprint=article.fingerprint,
    )
