"""Which URLs name one page. The exact URL is what gets fetched; this is only for comparing."""

import hashlib
import re
from functools import lru_cache
from ipaddress import AddressValueError, IPv6Address
from typing import Final
from urllib.parse import quote, urlsplit

import idna

from tasks.identity.url_noise import FOLDER_DOCUMENTS, SESSION_MATRIX, SESSION_SEGMENT, is_noise

CACHED: Final = 5_000  # the links of one portal's pages are mostly the same
URL_LIMIT_BYTES: Final = 8192  # RFC 9110 4.1 asks for 8,000; servers refuse longer ones

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_HOST_NAME = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*")
_PERCENT = re.compile(r"%([0-9A-Fa-f]{2})?")
_UNRESERVED: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")  # RFC 3986 2.3
_KEPT: Final = "!$&'()*+,;=:@/?%~"  # RFC 3986 3.3 and 3.4, and "%" of what is escaped already
_DEVICE_LABELS: Final = ("amp.", "m.", "mobile.", "www.")


@lru_cache(CACHED)
def normal_url(url: str) -> str:
    """Return the form that all spellings of one page's URL share; applying it again changes nothing.

    Scheme and host are folded (http and https alike: the form begins with "http"), percent-encoding and dot segments
    by RFC 3986 6.2.2, tracking and session parameters out, the query sorted by name, `index.html` and a trailing
    slash dropped. Case of the path and every other parameter stay: they can name another article.
    Raises ValueError for what is not a crawlable http or https URL; userinfo is refused.
    """
    if len(url.encode()) > URL_LIMIT_BYTES:
        raise ValueError("URL is too long")
    if _CONTROL.search(url):
        raise ValueError("URL contains a control character")
    parts = urlsplit(url.strip())
    host = _host(parts.scheme, parts.netloc, parts.hostname, parts.port)
    query = _normal_query(parts.query)
    normal = f"http://{host}{_normal_path(parts.path)}{'?' + query if query else ''}"
    if len(normal) > URL_LIMIT_BYTES:
        raise ValueError("URL is too long")
    return normal


def url_key(url: str) -> bytes:
    """Return the SHA-256 of `normal_url(url)`. Raises ValueError as that does."""
    return hashlib.sha256(normal_url(url).encode()).digest()


def is_crawlable(url: str) -> bool:
    """Return whether `url` is one that `normal_url` takes."""
    try:
        normal_url(url)
    except ValueError:
        return False
    return True


@lru_cache(CACHED)
def host_of(url: str) -> str:
    """Return the folded host of `url`, as ASCII, with its port when that is not 80 or 443.

    Raises ValueError for what is not a crawlable http or https URL.
    """
    if _CONTROL.search(url):
        raise ValueError("URL contains a control character")
    parts = urlsplit(url.strip())
    return _host(parts.scheme, parts.netloc, parts.hostname, parts.port)


def same_site(a: str, b: str) -> bool:
    """Return whether two URLs are of one site: equal hosts, but for `www.`, `m.`, `mobile.` and `amp.`.

    Ports count. Raises ValueError for what is not a crawlable http or https URL.
    """
    return site_of(a) == site_of(b)


def site_of(url: str) -> str:
    """Return the host of `url`, as `host_of` does, without labels that name a device."""
    host = host_of(url)
    while label := _device_label(host):
        host = host.removeprefix(label)
    return host


def _device_label(host: str) -> str | None:
    return next((label for label in _DEVICE_LABELS if host.startswith(label) and "." in host.removeprefix(label)), None)


def _host(scheme: str, netloc: str, hostname: str | None, port: int | None) -> str:
    if scheme not in ("http", "https"):
        raise ValueError("URL is not http or https")
    if "@" in netloc:
        raise ValueError("URL contains a user name")
    if not hostname or port == 0:
        raise ValueError("URL names no host")
    # Both default ports are dropped under either scheme, since the schemes share a key.
    return _folded_host(hostname) + ("" if port in (None, 80, 443) else f":{port}")


def _folded_host(hostname: str) -> str:
    if ":" in hostname:
        return f"[{_ipv6(hostname)}]"
    # UTS 46, as browsers do: "BÜCHER.example" and "xn--bcher-kva.example" are one host.
    ascii_name = hostname if hostname.isascii() else idna.encode(hostname, uts46=True).decode("ascii")
    name = ascii_name.lower().removesuffix(".")
    if len(name) > 253 or not _HOST_NAME.fullmatch(name):
        raise ValueError("URL names no host")
    return name


def _ipv6(hostname: str) -> str:
    try:
        address = IPv6Address(hostname)
    except AddressValueError as error:
        raise ValueError("URL names no host") from error
    if address.scope_id:
        raise ValueError("URL names a network interface")
    return address.compressed


def _normal_escapes(text: str) -> str:
    """Escape what must be escaped, unescape what need not be, in capital hexadecimal (RFC 3986 6.2.2)."""
    escaped = quote(text, safe=_KEPT)
    return _PERCENT.sub(_normal_escape, escaped) if "%" in escaped else escaped


def _normal_escape(match: re.Match[str]) -> str:
    if match[1] is None:
        return "%25"  # a bare percent sign
    character = chr(int(match[1], 16))
    return character if character in _UNRESERVED else match[0].upper()


def _normal_path(path: str) -> str:
    segments: list[str] = []
    for segment in SESSION_MATRIX.sub("", _normal_escapes(path)).split("/"):
        if segment == "..":
            del segments[-1:]
        elif segment not in ("", ".") and not SESSION_SEGMENT.fullmatch(segment):
            segments.append(segment)
    while segments and segments[-1].lower() in FOLDER_DOCUMENTS:
        segments.pop()
    return "/" + "/".join(segments)


def _normal_query(query: str) -> str:
    pairs = (part.partition("=") for part in _normal_escapes(query).split("&") if part)
    kept = [pair for pair in pairs if not is_noise(pair[0], pair[2])]
    return "&".join("".join(pair) for pair in sorted(kept, key=lambda pair: pair[0]))
