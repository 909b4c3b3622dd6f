"""Tests talk to this machine only. What tries otherwise is refused, as without a network, and fails its test."""

import errno
import ipaddress
import socket
import sys
from typing import Any

_attempts: list[str] = []


def guard() -> None:
    """Refuse, from now on, whatever in this process connects or sends to another machine or looks up a name."""
    sys.addaudithook(_hook)


def attempts() -> list[str]:
    """Return where this process tried to go since the last call."""
    tried = _attempts.copy()
    _attempts.clear()
    return tried


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[1]
        if isinstance(address, tuple) and not _is_loopback(address[0]):
            _attempts.append(f"{event} {address[0]}")
            raise OSError(errno.ENETUNREACH, "tests reach loopback only")
    elif event == "socket.getaddrinfo" and not _needs_no_look_up(arguments[0]):
        # Not an attempt: a test may ask what happens when a name has no address.
        raise socket.gaierror(socket.EAI_NONAME, "tests look up no names")


def _is_loopback(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return host in ("", "localhost")
    return address.is_loopback or address.is_unspecified


def _needs_no_look_up(host: str | bytes | None) -> bool:
    text = host.decode("ascii", "replace") if isinstance(host, bytes) else host or ""
    if not text or ":" in text or text.rstrip(".").endswith("localhost"):
        return True
    try:
        socket.inet_aton(text)  # also the odd spellings: "127.1", "0x7f000001"
    except (OSError, UnicodeEncodeError):
        return False
    return True
