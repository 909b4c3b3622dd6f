import asyncio
import gzip
import threading

import pytest

from tasks.fetching.client import Client
from tasks.fetching.errors import PermanentError, Trouble
from tests.tasks.fetching.fetching import LOOPBACK, failure, fetch
from tests.tasks.fetching.raw_server import RawServer, answer, kept_open

HEAD = b"HTTP/1.1 200 OK\r\n"


def test_response_is_what_was_sent() -> None:
    with RawServer(
        answer(b"<p>caf\xc3\xa9", "X-Two: a", "X-Two: b", "X-Latin: caf\xe9", status="404 Nothing Here")
    ) as portal:
        got = fetch(f"{portal.url}/a%20b?q=1#part", headers=[("If-None-Match", '"abc"')])

    assert (got.status, got.reason, got.http_version) == (404, "Nothing Here", "HTTP/1.1")
    assert got.headers[1:] == (("X-Two", "a"), ("X-Two", "b"), ("X-Latin", "caf\xe9"))
    assert got.header("x-two") == "a"
    assert got.header("absent") is None
    assert got.raw == got.body == b"<p>caf\xc3\xa9"
    assert not got.is_cut
    assert got.ip == "127.0.0.1"
    assert 0 < got.elapsed_s < 5


def test_request_says_who_we_are_and_nothing_more() -> None:
    with RawServer(answer()) as portal:
        got = fetch(f"{portal.url}/a b/ä?q=ö#part", headers=[("If-None-Match", '"abc"')])
        lines = portal.requests[0].decode().split("\r\n")

    assert lines[0] == "GET /a%20b/%C3%A4?q=%C3%B6 HTTP/1.1"
    assert [line for line in lines[1:] if line] == [f"{name}: {value}" for name, value in got.request_headers]
    assert {name for name, _ in got.request_headers} == {
        "Host",
        "User-Agent",
        "Accept",
        "Accept-Encoding",
        "If-None-Match",
    }
    assert f"User-Agent: {LOOPBACK.user_agent}" in lines
    assert "Accept-Encoding: gzip" in lines


@pytest.mark.parametrize("coding", ["gzip", "x-gzip", "GZIP", "gzip, identity"])
def test_gzip_is_undone_and_kept_as_received(coding: str) -> None:
    raw = gzip.compress(b"a page " * 100)
    with RawServer(answer(raw, f"Content-Encoding: {coding}")) as portal:
        got = fetch(portal.url)

    assert (got.raw, got.body) == (raw, b"a page " * 100)


def test_chunked_body_is_joined() -> None:
    with RawServer(HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\n") as portal:
        assert fetch(portal.url).raw == b"hello world"


def test_body_may_end_with_the_connection() -> None:
    with RawServer(HEAD + b"\r\nold style") as portal:
        assert fetch(portal.url).body == b"old style"


@pytest.mark.parametrize(
    "status", ["200 OK", "204 No Content", "206 Partial Content", "301 Moved", "304 Not Modified", "500 Oops"]
)
def test_any_status_is_a_response(status: str) -> None:
    with RawServer(answer(b"", "Location: /elsewhere", status=status)) as portal:
        got = fetch(portal.url)

    assert got.status == int(status[:3])
    assert got.body == b""
    assert len(portal.requests) == 1  # no redirect is followed


def test_empty_body_needs_no_coding() -> None:
    with RawServer(answer(b"", "Content-Encoding: gzip", status="304 Not Modified")) as portal:
        assert fetch(portal.url).body == b""


def test_cookies_and_passwords_go_nowhere() -> None:
    async def run(url: str) -> None:
        async with Client(LOOPBACK) as client:
            await client.get(url)
            await client.get(url)

    with RawServer(kept_open(answer(b"", "Set-Cookie: id=1; Path=/"))) as portal:
        asyncio.run(run(portal.url))
        assert len(portal.requests) == 2
        assert not any(b"cookie" in request.lower() for request in portal.requests)


def test_one_host_sees_one_request_at_a_time_on_one_connection() -> None:
    async def run(url: str) -> None:
        async with Client(LOOPBACK) as client:
            await asyncio.gather(*(client.get(f"{url}/{number}") for number in range(20)))

    with RawServer(kept_open(answer())) as portal:
        asyncio.run(run(portal.url))
        assert (portal.connections, len(portal.requests)) == (1, 20)


def test_kept_connection_that_was_closed_is_replaced() -> None:
    """The server closes after each answer without saying so; the client may notice only when it asks again."""

    async def run(url: str) -> list[int]:
        async with Client(LOOPBACK) as client:
            return [(await client.get(url)).status for _ in range(50)]

    with RawServer(answer()) as portal:
        assert asyncio.run(run(portal.url)) == [200] * 50
        assert (portal.connections, len(portal.requests)) == (50, 50)


def test_every_thread_may_have_a_client_of_its_own() -> None:
    bodies: list[bytes] = []

    def run(url: str) -> None:
        for _ in range(10):
            bodies.append(fetch(url).body)

    with RawServer(answer()) as portal:
        threads = [threading.Thread(target=run, args=(portal.url,)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert bodies == [b"hello"] * 40


@pytest.mark.parametrize(
    "url",
    [
        "", "portal.example", "//portal.example/", "ftp://portal.example/", "file:///etc/passwd", "gopher://portal.example/",
        "data:text/html,hello", "javascript:alert(1)", "http://", "http://:80/", "http:///a", "http://[]/", "http://[::1/",
        "http://portal.example:0/", "http://portal.example:65536/", "http://portal.example:x/",
        "http://user@portal.example/", "http://user:pw@portal.example/", "http://@portal.example:80@evil.example/",
        "http://portal.example/\r\nX: y", "http://portal.example\r\n/", "http://portal.example/\x00",
        "http://por tal.example/", "http://portal.example/\ud800", "http://portal.example/" + "a" * 9000,
        "http://" + "a." * 4000, "http://\u200b/",
    ],
)  # fmt: skip
def test_what_is_no_crawlable_url_is_refused(url: str) -> None:
    error = failure(url, getaddrinfo=lambda *_: pytest.fail("looked up"))

    assert isinstance(error, PermanentError)
    assert error.trouble is Trouble.URL


@pytest.mark.parametrize(
    "header", [("X", "a\r\nY: b"), ("X", "a\x00"), ("X\r\nY", "a"), ("X Y", "a"), ("", "a"), ("X", "ツ")]
)
def test_header_that_would_be_more_than_one_is_refused(header: tuple[str, str]) -> None:
    with RawServer(answer()) as portal:
        assert isinstance(failure(portal.url, headers=[header]), PermanentError)
        assert portal.connections == 0
