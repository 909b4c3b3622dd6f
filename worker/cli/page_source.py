"""One document for `newsfold try`: from a portal, politely, or from a file."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote, urlsplit

from tasks.fetching.client import Client
from tasks.fetching.errors import FetchError
from tasks.fetching.redirects import redirect_target
from tasks.fetching.response import Response
from tasks.fetching.robots import Robots, RobotsFile, fetch_robots
from tasks.fetching.settings import ClientSettings
from worker.cli.errors import UserError
from worker.cli.portal_values import checked_url
from worker.settings import settings
from worker.wiring import client_settings

REDIRECT_LIMIT = 5
UNKNOWN_SITE = "http://unknown.invalid"  # RFC 2606: where a file is from when its URL is not told


@dataclass(frozen=True, slots=True)
class Source:
    """A document and where it came from."""

    url: str
    body: bytes
    content_type: str | None
    fetched_at: datetime


def source(document: str, url: str | None) -> Source:
    """Return the document at a URL, or in a file that is from `url`. Raises UserError, SettingsError."""
    if "://" not in document:
        return from_file(Path(document), url)
    return asyncio.run(from_portal(document, client_settings(settings())))


def from_file(path: Path, url: str | None) -> Source:
    """Return a file's bytes as if `url` had answered with them now. Raises UserError."""
    try:
        body = path.read_bytes()
    except OSError as error:
        raise UserError(f"{path}: {error.strerror}; a URL begins with http:// or https://") from error
    return Source(checked_url(url or f"{UNKNOWN_SITE}/{quote(path.name)}"), body, None, datetime.now(UTC))


async def from_portal(url: str, client: ClientSettings) -> Source:
    """Return what `url` answers, through redirects, where robots.txt allows it. Raises UserError."""
    try:
        async with Client(client) as portal:
            response = await _follow(portal, checked_url(url))
    except FetchError as error:
        raise UserError(f"{url}: {error.reason}") from error
    if not 200 <= response.status < 300:
        raise UserError(f"{response.url} answers with status {response.status}")
    return Source(response.url, response.body, response.header("content-type"), datetime.now(UTC))


async def _follow(client: Client, url: str) -> Response:
    files: dict[str, RobotsFile] = {}  # by scheme and host
    for _ in range(REDIRECT_LIMIT + 1):
        origin = "://".join(urlsplit(url)[:2])
        if origin not in files:
            files[origin] = await fetch_robots(client, url)
        _require_allowed(url, files[origin], client.user_agent.partition("/")[0])
        response = await client.get(url)
        if response.status not in (301, 302, 303, 307, 308):
            return response
        url = redirect_target(response)
    raise UserError(f"{url}: more than {REDIRECT_LIMIT} redirects")


def _require_allowed(url: str, file: RobotsFile, product_token: str) -> None:
    if file.reason:
        raise UserError(f"{url}: robots.txt: {file.reason}")
    if not Robots.parse(file.status, file.text, product_token).allows(url):
        raise UserError(f"{url}: robots.txt (status {file.status}) does not allow it")
