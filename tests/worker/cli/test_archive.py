from pathlib import Path

import pytest

from tests.worker.cli.running import Newsfold

READING = (
    ("articles", "list"),
    ("articles", "list", "--format", "csv"),
    ("articles", "show", "1"),
    ("articles", "search", "bridge"),
    ("status",),
    ("events",),
    ("portals", "list"),
    ("db", "current"),
)


@pytest.mark.parametrize("words", READING)
def test_reading_makes_no_archive_and_says_how_to_get_one(newsfold: Newsfold, tmp_path: Path, words: list[str]) -> None:
    ran = newsfold(*words)

    assert (ran.status, ran.out) == (1, "")
    assert ran.err == "newsfold: no archive at newsfold.db: run `newsfold crawl URL` first\n"
    assert list(tmp_path.iterdir()) == []


def test_writing_makes_and_migrates_an_sqlite_archive(newsfold: Newsfold, tmp_path: Path) -> None:
    assert newsfold("portals", "add", "http://news.example/").status == 0

    assert (tmp_path / "newsfold.db").exists()
    assert newsfold("db", "current").out.endswith(" (current)\n")
    assert newsfold("articles", "list").status == 0


def test_a_database_that_is_not_migrated_is_said_to_be_so(
    newsfold: Newsfold, unmigrated_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSFOLD_DATABASE_URL", unmigrated_url)
    if unmigrated_url.startswith("sqlite"):
        Path(unmigrated_url.removeprefix("sqlite:///")).touch()

    ran = newsfold("status")

    assert (ran.status, ran.out) == (1, "")
    assert ran.err == "newsfold: the database does not have this version's tables: run `newsfold db upgrade`\n"
    assert newsfold("db", "upgrade").status == 0
    assert newsfold("status").status == 0


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql://user:secret@127.0.0.1:1/newsfold", "database: connection failed: "),
        ("sqlite:///no/such/folder/newsfold.db", "database: unable to open database file"),
        ("sqlite:///text.db", "database: file is not a database"),
        ("sqlite://", "NEWSFOLD_DATABASE_URL: SQLite needs a file"),
        ("mysql://127.0.0.1/newsfold", "NEWSFOLD_DATABASE_URL: neither postgresql://… nor sqlite:///…"),
        ("newsfold.db", "NEWSFOLD_DATABASE_URL: not a database URL"),
    ],
)
def test_a_database_that_cannot_be_opened_is_one_line(
    newsfold: Newsfold, monkeypatch: pytest.MonkeyPatch, url: str, said: str
) -> None:
    Path("text.db").write_text("this is not a database, but it is long enough for one" * 3)
    monkeypatch.setenv("NEWSFOLD_DATABASE_URL", url)

    ran = newsfold("portals", "add", "http://news.example/")

    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith(f"newsfold: {said}")
    assert ran.err.count("\n") == 1
    assert "secret" not in ran.err


def test_a_bad_setting_is_named(newsfold: Newsfold, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSFOLD_HOST_DELAY_S", "soon")

    ran = newsfold("status")

    assert ran.status == 1
    assert ran.err.startswith("newsfold: NEWSFOLD_HOST_DELAY_S: ")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("words", [("no-such-command",), ("articles", "list", "--limit", "none"), ("articles", "show")])
def test_being_asked_wrongly_is_another_exit_status(newsfold: Newsfold, words: list[str]) -> None:
    ran = newsfold(*words)

    assert (ran.status, ran.out) == (2, "")
    assert "Traceback" not in ran.err
