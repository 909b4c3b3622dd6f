"""Which addresses and ports may be dialled."""

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Network = IPv4Network | IPv6Network

# IANA IPv4 Special-Purpose Address Registry and RFC 5771 (multicast), RFC 1112 (class E).
_CLOSED_V4 = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # carrier-grade NAT
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # Azure's metadata service: a public address that answers inside
        "169.254.0.0/16",  # link-local, with most clouds' metadata service
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # AMT
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",  # private
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarking
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
)

# IPv6: what IANA has allocated as global unicast, without its special parts. Everything that embeds an IPv4
# address (mapped, compatible, NAT64, 6to4, Teredo) is outside or listed, so none needs taking apart.
_OPEN_V6 = IPv6Network("2000::/3")
_CLOSED_V6 = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # protocol assignments, with Teredo
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4
        "2620:4f:8000::/48",  # AS112
        "3fff::/20",  # documentation
    )
)

# Ports where the public web is served; on others a GET would knock at somebody's mail server or database.
_PUBLIC_PORTS = frozenset({80, 443, 8000, 8080, 8443})


@dataclass(frozen=True, slots=True)
class AddressRules:
    """What may be dialled: the public internet's web ports, and `allow_networks` at any port."""

    allow_networks: tuple[Network, ...] = ()

    def allows(self, address: str, port: int) -> bool:
        """Return whether `address`, as a resolver gave it, may be dialled at `port`."""
        try:
            ip = ip_address(address)
        except ValueError:
            return False
        if any(ip in network for network in self.allow_networks):
            return True
        return port in _PUBLIC_PORTS and _is_public(ip)


def _is_public(ip: IPv4Address | IPv6Address) -> bool:
    if isinstance(ip, IPv4Address):
        return not any(ip in network for network in _CLOSED_V4)
    return ip in _OPEN_V6 and not any(ip in network for network in _CLOSED_V6)
