"""Answers requests for one site: routes, validators, 304, gzip. Pages are rendered at their first request."""

import gzip
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

NOT_FOUND = b"<!doctype html><title>404 Not Found</title><h1>Not Found</h1><p>The requested URL is not here.</p>"
TEXT = ("text/", "application/xml", "application/rss+xml")  # what is worth compressing
GZIP_LEVEL = 5


@dataclass(frozen=True, slots=True)
class Page:
    """What a path serves."""

    body: Callable[[], bytes]
    modified_at: datetime  # aware, UTC, whole seconds
    content_type: str = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Redirect:
    """Where a path leads."""

    location: str  # a path, or an absolute URL
    status: int = 301


Routes = Mapping[str, Page | Redirect]


@dataclass(frozen=True, slots=True)
class Answer:
    """A response without what the connection adds."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class _Rendered:
    stored: bytes  # gzip where `compressible`
    compressible: bool
    headers: tuple[tuple[str, str], ...]
    etag: str
    modified_at: datetime

    def plain(self) -> bytes:
        return gzip.decompress(self.stored) if self.compressible else self.stored


class ServedSite:
    """A site's routes with what has been rendered of them."""

    def __init__(self, routes: Routes) -> None:
        self.routes = routes
        self._rendered: dict[str, _Rendered] = {}

    def answer(self, target: str, headers: Mapping[str, str]) -> Answer:
        """Return the answer to a GET of `target` (path and query); header names are lower case.

        A query that no route knows is ignored, as most sites do with tracking parameters.
        """
        route = target if target in self.routes else target.partition("?")[0]
        found = self.routes.get(route)
        if found is None:
            return Answer(404, (("Content-Type", "text/html; charset=utf-8"),), NOT_FOUND)
        if isinstance(found, Redirect):
            return Answer(found.status, (("Location", found.location),))
        rendered = self._rendered.get(route) or self._render(route, found)
        if _is_fresh(rendered, headers):
            return Answer(304, rendered.headers)
        if not rendered.compressible:
            return Answer(200, rendered.headers, rendered.stored)
        if "gzip" in headers.get("accept-encoding", ""):
            return Answer(200, (*rendered.headers, ("Content-Encoding", "gzip")), rendered.stored)
        return Answer(200, rendered.headers, rendered.plain())

    def _render(self, route: str, page: Page) -> _Rendered:
        body = page.body()
        etag = f'W/"{hashlib.sha256(body).hexdigest()[:20]}"'  # weak: gzip and plain bytes share it (RFC 9110, 8.8.3)
        compressible = page.content_type.startswith(TEXT)
        headers = (
            ("Content-Type", page.content_type),
            ("ETag", etag),
            ("Last-Modified", format_datetime(page.modified_at.astimezone(UTC), usegmt=True)),
            ("Vary", "Accept-Encoding"),
        )
        stored = gzip.compress(body, GZIP_LEVEL, mtime=0) if compressible else body
        rendered = _Rendered(stored, compressible, headers, etag, page.modified_at)
        self._rendered[route] = rendered
        return rendered


def _is_fresh(rendered: _Rendered, headers: Mapping[str, str]) -> bool:
    """Return whether the client's copy is the current one (RFC 9110, 13.2.2: If-None-Match goes first)."""
    if "if-none-match" in headers:
        tags = {tag.strip().removeprefix("W/") for tag in headers["if-none-match"].split(",")}
        return "*" in tags or rendered.etag.removeprefix("W/") in tags
    since = headers.get("if-modified-since")
    if since is None:
        return False
    try:
        return rendered.modified_at <= parsedate_to_datetime(since)
    except (ValueError, TypeError):  # not a date, or one without a zone: as if it were not there
        return False
