"""Writing WARC files: one per writer at a time, rotated by size, never appended to after a restart."""

import os
import re
import secrets
import socket
import threading
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
        Raises ArchiveError when it cannot be written; then nothing was.
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
        """Return when all that was written is on disk: before the database may point at it."""
        with self._lock:
            if self._file:
                self._file.sync()

    def close(self) -> None:
        """Finish the current file. A later `write` begins another."""
        with self._lock:
            self._finish()

    def _append(self, data: bytes) -> tuple[str, int]:
        try:
            if self._file is None:
                self._file = _WarcFile(self._directory, self._serial, self._software)
                self._serial += 1
            file = self._file
            offset = file.append(data)
            if file.size_bytes >= self._rotate_bytes:
                self._finish()
        except OSError as error:
            raise ArchiveError(f"cannot write to {self._directory}: {error.strerror}") from error
        return file.name, offset

    def _finish(self) -> None:
        if self._file:
            file, self._file = self._file, None
            file.close()


class _WarcFile:
    """A file being written."""

    def __init__(self, directory: Path, serial: int, software: str) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self.name = _file_name(datetime.now(UTC), serial)
        self.size_bytes = 0
        self._descriptor = os.open(directory / self.name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        self._append_first(directory, records.warcinfo(self.name, software))

    def append(self, data: bytes) -> int:
        """Return the offset that `data` now lies at. Raises OSError and leaves the file as it was."""
        offset = self.size_bytes
        rest = memoryview(data)
        try:
            while rest:
                rest = rest[os.write(self._descriptor, rest) :]
        except OSError:
            os.ftruncate(self._descriptor, offset)
            os.lseek(self._descriptor, offset, os.SEEK_SET)
            raise
        self.size_bytes += len(data)
        return offset

    def sync(self) -> None:
        os.fsync(self._descriptor)

    def close(self) -> None:
        os.fsync(self._descriptor)
        os.close(self._descriptor)

    def _append_first(self, directory: Path, data: bytes) -> None:
        self.append(data)
        parent = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(parent)  # the name too has to outlive a power cut
        finally:
            os.close(parent)


def _file_name(now: datetime, serial: int) -> str:
    """Return a name that no other writer makes, of this process and machine alone."""
    host = re.sub(r"[^a-z0-9]+", "-", socket.gethostname().lower())[:32].strip("-")
    return f"newsfold-{now:%Y%m%d%H%M%S}-{host}-{os.getpid()}-{secrets.token_hex(4)}-{serial:05}.warc.gz"
