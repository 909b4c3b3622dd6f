"""How a payload is coded."""

from collections.abc import Iterable

GZIP = "gzip"
NONE = "identity"
_GZIP_NAMES = ("gzip", "x-gzip")  # RFC 9110, section 8.4.1.3


def content_coding(headers: Iterable[tuple[str, str]]) -> str:
    """Return GZIP, NONE, or else what Content-Encoding says, in lower case."""
    values = ",".join(value for name, value in headers if name.lower() == "content-encoding")
    codings = [coding.strip().lower() for coding in values.split(",")]
    codings = [coding for coding in codings if coding not in ("", NONE)]
    if not codings:
        return NONE
    return GZIP if len(codings) == 1 and codings[0] in _GZIP_NAMES else ", ".join(codings)
