"""A URL that was met, as the frontier takes it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from storage.frontier import Found
from tasks.identity.url_key import host_of, url_key


def met(
    url: str,
    portal_id: int,
    crawl_id: int,
    depth: int,
    priority: int,
    *,
    modified_at: datetime | None = None,
    announced: Mapping[str, Any] | None = None,
    wanted: bool = False,
    met_on: int | None = None,
) -> Found:
    """Return `url` with its key and host; the rest as in `Found`. Raises ValueError for what can't be crawled."""
    return Found(
        url=url,
        url_key=url_key(url),
        host=host_of(url),
        portal_id=portal_id,
        crawl_id=crawl_id,
        depth=depth,
        priority=priority,
        modified_at=modified_at,
        announced=announced,
        wanted=wanted,
        met_on=met_on,
    )
