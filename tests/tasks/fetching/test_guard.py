import asyncio
import threading
import time
from dataclasses import replace
from pathlib import Path

import httpcore
import pytest

from tasks.fetching import guard
from tasks.fetching.addresses import AddressRules
from tasks.fetching.client import Client
from tasks.fetching.errors import FetchError, PermanentError, TransientError, Trouble
from tasks.fetching.guard import GuardedBackend
from tests.tasks.fetching.fetching import LOOPBACK, PUBLIC_ONLY, FakeDns, failure, fetch
from tests.tasks.fetching.raw_server import CERTIFICATE, RawServer, answer, kept_open

PUBLIC = "8.8.8.8"


class Dialler(httpcore.AsyncNetworkBackend):
    """Keeps what it is asked to dial; addresses in `dead` refuse."""

    def __init__(self, *dead: str) -> None:
        self._dead = dead
        self.dialled: list[str] = []

    async def connect_tcp(self, host: str, *_: object) -> httpcore.AsyncNetworkStream:
        self.dialled.append(host)
        if host in self._dead:
            raise httpcore.ConnectError("All connection attempts failed")
        return httpcore.AsyncMockStream([])


def dial(addresses: list[str], dialler: Dialler, port: int = 80) -> None:
    backend = GuardedBackend(AddressRules(), FakeDns({"portal.example": [addresses]}), dialler)
    try:
        asyncio.run(backend.connect_tcp("portal.example", port, timeout=5))
    finally:
        backend.close()


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://127.255.255.254/", "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/",
        "http://127.1/", "http://0/", "http://0.0.0.0/", "http://127。0。0。1/", "http://0177.0.0.1/",
        "http://①②⑦.⓪.⓪.①/", "http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/",
        "http://[::127.0.0.1]/", "http://[::ffff:0:127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/",
        "http://[fe80::1]/", "http://[ff02::1]/", "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/",
        "http://192.168.1.1/", "http://100.100.100.200/", "http://168.63.129.16/", "http://[fd00:ec2::254]/",
        "http://portal.example\\@127.0.0.1/", "http://portal.example@127.0.0.1/", "http://127.0.0.1#@portal.example/",
        "http://user:secret@8.8.8.8/",
    ],
)  # fmt: skip
def test_literal_that_is_not_public_is_refused(url: str) -> None:
    """The real resolver reads the odd spellings; nothing here needs a name server."""
    error = failure(url, PUBLIC_ONLY)

    assert isinstance(error, PermanentError)
    assert error.trouble in (Trouble.ADDRESS, Trouble.URL)


@pytest.mark.parametrize("name", ["localhost", "localhost.", "metadata.google.internal", "inside.example"])
def test_name_of_a_private_address_is_refused(name: str) -> None:
    dns = FakeDns({name: [["127.0.0.1"]]})

    assert failure(f"http://{name}/", PUBLIC_ONLY, getaddrinfo=dns).trouble is Trouble.ADDRESS
    assert dns.asked == [name]


def test_loopback_sees_no_connection_unless_allowed() -> None:
    with RawServer(answer()) as bait:
        assert failure(bait.url, PUBLIC_ONLY).trouble is Trouble.ADDRESS
        assert bait.connections == 0
        assert fetch(bait.url).status == 200


@pytest.mark.parametrize("addresses", [[PUBLIC, "10.0.0.1"], ["10.0.0.1", PUBLIC], [PUBLIC, "1.1.1.1", "::1"]])
def test_one_private_answer_spoils_the_name(addresses: list[str]) -> None:
    dialler = Dialler()

    with pytest.raises(PermanentError, match="not public"):
        dial(addresses, dialler)
    assert dialler.dialled == []


def test_port_of_another_service_is_not_dialled() -> None:
    dialler = Dialler()

    with pytest.raises(PermanentError, match="port 6379"):
        dial([PUBLIC], dialler, port=6379)
    assert dialler.dialled == []


def test_checked_address_is_dialled_and_the_next_if_it_is_dead() -> None:
    dialler = Dialler(PUBLIC)

    dial([PUBLIC, "1.1.1.1", "9.9.9.9"], dialler)
    assert dialler.dialled == [PUBLIC, "1.1.1.1"]


def test_only_a_few_dead_addresses_are_tried() -> None:
    addresses = [f"8.8.8.{last}" for last in range(1, 20)]
    dialler = Dialler(*addresses)

    with pytest.raises(TransientError, match="connection attempts failed"):
        dial(addresses, dialler)
    assert dialler.dialled == addresses[: guard.DIAL_LIMIT]


def test_name_that_changes_its_address_is_looked_up_once_a_connection() -> None:
    dns = FakeDns({"portal.example": [["127.0.0.1"], ["10.0.0.1"]]})
    with RawServer(answer()) as portal:
        url = f"http://portal.example:{portal.port}/"

        assert fetch(url, getaddrinfo=dns).status == 200
        assert dns.asked == ["portal.example"]
        assert failure(url, getaddrinfo=dns).trouble is Trouble.ADDRESS
        assert portal.connections == 1


def test_kept_connection_serves_its_own_host_alone() -> None:
    dns = FakeDns({"one.example": [["127.0.0.1"]], "two.example": [["10.0.0.1"]]})

    async def run(port: int) -> None:
        async with Client(LOOPBACK, dns) as client:
            await client.get(f"http://one.example:{port}/")
            await client.get(f"http://one.example:{port}/again")
            with pytest.raises(PermanentError, match=r"10\.0\.0\.1"):
                await client.get(f"http://two.example:{port}/")

    with RawServer(kept_open(answer())) as portal:
        asyncio.run(run(portal.port))
        assert (portal.connections, len(portal.requests)) == (1, 2)
    assert dns.asked == ["one.example", "two.example"]


def test_environment_names_no_proxy_and_no_password(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password secret")
    with RawServer(answer(b"proxied")) as proxy, RawServer(answer(b"direct")) as portal:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
            monkeypatch.setenv(name.lower(), proxy.url)
        monkeypatch.setenv("NETRC", str(netrc))

        assert fetch(portal.url).body == b"direct"
        assert proxy.connections == 0
        assert b"authorization" not in portal.requests[0].lower()


def test_tls_is_for_the_name_though_the_address_is_dialled() -> None:
    trusting = replace(LOOPBACK, ca_file=str(CERTIFICATE))
    dns = FakeDns({"portal.example": [["127.0.0.1"]]})
    with RawServer(answer(), with_tls=True) as portal:
        assert fetch(f"https://portal.example:{portal.port}/", trusting, getaddrinfo=dns).body == b"hello"
        assert portal.names == ["portal.example"]
        assert f"Host: portal.example:{portal.port}\r\n".encode() in portal.requests[0]


@pytest.mark.parametrize(
    ("name", "ca_file", "reason"),
    [("other.example", str(CERTIFICATE), "Hostname mismatch"), ("portal.example", None, "self-signed certificate")],
)
def test_wrong_certificate_makes_the_host_unreachable(name: str, ca_file: str | None, reason: str) -> None:
    dns = FakeDns({name: [["127.0.0.1"]]})
    with RawServer(answer(), with_tls=True) as portal:
        error = failure(f"https://{name}:{portal.port}/", replace(LOOPBACK, ca_file=ca_file), getaddrinfo=dns)

        assert isinstance(error, TransientError)
        assert error.is_of_host
        assert reason in error.reason
        assert portal.requests == []


def test_unknown_name_and_closed_port_are_troubles_of_the_host() -> None:
    with RawServer(answer()) as portal:
        closed = portal.url
    errors: list[FetchError] = [failure("http://nowhere.example/", getaddrinfo=FakeDns({})), failure(closed)]

    assert [error.trouble for error in errors] == [Trouble.HOST, Trouble.HOST]
    assert "not known" in errors[0].reason


@pytest.mark.parametrize("host", ["a" * 64 + ".example", "a" * 300])
def test_name_that_dns_cannot_hold_is_refused(host: str) -> None:
    assert failure(f"http://{host}/", PUBLIC_ONLY).trouble is Trouble.URL


def test_stalled_look_up_ends_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "RESOLVE_S", 0.3)
    released = threading.Event()

    def stalled(*_: object) -> list[tuple[object, ...]]:
        released.wait(20)
        return []

    began = time.monotonic()
    try:
        error = failure("http://portal.example/", getaddrinfo=stalled)
        took_s = time.monotonic() - began
    finally:
        released.set()
    assert error.reason == "no DNS answer in 0.3 s"
    assert took_s < 5
