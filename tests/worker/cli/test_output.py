import io
import subprocess
import sys

import pytest

from worker.cli import output
from worker.cli.inert import inert


def run(code: str, *, encoding: str = "utf-8") -> subprocess.CompletedProcess[bytes]:
    environment = {"PYTHONIOENCODING": encoding, "PATH": ""}
    command = [sys.executable, "-c", f"from worker.cli import output\n{code}"]
    return subprocess.run(command, capture_output=True, check=False, env=environment)


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    code = "from worker.cli import output; output.lines(str(n) for n in range(10**6))"
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    with process.stdout as out, process.stderr as err:
        assert out.readline() == b"0\n"
        out.close()
        assert err.read() == b""
    assert process.wait() == 0


def test_a_table_that_nobody_reads_is_no_error() -> None:
    code = "output.table(('n',), [[str(n)] for n in range(20000)])"
    command = [sys.executable, "-c", f"from worker.cli import output; {code}"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr as err:
        assert err.read() == b""
    assert process.wait() == 0


def test_machine_readable_lines_are_utf_8_whatever_the_locale() -> None:
    assert run("output.lines(['墨湾'])", encoding="ascii").stdout.decode("utf-8") == "墨湾\n"


def test_text_for_people_never_fails_for_a_character() -> None:
    done = run("output.say('墨湾'); output.table(('a',), [['墨湾']])", encoding="ascii")

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().count("\\u58a8\\u6e7e") == 2


def test_a_table_takes_stored_text_literally(capsys: pytest.CaptureFixture[str]) -> None:
    output.table(("id", "headline"), [["1", "[red]Bridge[/red] :smile: \x1b[31mopens\nnow"]])

    assert "1    [red]Bridge[/red] :smile: opens now\n" in capsys.readouterr().out


def test_a_table_is_as_wide_as_its_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    screen = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Terminal(screen, encoding="utf-8"))
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("TERM", "xterm")
    output.table(("id", "headline"), [["1", "a very long headline " * 10]])

    lines = inert(screen.getvalue().decode()).splitlines()
    assert max(map(len, lines)) <= 40
    assert lines[-1].startswith("1    a very long")
    assert lines[-1].endswith("…")
