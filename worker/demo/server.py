"""A small HTTP/1.1 server for many loopback addresses at once: GET and HEAD, keep-alive, one answer at a time."""

import asyncio
import contextlib
import ipaddress
import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import formatdate
from http import HTTPStatus

from worker.demo.access_log import AccessLog, Visit
from worker.demo.site import Answer, ServedSite

HEAD_LIMIT_BYTES = 32 * 1024
BACKLOG = 128
FEW = 3  # so many sites are at 127.0.0.2 and up, more are at 127.0.1.1 and up
ATTEMPTS = 20  # to find a port that is free on every address
PLAIN_TEXT = (("Content-Type", "text/plain"),)


@dataclass(slots=True)
class FrontDesk:
    """What the connections to one host share."""

    host: str  # with port
    site: ServedSite
    log: AccessLog
    latency_s: float
    open: set[asyncio.Transport] = field(default_factory=set)


class Connection(asyncio.Protocol):
    """One client's connection to one site."""

    def __init__(self, desk: FrontDesk) -> None:
        self._desk = desk
        self._received = b""
        self._started_s, self._started_at = 0.0, ""
        self._busy = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where answers go."""
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - TCP has no other; for the type checker
        self._transport = transport
        self._client = "{}:{}".format(*transport.get_extra_info("peername")[:2])
        self._desk.open.add(transport)

    def connection_lost(self, error: Exception | None) -> None:  # noqa: ARG002 - asyncio's signature
        """Forget the connection."""
        self._desk.open.discard(self._transport)

    def data_received(self, data: bytes) -> None:
        """Take bytes of requests; answer when one is whole."""
        if not self._received and not self._busy:
            self._start()
        self._received += data
        self._next()

    def _start(self) -> None:
        self._started_s, self._started_at = time.monotonic(), _now()

    def _next(self) -> None:
        end = self._received.find(b"\r\n\r\n")
        if self._busy or self._transport.is_closing():
            return
        if end < 0:
            if len(self._received) > HEAD_LIMIT_BYTES:
                self._transport.write(b"HTTP/1.1 431 Request Header Fields Too Large\r\nContent-Length: 0\r\n\r\n")
                self._transport.close()
            return
        head, self._received = self._received[:end], self._received[end + 4 :]
        self._busy = True
        if self._desk.latency_s:
            asyncio.get_running_loop().call_later(self._desk.latency_s, self._respond, head)
        else:
            self._respond(head)

    def _respond(self, head: bytes) -> None:
        try:
            method, target, headers, keep = parse_head(head)
        except ValueError:
            method, target, headers, keep = "?", "?", {}, False
            answer = Answer(400, PLAIN_TEXT, b"Bad request")
        else:
            answer = self._answer(method, target, headers)
        if not self._transport.is_closing():
            self._transport.write(response_bytes(answer, with_body=method != "HEAD", keep=keep))
            if not keep:
                self._transport.close()
        self._desk.log.add(self._visit(method, target, headers, answer.status))
        self._busy = False
        if self._received:
            self._start()
            self._next()

    def _answer(self, method: str, target: str, headers: Mapping[str, str]) -> Answer:
        if method not in ("GET", "HEAD"):
            return Answer(405, (("Allow", "GET, HEAD"), *PLAIN_TEXT), b"Method not allowed")
        return self._desk.site.answer(target, headers)

    def _visit(self, method: str, target: str, headers: Mapping[str, str], status: int) -> Visit:
        return Visit(
            host=self._desk.host,
            method=method,
            target=target,
            status=status,
            conditional="if-none-match" in headers or "if-modified-since" in headers,
            user_agent=headers.get("user-agent", ""),
            client=self._client,
            started_s=self._started_s,
            ended_s=time.monotonic(),
            started_at=self._started_at,
            ended_at=_now(),
        )


def parse_head(head: bytes) -> tuple[str, str, dict[str, str], bool]:
    """Return method, target, headers by lower-case name, and whether the connection stays open.

    Raises ValueError for what is not a request head, or has a body, which no request to these sites needs.
    """
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, version = first.split(" ")
    headers = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if not colon:
            raise ValueError(f"not a header: {line!r}")
        headers[name.lower()] = value.strip()
    if not version.startswith("HTTP/1.") or "transfer-encoding" in headers or headers.get("content-length", "0") != "0":
        raise ValueError("neither HTTP/1 nor without a body")
    asked = headers.get("connection", "").lower()
    return method, target, headers, "keep-alive" in asked if version == "HTTP/1.0" else "close" not in asked


def response_bytes(answer: Answer, *, with_body: bool, keep: bool) -> bytes:
    """Return the answer as sent: with Date and, unless it is a 304, with the length of its body."""
    lines = [f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}", f"Date: {formatdate(usegmt=True)}"]
    lines += [f"{name}: {value}" for name, value in answer.headers]
    if answer.status != HTTPStatus.NOT_MODIFIED:
        lines.append(f"Content-Length: {len(answer.body)}")
    lines.append(f"Connection: {'keep-alive' if keep else 'close'}")
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + (answer.body if with_body else b"")


def loopback(count: int) -> list[str]:
    """Return as many addresses of 127.0.0.0/8."""
    first = ipaddress.IPv4Address("127.0.0.2" if count <= FEW else "127.0.1.1")
    return [str(first + number) for number in range(count)]


def listen(addresses: list[str], port: int) -> list[socket.socket]:
    """Return listening sockets, one for each address and all on one port; `port` 0: any that is free.

    Where the platform lacks the addresses (macOS has no loopback but 127.0.0.1), all are at 127.0.0.1 and have ports
    of their own: `port` and those after it. Raises OSError when a port is taken.
    """
    if not _is_ours(addresses[0]):
        return [_bound("127.0.0.1", port + number if port else 0) for number in range(len(addresses))]
    for _ in range(0 if port else ATTEMPTS):
        with contextlib.suppress(OSError):
            return _all_bound(addresses, port)
    return _all_bound(addresses, port)


def _all_bound(addresses: list[str], port: int) -> list[socket.socket]:
    """Return a socket for each address, all on one port. Raises OSError when one is taken, and leaves none open."""
    with contextlib.ExitStack() as undo:
        sockets = [undo.enter_context(_bound(addresses[0], port))]
        chosen = sockets[0].getsockname()[1]
        sockets += [undo.enter_context(_bound(address, chosen)) for address in addresses[1:]]
        undo.pop_all()
    return sockets


def _is_ours(address: str) -> bool:
    with contextlib.suppress(OSError), _bound(address, 0):
        return True
    return False


def _bound(address: str, port: int) -> socket.socket:
    return socket.create_server((address, port), backlog=BACKLOG)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
