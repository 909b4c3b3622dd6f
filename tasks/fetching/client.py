"""One request, one complete response, or a reason why not: bounded in time, bytes and places."""

import asyncio
import re
import socket
import time
from collections import defaultdict
from collections.abc import Sequence
from types import TracebackType
from typing import Self

import httpx

from tasks.fetching.addresses import AddressRules
from tasks.fetching.body import Body, read_body
from tasks.fetching.errors import PermanentError, TransientError, Trouble
from tasks.fetching.guard import GuardedBackend, Resolver
from tasks.fetching.response import Headers, Response
from tasks.fetching.settings import ClientSettings
from tasks.fetching.translate import translated
from tasks.fetching.transport import GuardedTransport
from tasks.fetching.urls import checked_url

ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
_HEADER_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")  # RFC 9110, section 5.6.2
_HEADER_VALUE = re.compile(r"[\t\x20-\x7e\x80-\xff]*")  # RFC 9110, section 5.5


class Client:
    """Open it once a fetch task, in that task's event loop: `async with Client(settings) as client`.

    httpx's own client is passed by: its cookies, redirects, environment and log line with the whole URL
    are what a crawler must not have.
    """

    def __init__(self, settings: ClientSettings, getaddrinfo: Resolver = socket.getaddrinfo) -> None:
        self._settings = settings
        self._getaddrinfo = getaddrinfo
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def __aenter__(self) -> Self:
        backend = GuardedBackend(AddressRules(self._settings.allow_networks), self._getaddrinfo)
        self._transport = GuardedTransport(self._settings, backend)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._transport.aclose()

    @property
    def user_agent(self) -> str:
        """Return the User-Agent header that portals see."""
        return self._settings.user_agent

    async def get(self, url: str, headers: Sequence[tuple[str, str]] = (), cut_bytes: int | None = None) -> Response:
        """Return the response to one GET of `url`; redirects are not followed, cookies not kept.

        `headers`: sent besides our own. `cut_bytes`: of a longer uncoded body only the beginning is read.
        Requests to one host wait for each other. Raises TransientError or PermanentError.
        """
        parsed = checked_url(url)
        sent = self._request_headers(parsed, headers)
        async with self._turns[parsed.host]:
            return await self._exchange(url, parsed, sent, cut_bytes)

    def _request_headers(self, url: httpx.URL, headers: Sequence[tuple[str, str]]) -> Headers:
        for name, value in headers:
            if not _HEADER_NAME.fullmatch(name) or not _HEADER_VALUE.fullmatch(value):
                raise PermanentError(f"not a header: {name}", Trouble.URL)
        own = (
            ("Host", url.netloc.decode("ascii")),
            ("User-Agent", self._settings.user_agent),
            ("Accept", ACCEPT),
            ("Accept-Encoding", "gzip"),  # the only coding whose bomb we can measure while it goes off
        )
        return own + tuple(headers)

    async def _exchange(self, url: str, parsed: httpx.URL, sent: Headers, cut_bytes: int | None) -> Response:
        limits = self._settings
        request = httpx.Request(
            "GET",
            parsed,
            headers=[(name.encode(), value.encode("latin-1")) for name, value in sent],
            extensions={"timeout": {"connect": limits.connect_s}},
        )
        started = time.perf_counter()
        response: httpx.Response | None = None
        try:
            async with asyncio.timeout(limits.deadline_s):
                with translated():
                    response = await self._transport.handle_async_request(request)
                    ip = _peer(response)  # while there is a connection
                    body = await read_body(response, limits.body_limit_bytes, cut_bytes)
        except TimeoutError as error:
            if response is None:
                raise TransientError(f"no answer in {limits.deadline_s:g} s", Trouble.HOST) from error
            raise TransientError(f"no complete answer in {limits.deadline_s:g} s", Trouble.DEADLINE) from error
        finally:
            if response is not None:
                await response.aclose()
        return _response(url, sent, response, body, ip, time.perf_counter() - started)


def _peer(response: httpx.Response) -> str | None:
    try:
        address = response.extensions["network_stream"].get_extra_info("server_addr")
    except OSError:  # reset meanwhile
        return None
    return str(address[0]) if address else None


def _response(url: str, sent: Headers, got: httpx.Response, body: Body, ip: str | None, elapsed_s: float) -> Response:
    return Response(
        url=url,
        request_headers=sent,
        status=got.status_code,
        reason=got.extensions["reason_phrase"].decode("latin-1"),
        http_version=got.extensions["http_version"].decode("latin-1"),
        headers=tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in got.headers.raw),
        raw=body.raw,
        body=body.content,
        is_cut=body.is_cut,
        ip=ip,
        elapsed_s=elapsed_s,
    )
