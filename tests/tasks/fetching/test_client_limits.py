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
from tests.tasks.fetching.raw_server import Behaviour, Connection, RawServer, answer

QUICK = replace(LOOPBACK, deadline_s=0.5, connect_s=0.3)
SMALL = replace(LOOPBACK, body_limit_bytes=1000)
HEAD = b"HTTP/1.1 200 OK\r\n"

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
