"""What comes back from a visit: plain values between the event loop and the database."""

from dataclasses import dataclass
from datetime import datetime

from storage.archive.location import Location
from storage.models import Host, Page
from tasks.fetching.response import Response
from tasks.fetching.robots import RobotsFile


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page to fetch, and what is known of its last capture."""

    id: int
    host_id: int
    url: str
    portal_id: int
    crawl_id: int | None
    depth: int
    priority: int
    failures: int
    etag: str | None
    last_modified: str | None
    digest: bytes | None
    fetched_at: datetime | None

    @classmethod
    def of(cls, page: Page) -> "Wanted":
        """Return what a visit needs of a row."""
        return cls(**{name: getattr(page, name) for name in cls.__slots__})

    def conditions(self) -> list[tuple[str, str]]:
        """Return the headers that ask for the page only if it changed (RFC 9110, section 13.1)."""
        asked = (("If-None-Match", self.etag), ("If-Modified-Since", self.last_modified))
        return [(name, value) for name, value in asked if value and self.digest]


@dataclass(frozen=True, slots=True)
class LeasedHost:
    """A host that is ours to visit, and the robots.txt in force."""

    id: int
    name: str
    failures: int
    robots: str | None
    robots_status: int | None
    robots_fetched_at: datetime | None

    @classmethod
    def of(cls, host: Host) -> "LeasedHost":
        """Return what a visit needs of a row."""
        return cls(**{name: getattr(host, name) for name in cls.__slots__})


@dataclass(frozen=True, slots=True)
class Answered:
    """A response, archived."""

    page: Wanted
    response: Response
    location: Location
    digest: bytes  # SHA-256 of the decoded body
    fetched_at: datetime
    is_unchanged: bool


@dataclass(frozen=True, slots=True)
class Failed:
    """No complete response, or one that asks to come back later."""

    page: Wanted
    reason: str
    is_transient: bool
    status: int | None = None


@dataclass(frozen=True, slots=True)
class RobotsRead:
    """A robots.txt, and the page that it was fetched for."""

    page: Wanted
    file: RobotsFile
    fetched_at: datetime


@dataclass(frozen=True, slots=True)
class HostState:
    """How a host was left."""

    next_visit_at: datetime
    failures: int  # in a row
    problem: str | None


Result = Answered | Failed | RobotsRead
