import pytest

from tests.worker.cli.running import Newsfold


def test_a_database_goes_up_and_back(newsfold: Newsfold, unmigrated_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSFOLD_DATABASE_URL", unmigrated_url)

    up = newsfold("db", "upgrade")
    assert (up.status, up.err) == (0, "")
    assert up.out.endswith(" (current)\n")
    assert newsfold("db", "upgrade").out == newsfold("db", "current").out == up.out
    assert newsfold("db", "downgrade", "base").out == "no migration (not current)\n"
    assert newsfold("status").status == 1


def test_one_migration_back_is_written_with_a_minus(newsfold: Newsfold) -> None:
    newsfold("db", "upgrade")

    back = newsfold("db", "downgrade", "-1")

    assert (back.status, back.err) == (0, "")
    assert back.out.endswith(" (not current)\n")


def test_an_unknown_migration_is_one_line(newsfold: Newsfold) -> None:
    newsfold("db", "upgrade")

    ran = newsfold("db", "downgrade", "nosuch")

    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "nosuch" in ran.err
