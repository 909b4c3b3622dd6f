"""What a command tells its user when it can't go on."""

from collections.abc import Iterator
from contextlib import contextmanager


class UserError(Exception):
    """One line for standard error; no traceback."""

    def __init__(self, text: str, exit_status: int = 1) -> None:
        self.exit_status = exit_status
        super().__init__(" ".join(text.split()))


@contextmanager
def explained() -> Iterator[None]:
    """Turn what users can mend into a UserError: wrong words, settings, rules, an archive or database that fails."""
    from storage.archive.errors import ArchiveError
    from tasks.parsing.rules.values import RuleError
    from worker.settings import SettingsError

    try:
        with database_explained():
            yield
    except (SettingsError, ArchiveError, RuleError) as error:
        raise UserError(str(error)) from error
    except (LookupError, ValueError) as error:
        if type(error) not in (LookupError, ValueError):
            raise  # a KeyError, say, is a mistake of ours
        raise UserError(str(error)) from error


@contextmanager
def database_explained() -> Iterator[None]:
    """Turn a database that can't be reached, opened or used into a UserError."""
    from sqlalchemy.exc import DatabaseError, IntegrityError

    try:
        yield
    except IntegrityError:
        raise  # a mistake of ours
    except DatabaseError as error:
        lines = [line.strip() for line in str(error.orig).splitlines() if line.strip()]
        raise UserError(f"database: {lines[0] if lines else error}") from error
