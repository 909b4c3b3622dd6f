"""A server on loopback that sends exactly what a test wants, right or wrong."""

import socket
import ssl
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

CERTIFICATE = Path(__file__).with_name("portal.example.pem")  # of that name, its own authority, until 2126

Behaviour = Callable[["Connection"], None]


class Connection:
    """One accepted connection, seen from the server."""

    def __init__(self, sock: socket.socket, stopping: threading.Event) -> None:
        self._socket = sock
        self._stopping = stopping

    def request(self) -> bytes:
        """Return the next request's head; empty when the client is gone."""
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            received = self._socket.recv(1)
            if not received:
                return b""
            head += received
        return head

    def send(self, data: bytes) -> None:
        """Send `data`, or raise OSError when the client is gone."""
        self._socket.sendall(data)

    def goes_on(self, pause_s: float = 0.0) -> bool:
        """Wait, and return whether the test is still running."""
        return not self._stopping.wait(pause_s)


class RawServer:
    """Runs `behaviour` for each connection, in a thread of its own; keeps what was asked."""

    def __init__(self, behaviour: Behaviour | bytes, host: str = "127.0.0.1", with_tls: bool = False) -> None:
        self._behaviour = always(behaviour) if isinstance(behaviour, bytes) else behaviour
        self._stopping = threading.Event()
        self._tls = _server_tls(self) if with_tls else None
        self._socket = socket.create_server((host, 0))
        self._threads = [threading.Thread(target=self._accept)]
        self.port: int = self._socket.getsockname()[1]
        self.url = f"http://{host}:{self.port}"
        self.connections = 0
        self.requests: list[bytes] = []
        self.names: list[str | None] = []  # asked for in TLS

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for thread in self._threads:
            thread.join()

    def _accept(self) -> None:
        while True:
            try:
                accepted, _ = self._socket.accept()
            except OSError:  # closed: the test is over
                return
            self.connections += 1
            self._threads.append(threading.Thread(target=self._serve, args=(accepted,)))
            self._threads[-1].start()

    def _serve(self, accepted: socket.socket) -> None:
        accepted.settimeout(10)
        try:
            with accepted if self._tls is None else self._tls.wrap_socket(accepted, server_side=True) as sock:
                connection = Connection(sock, self._stopping)
                while request := connection.request():
                    self.requests.append(request)
                    self._behaviour(connection)
                    if not isinstance(self._behaviour, _KeptOpen):
                        return
        except OSError:  # the client has gone, as many of these tests want it to
            accepted.close()


class _KeptOpen:
    """Sends the same for every request of a connection."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def __call__(self, connection: Connection) -> None:
        connection.send(self._data)


def always(data: bytes) -> Behaviour:
    """Answer with `data` and close."""
    return lambda connection: connection.send(data)


def kept_open(data: bytes) -> Behaviour:
    """Answer with `data` and wait for the next request."""
    return _KeptOpen(data)


def answer(body: bytes = b"hello", *headers: str, status: str = "200 OK") -> bytes:
    """Return a well-formed response."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def _server_tls(server: RawServer) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    context.sni_callback = lambda _sock, name, _context: server.names.append(name)
    return context
