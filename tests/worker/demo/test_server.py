import gzip
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from worker.demo.portal import SamplePortal
from worker.demo.server import listen, loopback


@contextmanager
def connected(portal: SamplePortal) -> Iterator[socket.socket]:
    host, port = portal.hosts[0].split(":")
    with socket.create_connection((host, int(port)), timeout=5) as opened:
        yield opened


def received(opened: socket.socket) -> bytes:
    parts = []
    while part := opened.recv(65536):
        parts.append(part)
    return b"".join(parts)


def test_pages_come_compressed_only_to_those_who_accept_it(portal: SamplePortal, client: httpx.Client) -> None:
    url = portal.sample.start_urls[0]
    plain = client.get(url, headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    with client.stream("GET", url, headers={"Accept-Encoding": "gzip"}) as packed:
        raw = b"".join(packed.iter_raw())
        assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(raw) == plain.content
    assert len(raw) < len(plain.content)


@pytest.mark.parametrize("path", ["", "feed.xml", "sitemap.xml", "sitemap-articles.xml.gz", "robots.txt", "about"])
def test_an_unchanged_page_is_not_sent_again(portal: SamplePortal, client: httpx.Client, path: str) -> None:
    url = portal.sample.start_urls[0] + path
    first = client.get(url)
    for headers in (
        {"If-None-Match": first.headers["etag"]},
        {"If-None-Match": '"other", ' + first.headers["etag"]},
        {"If-Modified-Since": first.headers["last-modified"]},
    ):
        again = client.get(url, headers=headers)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]


def test_a_wrong_or_older_validator_gets_the_page(portal: SamplePortal, client: httpx.Client) -> None:
    url = portal.sample.start_urls[0]
    now = client.get(url).headers["last-modified"]
    for headers in (
        {"If-None-Match": '"other"'},
        {"If-None-Match": '"other"', "If-Modified-Since": now},
        {"If-Modified-Since": "Sat, 01 Jan 2000 00:00:00 GMT"},
        {"If-Modified-Since": "yesterday"},
    ):
        assert client.get(url, headers=headers).status_code == 200


def test_head_has_the_headers_of_get_and_no_body(portal: SamplePortal, client: httpx.Client) -> None:
    url = portal.sample.start_urls[0]
    head, get = client.head(url), client.get(url)
    assert head.content == b""
    assert head.headers["content-length"] == get.headers["content-length"]
    assert head.headers["etag"] == get.headers["etag"]


def test_requests_sent_together_are_answered_in_order_on_one_connection(portal: SamplePortal) -> None:
    with connected(portal) as opened:
        opened.sendall(b"GET /about HTTP/1.1\r\nHost: x\r\n\r\nGET /nowhere HTTP/1.1\r\nHost: x\r\n")
        opened.sendall(b"Connection: close\r\n\r\n")
        answers = received(opened)
    assert answers.startswith(b"HTTP/1.1 200 OK")
    assert b"HTTP/1.1 404 Not Found" in answers
    assert answers.index(b"About us") < answers.index(b"404 Not Found")


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", b"405"),
        (b"nonsense\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nnonsense\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello", b"400"),
        (b"GET / HTTP/1.0\r\n\r\n", b"200"),
        (b"GET /" + b"a" * 40_000, b"431"),
    ],
)
def test_odd_requests_get_an_answer_and_the_connection_ends(
    portal: SamplePortal, request_: bytes, status: bytes
) -> None:
    with connected(portal) as opened:
        opened.sendall(request_)
        assert received(opened).split()[1] == status


def test_a_port_taken_on_one_address_is_refused_and_the_others_are_left_free() -> None:
    with socket.create_server(("127.0.0.4", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(OSError, match="in use"):
            listen(["127.0.0.2", "127.0.0.3", "127.0.0.4"], port)
        for address in ("127.0.0.2", "127.0.0.3"):
            socket.create_server((address, port)).close()


def names_of(listeners: list[socket.socket]) -> list[tuple[str, int]]:
    names = [listener.getsockname() for listener in listeners]
    for listener in listeners:
        listener.close()
    return names


def test_many_sites_share_a_port_on_addresses_of_their_own() -> None:
    names = names_of(listen(loopback(300), 0))
    assert len({port for _, port in names}) == 1
    assert len({address for address, _ in names}) == 300


def test_where_addresses_lack_sites_are_told_apart_by_ports() -> None:
    names = names_of(listen(["192.0.2.1", "192.0.2.2"], 0))  # RFC 5737: nobody has these
    assert {address for address, _ in names} == {"127.0.0.1"}
    assert len({port for _, port in names}) == 2
