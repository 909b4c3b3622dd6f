"""All URLs that lead to an article."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import CompoundSelect, select, union
from sqlalchemy.orm import Session, aliased

from storage.models import Alias, Appearance, Page


def urls_of(session: Session, article_ids: Collection[int]) -> dict[int, list[str]]:
    """Return the URLs of each article, sorted: where it appeared, other spellings, redirects that end there."""
    pages = _pages(article_ids).subquery()
    source = aliased(Page)
    found = union(
        select(Appearance.article_id, Appearance.url).where(Appearance.article_id.in_(article_ids)),
        select(pages.c.article_id, Page.url).join(Page, Page.id == pages.c.page_id),
        select(pages.c.article_id, Alias.url).join(Alias, Alias.page_id == pages.c.page_id),
        select(pages.c.article_id, source.url).join(source, source.redirects_to_id == pages.c.page_id),
    )
    urls: defaultdict[int, list[str]] = defaultdict(list)
    for article_id, url in session.execute(found):
        urls[article_id].append(url)
    return {article_id: sorted(urls[article_id]) for article_id in article_ids}


def _pages(article_ids: Collection[int]) -> CompoundSelect[int | None, int]:
    """Return the query of (article_id, page_id): a page shows one article now and may have shown others."""
    return union(
        select(Page.article_id.label("article_id"), Page.id.label("page_id")).where(Page.article_id.in_(article_ids)),
        select(Appearance.article_id, Appearance.page_id).where(Appearance.article_id.in_(article_ids)),
    )
