"""The values that the archive takes and gives."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

Headers = Sequence[tuple[str, str]]  # in order, repeated names kept; bytes read as ISO 8859-1


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request that was made and the response it got."""

    url: str
    request_headers: Headers
    status: int
    reason: str
    http_version: str  # "HTTP/1.1"
    headers: Headers  # of the response
    payload: bytes  # the body as received: transfer coding undone, content coding kept
    fetched_at: datetime  # aware
    ip: str | None = None  # address that answered
    method: str = "GET"
    is_cut: bool = False  # the body went on, and was not wanted
    found_via: str | None = None  # URL of the page that named this one


class Profile(StrEnum):
    """Why nothing new was there (WARC 1.1, section 6.7)."""

    IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
    NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"


@dataclass(frozen=True, slots=True)
class Revisit:
    """The earlier capture that a response repeats."""

    profile: Profile
    url: str  # of that capture
    fetched_at: datetime  # of that capture; aware


@dataclass(frozen=True, slots=True)
class Archived:
    """A response as it lies in the archive."""

    url: str
    fetched_at: datetime  # aware, UTC
    status: int
    headers: tuple[tuple[str, str], ...]
    payload: bytes  # as received; empty for a revisit
    body: bytes  # `payload` with its content coding undone
