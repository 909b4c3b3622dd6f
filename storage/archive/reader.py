"""Reading records back."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path

from storage.archive.coding import GZIP, content_coding
from storage.archive.errors import ArchiveError
from storage.archive.exchange import Archived, Headers
from storage.archive.inflate import gunzip
from storage.archive.location import Location

BODY_LIMIT_BYTES = 64_000_000  # well over what is fetched; a record that holds more was not written by us
HEAD_LIMIT_BYTES = 1_000_000
_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.warc\.gz")


class Archive:
    """The WARC files of a directory. Holds nothing open; threads may share it."""

    def __init__(self, directory: Path, body_limit_bytes: int = BODY_LIMIT_BYTES) -> None:
        self._directory = directory
        self._body_limit_bytes = body_limit_bytes

    def read(self, location: Location) -> Archived:
        """Return the response (or revisit) at `location`. Raises ArchiveError when it is not there whole."""
        member = self._member(location)
        try:
            record = gunzip(member, self._body_limit_bytes + HEAD_LIMIT_BYTES)
            return _archived(record, self._body_limit_bytes)
        except (ValueError, LookupError, OverflowError) as error:
            raise ArchiveError(f"{location.file} at {location.offset}: {error}") from error

    def _member(self, location: Location) -> bytes:
        if not _PLAIN_NAME.fullmatch(location.file):
            raise ArchiveError(f"not the name of an archive file: {location.file!r}")
        if not 0 < location.length <= self._body_limit_bytes + HEAD_LIMIT_BYTES or location.offset < 0:
            raise ArchiveError(f"no place in {location.file}: {location.length} bytes at {location.offset}")
        try:
            with (self._directory / location.file).open("rb", buffering=0) as file:
                data = os.pread(file.fileno(), location.length, location.offset)
        except OSError as error:
            raise ArchiveError(f"cannot read {location.file}: {error.strerror}") from error
        if len(data) < location.length:
            raise ArchiveError(f"{location.file} ends before the record at {location.offset} does")
        return data


def _archived(record: bytes, limit_bytes: int) -> Archived:
    """Read a record of `storage.archive.records`. Raises ValueError or LookupError when it is none."""
    warc_head, _, block = record.partition(b"\r\n\r\n")
    version, fields = _head(warc_head)
    warc = dict(fields)
    if not version.startswith("WARC/1.") or warc["WARC-Type"] not in ("response", "revisit"):
        raise ValueError("not a response")
    length = int(warc["Content-Length"])
    if len(block) < length:
        raise ValueError("record ends early")
    http_head, _, payload = block[:length].partition(b"\r\n\r\n")
    start, headers = _head(http_head)
    return Archived(
        url=warc["WARC-Target-URI"],
        fetched_at=datetime.fromisoformat(warc["WARC-Date"]).astimezone(UTC),
        status=int(start.split(" ", 2)[1]),
        headers=headers,
        payload=payload,
        body=_decoded(payload, headers, limit_bytes),
    )


def _head(block: bytes) -> tuple[str, tuple[tuple[str, str], ...]]:
    start, *lines = block.decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in lines)
    return start, tuple((name, value.strip(" \t")) for name, _, value in pairs)


def _decoded(payload: bytes, headers: Headers, limit_bytes: int) -> bytes:
    return gunzip(payload, limit_bytes) if payload and content_coding(headers) == GZIP else payload
