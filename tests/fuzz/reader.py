"""Has documents read in a process of their own, which may die of them."""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final, Self

from tests.fuzz.document import Document

CPU_LIMIT_S: Final = 2.0
MEMORY_LIMIT_MB: Final = 300.0
_ROOT: Final = Path(__file__).parents[2]
_PAGES_A_PROCESS: Final = 20_000


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a document."""

    fault: str | None = None  # a short phrase, the same for the same fault
    detail: str = ""
    traits: frozenset[int] = frozenset()
    cpu_s: float = 0.0
    memory_mb: float = 0.0


class Reader:
    """A child that is started when it is needed, and again when it died."""

    def __init__(self, cpu_limit_s: float = CPU_LIMIT_S) -> None:
        self._cpu_limit_s = cpu_limit_s
        self._child: subprocess.Popen[bytes] | None = None
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 – closed with the reader
        self._read = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()
        self._errors.close()

    def read(self, document: Document) -> Outcome:
        """Return what became of `document`."""
        child = self._child or self._started()
        assert child.stdin is not None
        assert child.stdout is not None
        try:
            child.stdin.write(document.line())
            child.stdin.flush()
            answer = child.stdout.readline()
        except BrokenPipeError:
            answer = b""
        self._read += 1
        if answer:
            return self._judged(json.loads(answer))
        code = self._end()
        return Outcome(f"process ended ({code}) in {self._last_place()}", self._stack(), cpu_s=self._cpu_limit_s)

    def _judged(self, answer: dict[str, Any]) -> Outcome:
        answer["traits"] = frozenset(answer.get("traits", ()))
        outcome = Outcome(**answer)
        if self._read >= _PAGES_A_PROCESS:
            self._end()
        if outcome.memory_mb > MEMORY_LIMIT_MB:
            return Outcome(
                "too much memory", f"{outcome.memory_mb:.0f} MB", outcome.traits, outcome.cpu_s, outcome.memory_mb
            )
        return outcome

    def _started(self) -> subprocess.Popen[bytes]:
        self._errors.seek(0)
        self._errors.truncate()
        self._read = 0
        self._child = subprocess.Popen(
            [sys.executable, "-m", "tests.fuzz.child", str(self._cpu_limit_s)],
            cwd=_ROOT, env=os.environ | {"PYTHONHASHSEED": "0"},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors,
        )  # fmt: skip
        return self._child

    def _stack(self) -> str:
        self._errors.seek(0)
        return self._errors.read().decode("utf-8", "replace")[-4000:]

    def _last_place(self) -> str:
        """Return the innermost function of ours on the stack that a dying child left."""
        lines = [line.strip() for line in self._stack().splitlines() if f"{_ROOT}/tasks/" in line]
        file, _, rest = lines[0].removeprefix(f'File "{_ROOT}/').partition('"') if lines else ("?", "", "")
        return f"{file}:{rest.rsplit(' ', 1)[-1]}"

    def _end(self) -> int:
        """Let the child finish; return its exit code."""
        child, self._child = self._child, None
        if child is None:
            return 0
        with contextlib.suppress(BrokenPipeError):  # it may be gone already
            child.communicate()
        return child.returncode
