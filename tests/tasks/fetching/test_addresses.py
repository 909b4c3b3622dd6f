from ipaddress import ip_network

import pytest

from tasks.fetching.addresses import AddressRules

CLOSED = [
    # loopback, this network
    "127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "::1", "::",  # noqa: S104 - nothing is bound
    # private, both ends
    "10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.0.0", "192.168.255.255",
    # carrier-grade NAT, both ends
    "100.64.0.0", "100.127.255.255",
    # link-local and the metadata services of clouds
    "169.254.0.1", "169.254.169.254", "169.254.170.2", "169.254.170.23", "100.100.100.200", "168.63.129.16",
    "fd00:ec2::254", "fd00:ec2::23", "fe80::1", "fe80::a9fe:a9fe", "fe80::1%eth0", "fec0::1",
    # protocol assignments, documentation, benchmarks, relays
    "192.0.0.1", "192.0.2.1", "192.31.196.1", "192.52.193.1", "192.88.99.1", "192.175.48.1",
    "198.18.0.0", "198.19.255.255", "198.51.100.7", "203.0.113.7",
    "2001:db8::1", "3fff::1", "2001:2::1", "2620:4f:8000::1", "100::1", "100:0:0:1::1", "5f00::1",
    # multicast, reserved, broadcast
    "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "ff02::1",
    # unique local
    "fc00::1", "fd12:3456:789a::1",
    # IPv6 that carries an IPv4 address, even a public one
    "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:8.8.8.8", "::127.0.0.1", "::ffff:0:127.0.0.1",
    "64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::1", "2002:7f00:1::", "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    # no addresses
    "", "localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1",
]  # fmt: skip

OPEN = [
    "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1",
    "168.63.129.15", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.167.255.255",
    "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "2a00:1450:4001::1", "2600::1", "2001:4860::8888",
]  # fmt: skip


@pytest.mark.parametrize("address", CLOSED)
def test_address_that_is_not_public_is_closed(address: str) -> None:
    assert not AddressRules().allows(address, 80)


@pytest.mark.parametrize("address", OPEN)
def test_public_address_is_open(address: str) -> None:
    assert AddressRules().allows(address, 443)


@pytest.mark.parametrize("port", [0, 1, 22, 25, 53, 110, 2375, 5432, 6379, 8001, 9200, 11211, 27017, 65535])
def test_port_of_another_service_is_closed(port: int) -> None:
    assert not AddressRules().allows("8.8.8.8", port)


@pytest.mark.parametrize("port", [80, 443, 8000, 8080, 8443])
def test_port_of_the_web_is_open(port: int) -> None:
    assert AddressRules().allows("8.8.8.8", port)


def test_allowed_network_is_open_at_any_port_and_opens_nothing_else() -> None:
    rules = AddressRules((ip_network("127.0.0.0/8"), ip_network("fd00::/8")))

    assert rules.allows("127.3.2.1", 6543)
    assert rules.allows("fd00::1", 6543)
    assert not rules.allows("10.0.0.1", 80)
    assert not rules.allows("::1", 80)
    assert not rules.allows("::ffff:127.0.0.1", 80)
    assert not rules.allows("8.8.8.8", 6543)
