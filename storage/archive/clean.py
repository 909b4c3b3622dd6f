"""What may stand in a record's header block: a line end in a value would begin another record."""

import re
from urllib.parse import quote

# RFC 9112, section 5.5: CR, LF, NUL and the other controls but TAB are not part of a value.
_CONTROLS = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_NOT_IN_NAME = re.compile(r"[^!#$%&'*+\-.^_`|~0-9A-Za-z]")  # RFC 9110, section 5.6.2: token
_URI_CHARACTERS = "!#$%&'()*+,/:;=?@[]~"  # RFC 3986, section 2: reserved, and what is escaped already


def header_value(text: str) -> str:
    """Return `text` with each control character as a space, fit for one line of ISO 8859-1."""
    return _CONTROLS.sub(" ", text).encode("latin-1", "replace").decode("latin-1").strip(" \t")


def header_name(text: str) -> str:
    """Return `text` with what no header name may hold as a hyphen."""
    return _NOT_IN_NAME.sub("-", text) or "-"


def uri(text: str) -> str:
    """Return `text` with everything outside RFC 3986 percent-encoded as UTF-8."""
    return quote(text.encode("utf-8", "replace"), safe=_URI_CHARACTERS)
