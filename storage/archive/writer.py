"""Writing WARC files: one per writer at a time, rotated by size, never appended to after a restart."""

import os
import platform
import re
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from storage.archive import records
from storage.archive.errors import ArchiveError
from storage.archive.exchange import Exchange, Revisit
from storage.archive.location import Location

ROTATE_BYTES = 1_000_000_000  # WARC 1.1, annex C: files of about 1 GB


class ArchiveWriter:
    """Appends to a file of its own in `directory`. Threads may share it; a forked child needs another."""

    def __init__(self, directory: Path, software: str, rotate_bytes: int = ROTATE_BYTES) -> None:
        """`software` goes into each file's first record; a file that has reached `rotate_bytes` is closed."""
        self._directory = directory
        self._software = software
        self._rotate_bytes = rotate_bytes
        self._lock = threading.Lock()
        self._serial = 0
        self._file: _WarcFile | None = None

    def write(self, exchange: Exchange, revisit: Revisit | None = None) -> Location:
        """Append a response with its request, and return where the response lies.

        With `revisit` the response says only that it repeats that capture. On disk after `sync`.
        Raises ArchiveError when it cannot be written; the file is then as it was.
        """
        own_id = records.record_id()
        response = records.response(exchange, own_id, revisit)
        beside = records.request(exchange, own_id)
        if exchange.found_via:
            beside += records.metadata(exchange, own_id, exchange.found_via)
        with self._lock:
            file, offset = self._append(response + beside)
        return Location(file, offset, len(response))

    def sync(self) -> None:
        """Return when all that was written is on disk: before the database may point at it.

        Raises ArchiveError when the disk says it is not.
        """
        with self._lock, self._explained():
            if self._file:
                self._file.sync()

    def close(self) -> None:
        """Finish the current file, on disk. A later `write` begins another. Raises ArchiveError as `sync` does."""
        with self._lock, self._explained():
            self._finish()

    def _append(self, data: bytes) -> tuple[str, int]:
        with self._explained():
            if self._file is None:
                self._file = _WarcFile(self._directory, self._serial, self._software)
                self._serial += 1
            file = self._file
            offset = file.append(data)
            if file.size_bytes >= self._rotate_bytes:
                self._finish()
        return file.name, offset

    def _finish(self) -> None:
        if self._file:
            file, self._file = self._file, None
            file.close()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise ArchiveError(f"cannot write to {self._directory}: {error.strerror}") from error


class _WarcFile:
    """A file being written."""

    def __init__(self, directory: Path, serial: int, software: str) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self.name = _file_name(datetime.now(UTC), serial)
        self.size_bytes = 0
        path = directory / self.name
        self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        try:
            self.append(records.warcinfo(self.name, software))
            _sync_directory(directory)  # the name too has to outlive a power cut
        except OSError:
            os.close(self._descriptor)
            path.unlink()
            raise

    def append(self, data: bytes) -> int:
        """Return the offset that `data` now lies at. Raises OSError and leaves the file as it was."""
        begin = end = self.size_bytes
        rest = memoryview(data)
        try:
            while rest:
                written = os.pwrite(self._descriptor, rest, end)
                rest, end = rest[written:], end + written
        except OSError:
            os.ftruncate(self._descriptor, begin)
            raise
        self.size_bytes = end
        return begin

    def sync(self) -> None:
        os.fsync(self._descriptor)

    def close(self) -> None:
        try:
            os.fsync(self._descriptor)
        finally:
            os.close(self._descriptor)


def _sync_directory(directory: Path) -> None:
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _file_name(now: datetime, serial: int) -> str:
    """Return a name that no other writer makes, of this process and machine alone."""
    host = re.sub(r"[^a-z0-9]+", "-", platform.node().lower())[:32].strip("-")
    return f"newsfold-{now:%Y%m%d%H%M%S}-{host}-{os.getpid()}-{secrets.token_hex(4)}-{serial:05}.warc.gz"
