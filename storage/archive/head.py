"""HTTP message heads as the archive keeps them: bytes as they came, made harmless."""

from collections.abc import Iterable

from storage.archive import clean
from storage.archive.exchange import Exchange, Headers

# The payload is kept without its transfer coding, so these no longer describe it. Wayback tools use the prefix.
ORIGINAL = "X-Archive-Orig-"


class Head:
    """A start line and headers, in the form warcio asks for: it would percent-encode what is not ASCII."""

    def __init__(self, start: str, headers: Headers) -> None:
        lines = [start, *(f"{clean.header_name(name)}: {clean.header_value(value)}" for name, value in headers)]
        self.headers_buff = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")

    def compute_headers_buffer(self, _header_filter: object = None) -> None:
        """Do nothing: the bytes are ready."""


def request_head(exchange: Exchange) -> Head:
    """Return the head of the request."""
    _, _, rest = clean.uri(exchange.url).partition("://")
    authority, slash, path = rest.partition("/")
    if "?" in authority:  # "http://example.org?q"
        authority, slash, path = authority.partition("?")
        slash = "/?"
    target = (slash + path).partition("#")[0] or "/"
    return Head(f"{clean.header_name(exchange.method)} {target} HTTP/1.1", exchange.request_headers)


def response_head(exchange: Exchange) -> Head:
    """Return the head of the response, renaming headers that do not describe the kept payload."""
    start = f"{_version(exchange.http_version)} {exchange.status} {clean.header_value(exchange.reason)}"
    return Head(start, list(_honest(exchange.headers, len(exchange.payload))))


def _honest(headers: Headers, payload_bytes: int) -> Iterable[tuple[str, str]]:
    for name, value in headers:
        folded = name.lower()
        lies = folded == "transfer-encoding" or (folded == "content-length" and value.strip() != str(payload_bytes))
        yield (ORIGINAL + name if lies else name), value


def _version(text: str) -> str:
    return text if text in ("HTTP/1.0", "HTTP/1.1") else "HTTP/1.1"
