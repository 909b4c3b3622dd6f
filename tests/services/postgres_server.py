"""A PostgreSQL of the tests' own, on loopback and in a temporary folder."""

import os
import secrets
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.services import binaries
from tests.services.process import Server, free_port, unprivileged

USER = "newsfold"
FORGETFUL = ("fsync=off", "full_page_writes=off", "synchronous_commit=off")  # what is in it dies with the tests
SETTINGS = (
    "max_connections=200",
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
)


@contextmanager
def running_postgres(durability: Sequence[str] = FORGETFUL) -> Iterator[str]:
    """Yield the URL of an empty database `postgres` whose user may create others; stop the server in the end.

    `durability`: settings in place of those that make tests fast; none gives PostgreSQL as it comes.
    """
    with tempfile.TemporaryDirectory(prefix="newsfold-postgres-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        _give_away(folder)
        programs = _programs_in_reach(binaries.postgres_folder(), folder)
        password, port = secrets.token_hex(8), free_port()
        _create_cluster(programs, folder, password)
        url = f"postgresql://{USER}:{password}@127.0.0.1:{port}/postgres"
        server = _server(programs, folder, (*SETTINGS, *durability, f"port={port}"))
        server.start(lambda: _answers(url))
        try:
            yield url
        finally:
            server.stop()


def _server(programs: Path, folder: Path, settings: Iterable[str]) -> Server:
    options = [part for setting in settings for part in ("-c", setting)]
    command = [str(programs / "postgres"), "-D", str(folder / "data"), *options]
    return Server(command, folder / "postgres.log", signal.SIGINT, **unprivileged())  # SIGINT: a fast shutdown


def _create_cluster(programs: Path, folder: Path, password: str) -> None:
    password_file = folder / "password"
    password_file.write_text(password)
    _give_away(password_file)
    options = ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
    command: list[str | Path] = [programs / "initdb", "-D", folder / "data", "-U", USER, "--pwfile", password_file]
    made = subprocess.run([*command, *options], capture_output=True, text=True, cwd=folder, **unprivileged())
    if made.returncode:
        raise RuntimeError(f"initdb failed:\n{made.stdout}{made.stderr}")


def _programs_in_reach(programs: Path, folder: Path) -> Path:
    """Return `programs`, or a copy in `folder` when who is to run them cannot get there (a closed home)."""
    try:
        subprocess.run([programs / "postgres", "--version"], check=True, capture_output=True, **unprivileged())
    except PermissionError:
        root = programs.parent.parent.parent  # site-packages: the programs find their libraries beside their package
        for part in (programs.parent, root / f"{binaries.POSTGRES_WHEEL}.libs"):
            shutil.copytree(part, folder / "programs" / part.relative_to(root), symlinks=True)
        return folder / "programs" / programs.relative_to(root)
    return programs


def _give_away(path: Path) -> None:
    if user := unprivileged():
        os.chown(path, user["user"], user["group"])


def _answers(url: str) -> bool:
    try:
        psycopg.connect(url, connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True
