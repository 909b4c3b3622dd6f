"""`newsfold read-again`; that it corrects the archive is in tests/whole/test_rules.py."""

from pathlib import Path

import pytest
from sqlalchemy.orm import Session, sessionmaker

from storage.database import clock
from storage.portals import Declaration, declare
from tests.worker.cli.running import Newsfold


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("more", [[], ["--dry-run"]])
@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("nobody", "no portal named 'nobody'"),
        ("https://nobody.example/a", "https://nobody.example/a: no such page in the archive"),
        ("ftp://nobody.example/a", "wrong URL 'ftp://nobody.example/a'"),
    ],
)
def test_what_is_not_there_is_named(newsfold: Newsfold, word: str, said: str, more: list[str]) -> None:
    ran = newsfold("read-again", word, *more)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith(f"newsfold: {said}")


@pytest.mark.parametrize("more", [[], ["--dry-run"]])
def test_without_an_archive_none_begins(newsfold: Newsfold, tmp_path: Path, more: list[str]) -> None:
    assert newsfold("read-again", "post", *more).status == 1
    assert not list(tmp_path.glob("*.db"))


def test_with_a_broker_the_workers_do_it(
    newsfold: Newsfold, archive: sessionmaker[Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    with archive.begin() as session:
        declare(session, Declaration("post", "https://post.example/"), clock(session))
    sent: list[str] = []
    monkeypatch.setattr("tasks.context.send", sent.append)
    monkeypatch.setenv("NEWSFOLD_BROKER_URL", "redis://127.0.0.1:1/0")

    ran = newsfold("read-again", "post")

    assert (ran.status, ran.err, sent) == (0, "", ["tick"])
    assert ran.out == "captures handed to the workers: 0; see newsfold status\n"
