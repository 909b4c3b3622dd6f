"""Where a redirect leads."""

import httpx

from tasks.fetching.errors import PermanentError, Trouble
from tasks.fetching.response import Response
from tasks.fetching.urls import checked_url


def redirect_target(response: Response) -> str:
    """Return the absolute URL that a 3xx `response` points at, without its fragment.

    Raises PermanentError when there is none, or none that may be requested. Its address is checked when
    it is dialled, like any other.
    """
    location = response.header("Location")
    if not location or not location.strip():
        raise PermanentError("redirect without Location", Trouble.REDIRECT)
    try:
        target = httpx.URL(response.url).join(_text(location.strip()))
        return str(checked_url(str(target)).copy_with(fragment=None))
    except (httpx.InvalidURL, ValueError) as error:
        raise PermanentError("redirect to no URL", Trouble.REDIRECT) from error
    except PermanentError as error:
        raise PermanentError(f"redirect: {error.reason}", Trouble.REDIRECT) from error


def _text(value: str) -> str:
    """Return a header value as UTF-8 if it is that: many servers send it so, unescaped."""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return value
