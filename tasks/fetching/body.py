"""Reading a response's body, and refusing one that is too large, cut short or oddly coded."""

from dataclasses import dataclass

import httpx

from storage.archive.coding import GZIP, NONE, content_coding
from storage.archive.inflate import GzipError, GzipTooLargeError, GzipTruncatedError, gunzip
from tasks.fetching.errors import FetchError, PermanentError, TransientError, Trouble

HEADER_LIMIT = 1_000  # header lines; h11 stops at about 100 KB of them


@dataclass(frozen=True, slots=True)
class Body:
    """The bytes of a response."""

    raw: bytes  # as received
    content: bytes  # content coding undone
    is_cut: bool = False  # there was more


async def read_body(response: httpx.Response, limit_bytes: int, cut_bytes: int | None) -> Body:
    """Return the body, at most `limit_bytes` before and after decompression.

    An uncoded body is cut at `cut_bytes` if given. Raises TransientError or PermanentError.
    """
    is_gzip = _is_gzip(response.headers)
    cut_bytes = None if is_gzip else cut_bytes
    _check_head(response.headers, limit_bytes if cut_bytes is None else None)
    received = bytearray()
    async for chunk in response.aiter_raw():
        received += chunk
        if cut_bytes is not None and len(received) > cut_bytes:
            raw = bytes(received[:cut_bytes])
            return Body(raw, raw, is_cut=True)
        if len(received) > limit_bytes:
            raise _too_large(limit_bytes)
    raw = bytes(received)
    return Body(raw, _inflated(raw, limit_bytes) if is_gzip and raw else raw)


def _is_gzip(headers: httpx.Headers) -> bool:
    """Return whether the body is gzip. Raises PermanentError for a coding that we did not ask for."""
    coding = content_coding(headers.multi_items())
    if coding not in (GZIP, NONE):
        raise PermanentError(f"content coding {coding}", Trouble.CODING)
    return coding == GZIP


def _check_head(headers: httpx.Headers, limit_bytes: int | None) -> None:
    if len(headers.raw) > HEADER_LIMIT:
        raise PermanentError(f"over {HEADER_LIMIT} headers", Trouble.LIMIT)
    length = headers.get("content-length")
    if length is None:
        return
    if "transfer-encoding" in headers:  # RFC 9112, section 6.3: may be an attempt to smuggle a response
        raise TransientError("both Content-Length and Transfer-Encoding", Trouble.PROTOCOL)
    if limit_bytes is not None and int(length) > limit_bytes:  # h11 has seen that it is a number
        raise _too_large(limit_bytes)


def _inflated(raw: bytes, limit_bytes: int) -> bytes:
    try:
        return gunzip(raw, limit_bytes)
    except GzipTooLargeError as error:
        raise _too_large(limit_bytes) from error
    except GzipTruncatedError as error:
        raise TransientError("gzip data ends early", Trouble.TRUNCATED) from error
    except GzipError as error:
        raise TransientError(str(error), Trouble.CODING) from error


def _too_large(limit_bytes: int) -> FetchError:
    return PermanentError(f"body over {limit_bytes} bytes", Trouble.LIMIT)
