"""URLs as documents write them, made into URLs that can be fetched."""

import re
from functools import lru_cache
from typing import Final
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from tasks.identity.url_key import URL_LIMIT_BYTES, host_of

_DROPPED: Final = re.compile(r"[\t\n\r]")  # https://url.spec.whatwg.org/#concept-basic-url-parser, step 3
_EDGES: Final = "".join(map(chr, range(0x21)))  # the same, step 1
_KEPT: Final = "!#$%&'()*+,/:;=?@[]~"  # what may stand unescaped, and "%" of what is escaped already
_OTHER_SCHEME: Final = re.compile(r"[\0- ]*(?!https?:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)  # RFC 3986, 3.1
# Most links need no work: an absolute URL or path in plain characters, without dot segments.
_PLAIN: Final = re.compile(
    r"((?:https?:)?//[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,3}(?=/))?"
    r"(/(?![/.])(?:[\w!$%&'()*+,:;=@~-]++|\.(?!/|$)|/(?!\.))*+(?:\?[\w!$%&'()*+,./:;=?@~-]+)?)\??(?:#[!-~]*)?",
    re.ASCII,
)


def absolute_url(written: str, base_url: str) -> str | None:
    """Return the URL that `written` means in a document at `base_url`: ASCII, without fragment, else as written.

    Follows what browsers do with white space, backslashes and characters outside ASCII (https://url.spec.whatwg.org/),
    except that a query is escaped as UTF-8 whatever the document's encoding. None for what is not crawlable.
    """
    if len(written) > URL_LIMIT_BYTES:
        return None
    if plain := _PLAIN.fullmatch(written):
        origin, path = plain.groups()
        if origin is None:
            origin = _origin(base_url)
        elif origin.startswith("//"):
            origin = f"{base_url.partition(':')[0]}:{origin}"
        return origin and origin + path
    return None if _OTHER_SCHEME.match(written) else _resolved(written, base_url)


def _resolved(written: str, base_url: str) -> str | None:
    path, mark, query = _DROPPED.sub("", written.strip(_EDGES)).partition("?")
    try:
        joined = urljoin(base_url, path.replace("\\", "/") + mark + query)
        host = host_of(joined)
        parts = urlsplit(joined)
        netloc = parts.netloc if parts.netloc.isascii() else host
        return urlunsplit((parts.scheme, netloc, quote(parts.path, _KEPT), quote(parts.query, _KEPT), ""))
    except ValueError:
        return None


@lru_cache(maxsize=256)
def _origin(url: str) -> str | None:
    root = _resolved("/", url)
    return root.removesuffix("/") if root else None
