"""What an article shows: the reading of its leading page, field by field."""

from datetime import datetime
from typing import Any

from sqlalchemy import inspect

from storage.clean import clean_text
from storage.models import Article
from tasks.archiving.sighted import Sighted
from tasks.parsing.reading import Alternate

NAME_LIMIT = 500  # characters of a name, a section, a tag
LIST_LIMIT = 50
URL_LIMIT = 8192
CAPTION_LIMIT = 5000


def show(article: Article, one: Sighted, now: datetime) -> None:
    """Make `article` show what `one` reads; its identity stays."""
    reading, published = one.reading, one.reading.published
    article.headline_key = one.sighting.headline_key
    article.headline, article.headline_source = clean_text(reading.headline, 2000), reading.headline_source
    article.published_at = published.at if published else None
    article.published_precision = published.precision.value if published else None
    article.published_raw = clean_text(published.raw, NAME_LIMIT) if published else None
    article.published_source = published.source if published else None
    article.published_zone = published.zone.value if published else None
    article.modified_at = reading.modified.at if reading.modified else None
    article.form = reading.form.value
    article.authors, article.tags = _names(reading.authors), _names(reading.tags)
    article.editor, article.source = clean_text(reading.editor, NAME_LIMIT), clean_text(reading.source, NAME_LIMIT)
    article.publisher = clean_text(reading.publisher, NAME_LIMIT)
    article.section = clean_text(reading.section, NAME_LIMIT)
    article.breadcrumbs = _names(reading.breadcrumbs)
    article.standfirst, article.body = clean_text(reading.standfirst), clean_text(reading.body)
    article.language, article.is_free = clean_text(reading.language, 35), reading.is_free
    article.language_declared = clean_text(reading.language_declared, 35)
    article.lead_image = clean_text(reading.lead_image, URL_LIMIT)
    article.lead_caption = clean_text(reading.lead_caption, CAPTION_LIMIT)
    article.fingerprint = one.sighting.fingerprint
    article.url, article.canonical_url = one.page.url, clean_text(reading.canonical_url, URL_LIMIT)
    article.amp_url, article.next_url = clean_text(reading.amp_url, URL_LIMIT), clean_text(reading.next_url, URL_LIMIT)
    article.alternates = [_alternate(one) for one in reading.alternates[:LIST_LIMIT]]
    article.portal_id, article.lead_page_id, article.lead_rank = one.page.portal_id, one.page.id, one.rank
    article.read_from_at, article.changed_at = one.capture.fetched_at, now


def show_again(article: Article, one: Sighted, now: datetime) -> bool:
    """Make `article` show what is read of the same capture now; return whether that is something else."""
    changed_at, before = article.changed_at, _shown(article)
    show(article, one, now)
    is_changed = _shown(article) != before
    if not is_changed:
        article.changed_at = changed_at
    return is_changed


def _shown(article: Article) -> dict[str, Any]:
    return {
        column.key: getattr(article, column.key) for column in inspect(Article).columns if column.key != "changed_at"
    }


def _alternate(one: Alternate) -> dict[str, str | None]:
    return {
        "url": clean_text(one.url, URL_LIMIT),
        "language": clean_text(one.language, NAME_LIMIT),
        "media": clean_text(one.media, NAME_LIMIT),
    }


def _names(names: tuple[str, ...]) -> list[str]:
    return [clean_text(name, NAME_LIMIT) for name in names[:LIST_LIMIT]]
