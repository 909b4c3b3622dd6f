"""How portals are talked to."""

from dataclasses import dataclass

from tasks.fetching.addresses import Network


@dataclass(frozen=True, slots=True)
class ClientSettings:
    """A value, so that every fetch task can open its own client in its own event loop."""

    user_agent: str
    allow_networks: tuple[Network, ...] = ()  # may be crawled though not public
    body_limit_bytes: int = 10_000_000  # before and after decompression
    deadline_s: float = 30.0  # from the request to the last byte
    connect_s: float = 10.0  # TCP, then TLS
    ca_file: str | None = None  # trusted instead of the public certificate authorities
