"""What can go wrong between a request and a complete response."""

from enum import StrEnum

REASON_LIMIT_CHARS = 200  # a library may quote what the server sent


class Trouble(StrEnum):
    """Where it went wrong."""

    URL = "url"  # nothing that may be requested
    ADDRESS = "address"  # resolves to a place that may not be crawled
    HOST = "host"  # no connection, or no answer on it: other pages of the host would fare the same
    DEADLINE = "deadline"  # the answer began and took too long
    LIMIT = "limit"  # larger than allowed
    PROTOCOL = "protocol"  # not HTTP as RFC 9112 has it
    TRUNCATED = "truncated"  # ended before it was complete
    CODING = "coding"  # compressed in a way we did not ask for, or damaged
    REDIRECT = "redirect"  # leads nowhere we may go


class FetchError(Exception):
    """No complete response; `reason` is one line that an operator understands."""

    def __init__(self, reason: str, trouble: Trouble) -> None:
        self.reason = "".join(c if c.isprintable() else " " for c in reason[:REASON_LIMIT_CHARS])
        self.trouble = trouble
        super().__init__(self.reason)

    @property
    def is_of_host(self) -> bool:
        """Return whether the host is to be left alone for a while, not only the page."""
        return self.trouble is Trouble.HOST


class TransientError(FetchError):
    """May go better another time: try again later."""


class PermanentError(FetchError):
    """Would go the same way again: record it on the page."""
