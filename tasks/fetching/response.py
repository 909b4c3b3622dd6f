"""What a portal answered."""

from dataclasses import dataclass

Headers = tuple[tuple[str, str], ...]  # in order, repeated names kept; bytes read as ISO 8859-1


@dataclass(frozen=True, slots=True)
class Response:
    """A complete response to one request; a redirect is one too."""

    url: str  # as requested
    request_headers: Headers  # as sent
    status: int
    reason: str
    http_version: str  # "HTTP/1.1"
    headers: Headers
    raw: bytes  # the body as received: transfer coding undone, content coding kept
    body: bytes  # content coding undone too
    is_cut: bool  # the body went on
    ip: str | None  # that answered
    elapsed_s: float  # from the request to the last byte

    def header(self, name: str) -> str | None:
        """Return the first value of header `name`, in any case."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)
