import socket

import pytest

from tests.services import loopback


def test_another_machine_is_out_of_reach() -> None:
    with socket.socket() as client, pytest.raises(OSError, match="loopback only"):
        client.connect(("192.0.2.1", 80))
    assert loopback.attempts() == ["socket.connect 192.0.2.1"]


def test_a_datagram_to_another_machine_is_refused() -> None:
    with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as client, pytest.raises(OSError, match="loopback only"):
        client.sendto(b"x", ("2001:db8::1", 53))
    assert loopback.attempts() == ["socket.sendto 2001:db8::1"]


def test_names_have_no_address() -> None:
    with pytest.raises(socket.gaierror):
        socket.getaddrinfo("example.org", 80)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "::1", None])
def test_this_machine_is_found(host: str | None) -> None:
    assert socket.getaddrinfo(host, 80, type=socket.SOCK_STREAM)
