"""Gzip files that were served as files (`sitemap.xml.gz`), bounded."""

import zlib
from typing import Final

GZIP_MAGIC: Final = b"\x1f\x8b"  # RFC 1952 2.3.1
_GZIP: Final = 31  # zlib's window bits for a gzip member


def inflated(body: bytes, limit_bytes: int) -> bytes:
    """Return `body` unpacked when it is gzip, else as it is; a broken end is left away.

    Raises ValueError when it is, or unpacks to, more than `limit_bytes`; never unpacks further than that.
    """
    if not body.startswith(GZIP_MAGIC):
        if len(body) > limit_bytes:
            raise ValueError("document is too large")
        return body
    out = bytearray()
    while body.startswith(GZIP_MAGIC):  # members may follow one another (RFC 1952 2.2)
        member = zlib.decompressobj(_GZIP)
        try:
            out += member.decompress(body, limit_bytes + 1 - len(out))
        except zlib.error:
            break
        if len(out) > limit_bytes:
            raise ValueError("document unpacks to more than allowed")
        body = member.unused_data
    return bytes(out)


def start_of(body: bytes, size_bytes: int) -> bytes:
    """Return the first `size_bytes` of `body`, unpacked when it is gzip; empty when that is broken."""
    if not body.startswith(GZIP_MAGIC):
        return body[:size_bytes]
    try:
        return zlib.decompressobj(_GZIP).decompress(body[: 16 + size_bytes * 2], size_bytes)
    except zlib.error:
        return b""
