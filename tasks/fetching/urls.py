"""URLs before anything is dialled."""

import httpx

from tasks.fetching.errors import PermanentError, Trouble

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
    if not parsed.host or parsed.userinfo or parsed.port == 0:
        raise PermanentError("URL without a plain host", Trouble.URL)
    return parsed
