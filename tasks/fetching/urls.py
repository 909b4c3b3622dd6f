"""URLs before anything is dialled."""

import re

import httpx

from tasks.fetching.errors import PermanentError, Trouble

_HOST = re.compile(rb"[A-Za-z0-9._:-]+")  # a name in ASCII form, or an address
URL_LIMIT_CHARS = 8_000  # RFC 9110, section 4.1, asks for at least this


def checked_url(url: str) -> httpx.URL:
    """Return `url` parsed, spaces and other scripts encoded, or raise PermanentError.

    Only http and https, with a host, without user information, controls or excess. Says nothing of
    addresses: those are checked when they are dialled (`tasks.fetching.guard`).
    """
    if len(url) > URL_LIMIT_CHARS:
        raise PermanentError(f"URL over {URL_LIMIT_CHARS} characters", Trouble.URL)
    if any(ord(character) < 0x20 or character == "\x7f" for character in url):
        raise PermanentError("control character in URL", Trouble.URL)
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as error:  # UnicodeError from a lone surrogate
        raise PermanentError(f"not a URL: {error}", Trouble.URL) from error
    if parsed.scheme not in ("http", "https"):
        raise PermanentError("not an http or https URL", Trouble.URL)
    port_is_odd = parsed.port is not None and not 0 < parsed.port < 65536
    if parsed.userinfo or port_is_odd or not _HOST.fullmatch(parsed.raw_host):
        raise PermanentError("URL without a plain host", Trouble.URL)
    return parsed
