"""Exchanges to archive, and what warcio reads back."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from warcio.archiveiterator import ArchiveIterator

from storage.archive.exchange import Exchange
from storage.archive.writer import ArchiveWriter

EXCHANGE = Exchange(
    url="https://portal.example/news/1",
    request_headers=(("Host", "portal.example"), ("User-Agent", "newsfold/1.0")),
    status=200,
    reason="OK",
    http_version="HTTP/1.1",
    headers=(("Content-Type", "text/html"), ("Content-Length", "12")),
    payload=b"<p>Hello</p>",
    fetched_at=datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC),
    ip="192.0.2.1",
    found_via="https://portal.example/",
)


def exchange(**changes: Any) -> Exchange:
    """Return an exchange that differs from the usual one by `changes`."""
    return replace(EXCHANGE, **changes)


def files(directory: Path) -> list[Path]:
    """Return the archive's files, oldest first."""
    return sorted(directory.iterdir(), key=lambda path: path.name.rpartition("-")[2])


def records(path: Path, verify_http: bool = True) -> Iterator[Any]:
    """Yield warcio's records of a file, their content read and their digests checked."""
    with path.open("rb") as stream:
        for record in ArchiveIterator(stream, verify_http=verify_http, check_digests="raise"):
            record.content = record.raw_stream.read()
            yield record


def only_file(writer: ArchiveWriter, directory: Path) -> list[Any]:
    """Return the records of the one file in `directory`, after checking it as an archivist would."""
    writer.close()
    (path,) = files(directory)
    checked = subprocess.run([sys.executable, "-m", "warcio.cli", "check", path], capture_output=True, text=True)
    assert (checked.returncode, checked.stdout) == (0, "")
    return list(records(path))


def field(record: Any, name: str) -> str | None:
    """Return a field of a record's head."""
    value: str | None = record.rec_headers.get_header(name)
    return value
