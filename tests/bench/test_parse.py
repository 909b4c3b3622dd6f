import gzip
from pathlib import Path

import pytest

from bench.parse import main, times_ms
from bench.readers import PageReader, installed
from tasks.parsing.reading import Reading
from tests.tasks.parsing.articles import TEXT


def test_saved_pages_are_timed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "one.html").write_text(f"<h1>Pier</h1>{TEXT}")
    (tmp_path / "deep" / "two.html.gz").write_bytes(gzip.compress(f"<h1>Pier</h1>{TEXT}".encode()))
    assert main([str(tmp_path)]) == 0
    shown = capsys.readouterr().out
    assert "2 pages" in shown
    assert "newsfold" in shown
    assert "trafilatura" in shown  # with its figures, or that it is missing


def test_readers_take_turns_in_being_first() -> None:
    log: list[str] = []
    readers = [PageReader("one", lambda _: log.append("one")), PageReader("two", lambda _: log.append("two"))]
    times = times_ms(readers, [b"a", b"b"])
    assert log[-4:] == ["two", "one", "one", "two"]
    assert [len(figures) for figures in times.values()] == [2, 2]


def test_ours_is_the_first_of_the_readers() -> None:
    ours = installed()[0]
    assert ours.name.startswith("newsfold ")
    assert isinstance(ours.read(f"<h1>Pier</h1>{TEXT}".encode()), Reading)


@pytest.mark.parametrize("arguments", [[], ["a", "b"]])
def test_without_a_folder_it_says_how_it_is_used(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "usage" in capsys.readouterr().err
