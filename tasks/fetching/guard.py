"""Dialling only what may be dialled: one look-up, every answer checked, the checked address dialled."""

import asyncio
import socket
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpcore

from tasks.fetching.addresses import AddressRules
from tasks.fetching.errors import PermanentError, TransientError, Trouble

Resolver = Callable[[str, int, int, int], Sequence[tuple[Any, ...]]]  # socket.getaddrinfo

RESOLVE_S = 5.0
RESOLVER_THREADS = 8  # a stalled look-up keeps one until the system gives up
DIAL_LIMIT = 4  # addresses tried of one name


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Connections for httpcore's pool, which asks nobody else: names can't be resolved twice.

    The URL keeps its name, so TLS and `Host` do too.
    """

    def __init__(
        self,
        rules: AddressRules,
        getaddrinfo: Resolver = socket.getaddrinfo,
        dialler: httpcore.AsyncNetworkBackend | None = None,
    ) -> None:
        self._rules = rules
        self._getaddrinfo = getaddrinfo
        self._dialler = dialler or httpcore.AnyIOBackend()
        self.dials: Counter[str] = Counter()  # connections asked for, by host
        self._threads = ThreadPoolExecutor(RESOLVER_THREADS, thread_name_prefix="resolver")

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Return a connection to `host`.

        Raises PermanentError when any of its addresses, or the port, is closed to us: a name that mixes
        public and private answers is not to be trusted. TransientError when none can be reached.
        """
        self.dials[host] += 1
        addresses = await self._addresses(host, port)
        for address in addresses:
            if not self._rules.allows(address, port):
                raise PermanentError(f"{address} port {port} is not public", Trouble.ADDRESS)
        dialled = addresses[:DIAL_LIMIT]
        share_s = timeout / len(dialled) if timeout else None
        problem: Exception | None = None
        for address in dialled:
            try:
                return await self._dialler.connect_tcp(address, port, share_s, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = error
        raise TransientError(_unreachable(problem), Trouble.HOST) from problem

    def close(self) -> None:
        """Let go of the resolver's threads without waiting for one that hangs."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _addresses(self, host: str, port: int) -> list[str]:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(RESOLVE_S):
                answers = await loop.run_in_executor(
                    self._threads, self._getaddrinfo, host, port, socket.AF_UNSPEC, socket.SOCK_STREAM
                )
        except TimeoutError as error:
            raise TransientError(f"no DNS answer in {RESOLVE_S:g} s", Trouble.HOST) from error
        except socket.gaierror as error:
            raise TransientError(f"DNS: {error.strerror}", Trouble.HOST) from error
        except (UnicodeError, OverflowError, ValueError) as error:
            raise PermanentError("not a host name", Trouble.URL) from error
        addresses = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
        if not addresses:
            raise TransientError("DNS: no address", Trouble.HOST)
        return addresses


def _unreachable(problem: Exception | None) -> str:
    if isinstance(problem, httpcore.ConnectTimeout):
        return "connection timed out"
    return str(problem) or "cannot connect"
