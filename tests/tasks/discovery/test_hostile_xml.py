"""Documents made to exhaust or to reach out; each has to be refused or read, in little time and memory."""

import gzip
import json
import socket
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tasks.discovery.feed import FEED_LIMIT_BYTES, read_feed
from tasks.discovery.feed_loose import loose_feed
from tasks.discovery.sitemap import read_sitemap
from tasks.discovery.sniff import looks_like
from tasks.discovery.xml_mending import mended
from tasks.parsing.reading import Kind, PageFacts, Reading

FACTS = PageFacts(url="https://news.example/x", fetched_at=datetime(2024, 6, 1, tzinfo=UTC))
READERS = [read_feed, read_sitemap]
Reader = Callable[[bytes, PageFacts], Reading]

LAUGHS = "<!ENTITY l0 'ha'>" + "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
QUADRATIC = f"<!ENTITY a '{'a' * 50_000}'>"

REFUSED = {
    "billion laughs": f"<!DOCTYPE rss [{LAUGHS}]><rss><item><link>&l9;</link></item></rss>",
    "quadratic blow-up": f"<!DOCTYPE rss [{QUADRATIC}]><rss><item><link>{'&a;' * 10_000}</link></item></rss>",
    "parameter entity": "<!DOCTYPE rss [<!ENTITY % a SYSTEM 'file:///etc/passwd'>%a;]><rss><item/></rss>",
    "document type of another kind": "<!DOCTYPE urlset SYSTEM 'http://127.0.0.1:9/x.dtd'><urlset><url/></urlset>",
    "deep nesting": "<rss>" + "<item>" * 100_000,
    "deep nesting, closed": "<rss>" + "<item>" * 100_000 + "</item>" * 100_000 + "</rss>",
}

BOUNDED = {
    "attributes": "<rss><item " + " ".join(f'a{n}="1"' for n in range(50_000)) + "><link>/1</link></item></rss>",
    "attributes in soup": "<rss><b></a><item " + " ".join(f'a{n}="1"' for n in range(50_000)) + ">",
    "broken": "<rss><channel>" + "<item><p><b><title>a & b<" * 200_000,
    "angle brackets": "<rss>" + "<" * 1_000_000,
    "ampersands": "<rss>" + "&" * 1_000_000,
    "sections left open": "<rss>" + "<![CDATA[" * 100_000,
    "comments left open": "<rss>" + "<!--" * 200_000,
    "prefixes": "<rss>" + "".join(f"<p{n}:a/>" for n in range(100_000)),
    "colons": "<rss>" + " a:" * 300_000,
    "names": "<rss><" + "a" * 1_000_000,
    "spaces": "<rss" + " " * 1_000_000,
    "titles": f"<rss><item><link>/1</link><title>{'&lt;b ' * 200_000}</title></item></rss>",
    "items": "<rss>" + "<item><link>/1</link></item>" * 100_000 + "</rss>",
}


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("name", REFUSED)
def test_attacks_are_refused_at_once(name: str, read: Reader) -> None:
    started = time.process_time()
    reading = read(REFUSED[name].encode(), FACTS)
    assert reading.kind is Kind.UNREADABLE
    assert reading.links == ()
    assert reading.problem
    assert time.process_time() - started < 1


@pytest.mark.parametrize("read", [*READERS, lambda body, facts: looks_like(body, facts.content_type)])
@pytest.mark.parametrize("name", BOUNDED)
def test_exhausting_documents_end_soon(name: str, read: Reader) -> None:
    started = time.process_time()
    read(BOUNDED[name].encode(), FACTS)
    assert time.process_time() - started < 5


@pytest.mark.parametrize("name", BOUNDED)
def test_mending_is_linear(name: str) -> None:
    started = time.process_time()
    mended(BOUNDED[name])
    assert time.process_time() - started < 2


def test_a_tag_that_feedparser_cannot_bear_is_kept_from_it() -> None:
    with pytest.raises(ValueError, match="too long"):
        loose_feed(BOUNDED["attributes in soup"])


@pytest.mark.parametrize("read", READERS)
def test_gzip_bombs_are_refused_in_little_memory(read: Reader) -> None:
    bomb = gzip.compress(b"<rss>" + b" " * (80 * 2**20), compresslevel=9)
    tracemalloc.start()
    try:
        reading = read(bomb, FACTS)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert reading.kind is Kind.UNREADABLE
    assert peak < 160 * 2**20


def test_a_feed_that_is_too_large_is_refused() -> None:
    reading = read_feed(b"<rss>" + b" " * FEED_LIMIT_BYTES, FACTS)
    assert reading.kind is Kind.UNREADABLE
    assert reading.problem == "document is too large"


@pytest.fixture
def listener() -> Iterator[tuple[int, list[object]]]:
    """A port of this machine, and who called at it."""
    callers: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            while True:
                try:
                    caller, address = server.accept()
                except OSError:
                    return
                callers.append(address)
                caller.close()

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield server.getsockname()[1], callers
        server.shutdown(socket.SHUT_RDWR)
        thread.join(5)


@pytest.mark.parametrize("read", READERS)
def test_nothing_named_in_a_document_is_opened(
    read: Reader, listener: tuple[int, list[object]], tmp_path: Path
) -> None:
    port, callers = listener
    secret = tmp_path / "secret.xml"
    secret.write_text("<rss><item><title>secret</title><link>https://news.example/secret</link></item></rss>")
    item = "<rss><item><link>/1</link><title>&x;</title></item></rss>"
    there = f"http://127.0.0.1:{port}/"
    bodies = [
        f"<!DOCTYPE rss [<!ENTITY x SYSTEM '{secret.as_uri()}'>]>{item}",
        f"<!DOCTYPE rss [<!ENTITY x SYSTEM '{there}'>]>{item}",
        f"<!DOCTYPE rss PUBLIC 'a' '{there}'>{item}",
        f"<rss xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='{there}'/></rss>",
        f"<?xml-stylesheet href='{there}'?><rss><item><link>/1</link></item></b>",
        str(secret),
        there,
    ]
    for body in bodies:
        assert "secret" not in repr([link for link in read(body.encode(), FACTS).links if link.url != there])
    assert callers == []


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\x00",
        b"\xff\xfe",
        b"<",
        b"</",
        b"<rss",
        b"&",
        b"{",
        b"[]",
        b"null",
        json.dumps("a").encode(),
        bytes(range(256)),
    ],
)
def test_rubbish_gives_no_links_and_no_exception(read: Reader, body: bytes) -> None:
    assert read(body, FACTS).links == ()
