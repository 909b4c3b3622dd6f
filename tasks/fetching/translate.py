"""The errors of the libraries below, in our words."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import httpcore

from tasks.fetching.errors import FetchError, PermanentError, TransientError, Trouble


@contextmanager
def translated() -> Iterator[None]:
    """Raise what httpcore raises as TransientError or PermanentError."""
    try:
        yield
    except httpcore.ConnectTimeout as error:  # the dialler's own is translated there: this is TLS
        raise TransientError("TLS timed out", Trouble.HOST) from error
    except httpcore.ConnectError as error:
        raise TransientError(_tls_problem(error), Trouble.HOST) from error
    except httpcore.NetworkError as error:
        raise TransientError("connection broke off", Trouble.TRUNCATED) from error
    except httpcore.RemoteProtocolError as error:
        raise _protocol_problem(error) from error
    except (httpcore.LocalProtocolError, httpcore.UnsupportedProtocol) as error:
        raise PermanentError(f"cannot be requested: {error}", Trouble.PROTOCOL) from error


def _tls_problem(error: Exception) -> str:
    cause = error.__cause__
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"TLS: {cause.verify_message}"
    return f"TLS: {error}" if str(error) else "TLS failed"


def _protocol_problem(error: Exception) -> FetchError:
    text = str(error)
    if "too long" in text:
        return PermanentError("response head over 100 KB", Trouble.LIMIT)
    if "without sending" in text or "closed" in text:
        return TransientError("connection closed early", Trouble.TRUNCATED)
    return TransientError(f"not HTTP: {text}", Trouble.PROTOCOL)
