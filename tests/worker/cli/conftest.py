"""The command line as a user meets it: arguments in; exit status and output out."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session, sessionmaker

from tests.worker.cli.running import Newsfold, Ran
from worker.cli.main import run
from worker.settings import settings


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """No setting of the machine, a folder of the test's own, and settings read anew."""
    for name in [name for name in os.environ if name.startswith("NEWSFOLD_") and "_TEST_" not in name]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    settings.cache_clear()
    yield
    settings.cache_clear()


@pytest.fixture
def newsfold(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Newsfold:
    """Run `newsfold` with the given words in the current folder."""

    def ran(*words: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["newsfold", *words])
        settings.cache_clear()
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            run()
        captured = capsys.readouterr()
        code = ended.value.code
        if isinstance(code, str):  # what the interpreter does with it
            return Ran(1, captured.out, f"{captured.err}{code}\n")
        return Ran(code or 0, captured.out, captured.err)

    return ran


@pytest.fixture
def archive(
    monkeypatch: pytest.MonkeyPatch, database_url: str, sessions: sessionmaker[Session]
) -> sessionmaker[Session]:
    """Let commands read and write a migrated archive, and the test with them: on each kind of database."""
    monkeypatch.setenv("NEWSFOLD_DATABASE_URL", database_url)
    return sessions
