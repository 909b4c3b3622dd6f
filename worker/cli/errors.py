"""What a command tells its user when it can't go on."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import OperationalError, ProgrammingError

from storage.archive.errors import ArchiveError
from worker.settings import SettingsError


class UserError(Exception):
    """One line for standard error; no traceback."""

    def __init__(self, text: str, exit_status: int = 1) -> None:
        self.exit_status = exit_status
        super().__init__(" ".join(text.split()))


@contextmanager
def explained() -> Iterator[None]:
    """Turn what users can mend into a UserError."""
    try:
        yield
    except (LookupError, ValueError, SettingsError, ArchiveError) as error:
        raise UserError(str(error.args[0] if error.args else error)) from error
    except (OperationalError, ProgrammingError) as error:
        raise UserError(f"database: {str(error.orig).splitlines()[0]}") from error
