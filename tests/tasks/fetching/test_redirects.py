import pytest

from tasks.fetching.errors import PermanentError, Trouble
from tasks.fetching.redirects import redirect_target
from tasks.fetching.response import Response


def redirect(location: str | None) -> Response:
    headers = () if location is None else (("location", location),)
    return Response("https://portal.example/a/b?c=d", (), 302, "Found", "HTTP/1.1", headers, b"", b"", False, None, 0.1)


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("https://other.example/x", "https://other.example/x"),
        ("/x?y#part", "https://portal.example/x?y"),
        ("x", "https://portal.example/a/x"),
        ("../x", "https://portal.example/x"),
        ("?page=2", "https://portal.example/a/b?page=2"),
        ("//m.portal.example/x", "https://m.portal.example/x"),
        ("  /x y ", "https://portal.example/x%20y"),
        ("/\u00c3\u00a4", "https://portal.example/%C3%A4"),  # UTF-8, read as ISO 8859-1 like any header
        ("/\u00e4", "https://portal.example/%C3%A4"),
        ("//127.0.0.1/", "https://127.0.0.1/"),  # refused when dialled, as every address is
    ],
)
def test_target_is_absolute(location: str, target: str) -> None:
    assert redirect_target(redirect(location)) == target


@pytest.mark.parametrize(
    "location",
    [
        None, "", " ", "file:///etc/passwd", "ftp://portal.example/", "gopher://portal.example/", "data:text/html,x",
        "javascript:alert(1)", "mailto:me@portal.example", "http://user:pw@portal.example/", "http://", "http://[::1/",
        "https://portal.example:99999/", "/\x00", "/a\r\nSet-Cookie: x", "/" + "a" * 9_000, "/" + "a" * 2_000_000,
    ],
)  # fmt: skip
def test_target_that_may_not_be_requested_is_refused(location: str | None) -> None:
    with pytest.raises(PermanentError) as caught:
        redirect_target(redirect(location))
    assert caught.value.trouble is Trouble.REDIRECT
