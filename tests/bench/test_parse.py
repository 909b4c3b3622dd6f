import gzip
from pathlib import Path

import pytest

from bench.parse import main
from tests.tasks.parsing.articles import TEXT


def test_saved_pages_are_timed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "one.html").write_text(f"<h1>Pier</h1>{TEXT}")
    (tmp_path / "deep" / "two.html.gz").write_bytes(gzip.compress(f"<h1>Pier</h1>{TEXT}".encode()))
    assert main([str(tmp_path)]) == 0
    assert "│ 2 " in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["a", "b"]])
def test_without_a_folder_it_says_how_it_is_used(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "usage" in capsys.readouterr().err
