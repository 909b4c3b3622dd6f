"""Bounded gzip decompression, for what portals send and for the archive's own records."""

from isal import isal_zlib

GZIP_WINDOW = 31  # zlib's way of saying: gzip header, 32 KiB window
MEMBER_LIMIT = 100  # RFC 1952 lets members follow each other; real bodies have one
GZIP_MAGIC = b"\x1f\x8b"
_DAMAGED: type[Exception] = isal_zlib.error  # type: ignore[assignment]  # its stub has an instance


class GzipError(ValueError):
    """Not gzip, or damaged."""


class GzipTruncatedError(GzipError):
    """The data ends before the stream does."""


class GzipTooLargeError(GzipError):
    """The content is larger than allowed."""


def gunzip(data: bytes, limit_bytes: int) -> bytes:
    """Return the content of gzip `data` (RFC 1952), never holding more than `limit_bytes` of it.

    Members that follow each other are joined; what follows the last one is ignored, as browsers do.
    Raises GzipTooLargeError, GzipTruncatedError, or GzipError for anything else that is wrong.
    """
    parts: list[bytes] = []
    room = limit_bytes
    for _ in range(MEMBER_LIMIT):
        content, data = _member(data, room)
        parts.append(content)
        room -= len(content)
        if not data.startswith(GZIP_MAGIC):
            return b"".join(parts)
    raise GzipError(f"more than {MEMBER_LIMIT} gzip members")


def _member(data: bytes, limit_bytes: int) -> tuple[bytes, bytes]:
    inflater = isal_zlib.decompressobj(wbits=GZIP_WINDOW)
    try:
        content: bytes = inflater.decompress(data, limit_bytes + 1)
    except _DAMAGED as error:
        raise GzipError("bad gzip data") from error
    if len(content) > limit_bytes:
        raise GzipTooLargeError(f"content over {limit_bytes} bytes")
    if not inflater.eof:
        raise GzipTruncatedError("gzip data ends early")
    return content, inflater.unused_data
