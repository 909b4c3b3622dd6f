"""A server process that the tests start, wait for and stop by its own id."""

import os
import pwd
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

START_LIMIT_S = 30
STOP_LIMIT_S = 15


class Server:
    """One process, in a session of its own so that Ctrl-C reaches only pytest, which stops it in its turn."""

    def __init__(self, command: list[str], log: Path, stop_signal: int, **options: Any) -> None:
        self._command = command
        self._log = log
        self._stop_signal = stop_signal
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """The running process's id. Raises RuntimeError when it does not run."""
        if self._process is None:
            raise RuntimeError("not started")
        return self._process.pid

    def start(self, answers: Callable[[], bool]) -> None:
        """Start it and return once `answers`. Raises RuntimeError with its log when it does not come up."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True, **self._options
            )
        deadline = time.monotonic() + START_LIMIT_S
        while not answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise RuntimeError(f"{self._command[0]} did not start:\n{self._log.read_text()[-2000:]}")
            time.sleep(0.02)

    def stop(self) -> None:
        """End it and wait until it is gone. Nothing happens when it does not run."""
        process, self._process = self._process, None
        if process is None or process.poll() is not None:
            return
        process.send_signal(self._stop_signal)
        try:
            process.wait(STOP_LIMIT_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def free_port() -> int:
    """Return a TCP port of loopback that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def unprivileged() -> dict[str, Any]:
    """Return options for subprocess that run a program as nobody when the tests run as root, else none."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
