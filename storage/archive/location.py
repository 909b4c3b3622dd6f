"""Where a record lies."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Location:
    """One gzip member in one WARC file of the archive."""

    file: str  # a bare name in the archive's directory
    offset: int  # bytes from the start of the file
    length: int  # bytes, compressed
