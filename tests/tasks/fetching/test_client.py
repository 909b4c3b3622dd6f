import asyncio
import gzip
import time
import tracemalloc
from dataclasses import replace

import pytest
from isal import isal_zlib

from tasks.fetching.client import Client
from tasks.fetching.errors import PermanentError, TransientError, Trouble
from tests.tasks.fetching.fetching import LOOPBACK, failure, fetch
from tests.tasks.fetching.raw_server import Behaviour, Connection, RawServer, answer, kept_open

QUICK = replace(LOOPBACK, deadline_s=0.5, connect_s=0.3)
SMALL = replace(LOOPBACK, body_limit_bytes=1000)
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


# What does not end, or not soon


def drip(data: bytes, start: bytes = b"") -> Behaviour:
    def behaviour(connection: Connection) -> None:
        connection.send(start)
        for byte in data * 1000:
            connection.send(bytes([byte]))
            if not connection.goes_on(0.05):
                return

    return behaviour


def endlessly(data: bytes, start: bytes = b"") -> Behaviour:
    def behaviour(connection: Connection) -> None:
        connection.send(start)
        while connection.goes_on():
            connection.send(data)

    return behaviour


def silent(connection: Connection) -> None:
    while connection.goes_on(0.05):
        pass


SLOW: dict[str, tuple[Behaviour, Trouble]] = {
    "silence": (silent, Trouble.HOST),
    "status line, a byte at a time": (drip(HEAD), Trouble.HOST),
    "headers without end, a byte at a time": (drip(b"X-A: b\r\n", HEAD), Trouble.HOST),
    "early hints without end": (endlessly(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"), Trouble.HOST),
    "body, a byte at a time": (drip(b"x", HEAD + b"Content-Length: 100000\r\n\r\n"), Trouble.DEADLINE),
}


@pytest.mark.parametrize("name", SLOW)
def test_slow_answer_ends_at_the_deadline(name: str) -> None:
    behaviour, trouble = SLOW[name]
    with RawServer(behaviour) as portal:
        began = time.monotonic()
        error = failure(portal.url, QUICK)
        took_s = time.monotonic() - began

    assert isinstance(error, TransientError)
    assert error.trouble is trouble
    assert 0.45 < took_s < 5


def test_tls_that_never_answers_is_unreachable() -> None:
    with RawServer(silent) as portal:
        error = failure(portal.url.replace("http:", "https:"), QUICK)

    assert (error.reason, error.trouble) == ("TLS timed out", Trouble.HOST)


def test_slow_host_holds_up_no_other() -> None:
    async def run(slow_url: str, url: str) -> int:
        async with Client(QUICK) as client:
            waiting = asyncio.create_task(client.get(slow_url))
            await asyncio.sleep(0)
            status = (await client.get(url)).status
            assert not waiting.done()
            with pytest.raises(TransientError):
                await waiting
            return status

    with RawServer(silent) as slow, RawServer(answer(), host="127.0.0.2") as portal:
        assert asyncio.run(run(slow.url, portal.url)) == 200


# What is too large


def bomb() -> bytes:
    """Return 1 GB of zeros as 1 MB of gzip."""
    deflater = isal_zlib.compressobj(level=2, wbits=31)
    block = bytes(10_000_000)
    return b"".join(deflater.compress(block) for _ in range(100)) + deflater.flush()


LARGE: dict[str, bytes | Behaviour] = {
    "length announced": HEAD + b"Content-Length: 10000000000\r\n\r\n",
    "chunks without end": endlessly(b"3e8\r\n" + b"x" * 1000 + b"\r\n", HEAD + b"Transfer-Encoding: chunked\r\n\r\n"),
    "bytes without end": endlessly(b"x" * 1000, HEAD + b"\r\n"),
    "content of gzip": answer(gzip.compress(bytes(1001)), "Content-Encoding: gzip"),
    "content of many gzip members": answer(gzip.compress(bytes(400)) * 3, "Content-Encoding: gzip"),
    "one header": HEAD + b"X-Long: " + b"x" * 200_000 + b"\r\n\r\n",
    "100,000 headers": HEAD + b"X-Many: x\r\n" * 100_000 + b"\r\n",
    "5,000 cookies": HEAD + b"Set-Cookie: a=b\r\n" * 5_000 + b"Content-Length: 0\r\n\r\n",
}


@pytest.mark.parametrize("name", LARGE)
def test_too_large_is_refused(name: str) -> None:
    with RawServer(LARGE[name]) as portal:
        error = failure(portal.url, SMALL)

    assert isinstance(error, PermanentError)
    assert error.trouble is Trouble.LIMIT


def test_gzip_bomb_costs_no_more_than_the_limit() -> None:
    data = answer(bomb(), "Content-Encoding: gzip")
    with RawServer(data) as portal:
        tracemalloc.start()
        began = time.process_time()
        error = failure(portal.url)
        took_s, peak_bytes = time.process_time() - began, tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()

    assert error.trouble is Trouble.LIMIT
    assert took_s < 1
    assert peak_bytes < 64_000_000


def test_body_at_the_limit_is_taken() -> None:
    for data in (answer(bytes(1000)), answer(gzip.compress(bytes(1000)), "Content-Encoding: gzip")):
        with RawServer(data) as portal:
            assert fetch(portal.url, SMALL).body == bytes(1000)


def test_body_is_cut_on_request() -> None:
    with RawServer(endlessly(b"x" * 1000, HEAD + b"\r\n")) as portal:
        got = fetch(portal.url, SMALL, cut_bytes=500)

    assert got.is_cut
    assert got.body == got.raw == b"x" * 500


# What is wrong

PAGE = gzip.compress(b"a page " * 1000)

BROKEN: dict[str, tuple[bytes, Trouble]] = {
    "nothing": (b"", Trouble.TRUNCATED),
    "half a head": (b"HTTP/1.1 200 OK\r\nContent-", Trouble.TRUNCATED),
    "short body": (HEAD + b"Content-Length: 100\r\n\r\nshort", Trouble.TRUNCATED),
    "short chunk": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n64\r\nshort", Trouble.TRUNCATED),
    "missing last chunk": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", Trouble.TRUNCATED),
    "truncated gzip": (answer(PAGE[:-20], "Content-Encoding: gzip"), Trouble.TRUNCATED),
    "gzip without its checksum": (answer(PAGE[:-8], "Content-Encoding: gzip"), Trouble.TRUNCATED),
    "gzip with another checksum": (answer(PAGE[:-8] + b"12345678", "Content-Encoding: gzip"), Trouble.CODING),
    "no gzip at all": (answer(b"<html>a plain page</html>", "Content-Encoding: gzip"), Trouble.CODING),
    "too many gzip members": (answer(gzip.compress(b"") * 200, "Content-Encoding: gzip"), Trouble.CODING),
    "garbage": (b"220 mail.example ESMTP\r\n\r\n", Trouble.PROTOCOL),
    "HTTP/0.9": (b"<html>hello</html>\n\n", Trouble.PROTOCOL),
    "bad status": (b"HTTP/1.1 2000 OK\r\n\r\n", Trouble.PROTOCOL),
    "bad header": (HEAD + b"no colon here\r\n\r\n", Trouble.PROTOCOL),
    "NUL in a header": (HEAD + b"X-A: a\x00b\r\n\r\n", Trouble.PROTOCOL),
    "two lengths": (HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", Trouble.PROTOCOL),
    "negative length": (HEAD + b"Content-Length: -5\r\n\r\nhello", Trouble.PROTOCOL),
    "length of 5,000 digits": (HEAD + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n", Trouble.PROTOCOL),
    "length and chunks": (
        HEAD + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        Trouble.PROTOCOL,
    ),
    "unknown transfer coding": (HEAD + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", Trouble.PROTOCOL),
    "chunk of no size": (HEAD + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n", Trouble.PROTOCOL),
    "another protocol": (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", Trouble.PROTOCOL),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_answer_may_go_better_another_time(name: str) -> None:
    data, trouble = BROKEN[name]
    with RawServer(data) as portal:
        error = failure(portal.url)

    assert isinstance(error, TransientError)
    assert error.trouble is trouble
    assert not error.is_of_host
    assert error.reason.isprintable()


@pytest.mark.parametrize("coding", ["br", "zstd", "deflate", "gzip, gzip", "gzip, br", "compress", "utf-8"])
def test_coding_that_was_not_asked_for_is_refused(coding: str) -> None:
    with RawServer(answer(PAGE, f"Content-Encoding: {coding}")) as portal:
        error = failure(portal.url)

    assert isinstance(error, PermanentError)
    assert error.trouble is Trouble.CODING
    assert coding in error.reason


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
