"""A Redis of the tests' own, on loopback and in a temporary folder."""

import secrets
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from redis import Redis
from redis.exceptions import ConnectionError as NoConnection

from tests.services import binaries
from tests.services.process import Server, free_port


class RedisServer:
    """Stop it and start it again to see how the product takes that: it comes back empty, at the same URL."""

    def __init__(self, folder: Path) -> None:
        password, port = secrets.token_hex(8), free_port()
        self.url = f"redis://:{password}@127.0.0.1:{port}/0"
        config = folder / "redis.conf"
        config.write_text(
            f"bind 127.0.0.1\nport {port}\nrequirepass {password}\ndir {folder}\n"
            'save ""\nappendonly no\nmaxmemory 256mb\nmaxmemory-policy noeviction\n'
        )
        command = [str(binaries.redis_server()), str(config)]
        self._server = Server(command, folder / "redis.log", signal.SIGTERM)

    def start(self) -> None:
        """Return when it answers."""
        self._server.start(self._answers)

    def stop(self) -> None:
        """Return when it is gone, with all that it held."""
        self._server.stop()

    def _answers(self) -> bool:
        with Redis.from_url(self.url) as client:
            try:
                return bool(client.ping())
            except NoConnection:
                return False


@contextmanager
def running_redis() -> Iterator[RedisServer]:
    """Yield a Redis that runs, and stop it in the end."""
    with tempfile.TemporaryDirectory(prefix="newsfold-redis-") as folder:
        server = RedisServer(Path(folder))
        server.start()
        try:
            yield server
        finally:
            server.stop()
