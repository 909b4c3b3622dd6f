"""Short ways to fetch in a test."""

import asyncio
import socket
from collections.abc import Mapping, Sequence
from dataclasses import replace
from ipaddress import ip_network
from typing import Any

from tasks.fetching.client import Client
from tasks.fetching.errors import FetchError
from tasks.fetching.response import Response
from tasks.fetching.settings import ClientSettings

LOOPBACK = ClientSettings("newsfold/1.0 (+https://newsfold.example)", (ip_network("127.0.0.0/8"),), deadline_s=5)
PUBLIC_ONLY = replace(LOOPBACK, allow_networks=())


class FakeDns:
    """A `getaddrinfo` that knows these names alone; the last of several answers stays."""

    def __init__(self, answers: Mapping[str, Sequence[Sequence[str]]]) -> None:
        self._answers = {name: list(turns) for name, turns in answers.items()}
        self.asked: list[str] = []

    def __call__(self, host: str, port: int, *_: object) -> list[tuple[Any, ...]]:
        self.asked.append(host)
        turns = self._answers.get(host)
        if not turns:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        addresses = turns.pop(0) if len(turns) > 1 else turns[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]


def fetch(
    url: str,
    settings: ClientSettings = LOOPBACK,
    headers: Sequence[tuple[str, str]] = (),
    getaddrinfo: Any = socket.getaddrinfo,
    cut_bytes: int | None = None,
) -> Response:
    """Return the response to one GET by a client of its own."""

    async def run() -> Response:
        async with Client(settings, getaddrinfo) as client:
            return await client.get(url, headers, cut_bytes)

    return asyncio.run(run())


def failure(url: str, settings: ClientSettings = LOOPBACK, **options: Any) -> FetchError:
    """Return the error that fetching `url` ends with."""
    try:
        response = fetch(url, settings, **options)
    except FetchError as error:
        return error
    raise AssertionError(f"fetched {url!r}: {response.status}")
