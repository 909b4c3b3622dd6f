"""httpx's transport over a pool whose connections are guarded: the seam at which it could be swapped."""

import ssl
from collections.abc import AsyncIterable, AsyncIterator
from functools import cache

import httpcore
import httpx

from tasks.fetching.guard import GuardedBackend
from tasks.fetching.settings import ClientSettings

# Common servers close an idle connection after 5 s, so it is of no use for longer.
KEEPALIVE_S = 4.0


class GuardedTransport(httpx.AsyncBaseTransport):
    """HTTP/1.1 without proxies, retries or anything from the environment. Raises httpcore's errors."""

    def __init__(self, settings: ClientSettings, backend: GuardedBackend) -> None:
        self._backend = backend
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=_tls(settings.ca_file),
            max_connections=None,  # the caller visits one page of a host at a time
            keepalive_expiry=KEEPALIVE_S,
            network_backend=backend,
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Return the response as soon as its head is there."""
        url = request.url
        response = await self._answer(
            httpcore.Request(
                request.method,
                httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            response.status,
            headers=response.headers,
            stream=_Body(response),
            extensions=response.extensions,
        )

    async def _answer(self, request: httpcore.Request) -> httpcore.Response:
        host = request.url.host.decode("ascii")
        dials = self._backend.dials[host]
        try:
            return await self._pool.handle_async_request(request)
        except (httpcore.NetworkError, httpcore.RemoteProtocolError):
            if self._backend.dials[host] > dials:
                raise
            # A kept connection that the server was closing meanwhile: RFC 9112, section 9.3.1.
            return await self._pool.handle_async_request(request)

    async def aclose(self) -> None:
        """Close all connections."""
        await self._pool.aclose()
        self._backend.close()


class _Body(httpx.AsyncByteStream):
    """The bytes of a response as they come."""

    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        stream = self._response.stream
        assert isinstance(stream, AsyncIterable)  # noqa: S101 - httpcore types sync and async responses alike
        async for chunk in stream:
            yield chunk

    async def aclose(self) -> None:
        await self._response.aclose()


@cache
def _tls(ca_file: str | None) -> ssl.SSLContext:
    """Return one context a process: reading the authorities' certificates takes longer than a request."""
    if ca_file is not None:
        return ssl.create_default_context(cafile=ca_file)
    return httpx.create_ssl_context(trust_env=False)
