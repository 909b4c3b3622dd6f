"""Spoils documents and has them read, for minutes or for ever: `make fuzz MINUTES=20`.

Documents that show something new of how pages are read are spoilt further. What ends in an exception, in a reading
that none may be, after more than 2 s of CPU time or with more than 300 MB is a finding: it is made small and written
to a folder, from where `--again` reads it anew. Two runs with one `--seed` and one state of the code try the same.
"""

import argparse
import hashlib
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final

from rich.console import Console
from rich.table import Table

from tests.fuzz.document import Document, document_of
from tests.fuzz.facts import mutated_facts
from tests.fuzz.minimise import minimised
from tests.fuzz.mutations import mutated
from tests.fuzz.reader import Outcome, Reader
from tests.fuzz.seeds import seeds

_KEPT: Final = 0.5  # how often a document that showed something new is spoilt further, rather than a golden one
_KEPT_BYTES: Final = 300_000  # larger ones are not


@dataclass
class Run:
    """What was tried, and what came of it."""

    reader: Reader
    random: Random
    folder: Path
    golden: list[Document] = field(default_factory=seeds)
    kept: list[Document] = field(default_factory=list)
    traits: set[int] = field(default_factory=set)
    findings: Counter[str] = field(default_factory=Counter)
    tried: int = 0
    slowest_s: float = 0.0
    largest_mb: float = 0.0

    def step(self) -> None:
        """Spoil one document, have it read, and draw the consequences."""
        document = self._next()
        outcome = self.reader.read(document)
        self.tried += 1
        self.slowest_s = max(self.slowest_s, outcome.cpu_s)
        self.largest_mb = max(self.largest_mb, outcome.memory_mb)
        if outcome.fault:
            self.findings[outcome.fault] += 1
            if self.findings[outcome.fault] == 1:
                self._keep_finding(document, outcome)
        elif not outcome.traits <= self.traits and len(document.body) < _KEPT_BYTES:
            self.traits |= outcome.traits
            self.kept.append(document)

    def _next(self) -> Document:
        pool = self.kept if self.kept and self.random.random() < _KEPT else self.golden
        document, other = self.random.choice(pool), self.random.choice(self.golden)
        return Document(mutated(self.random, document.body, other.body), mutated_facts(self.random, document.facts))

    def _keep_finding(self, document: Document, outcome: Outcome) -> None:
        name = hashlib.sha256((outcome.fault or "").encode()).hexdigest()[:12]
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / f"{name}.txt").write_text(f"{outcome.fault}\n\n{outcome.detail}\n", "utf-8", "replace")
        file = self.folder / f"{name}.jsonl"
        file.write_bytes(document.line())  # in case making it small takes too long
        tries = 60 if outcome.cpu_s > 1 else 400
        file.write_bytes(minimised(document, lambda it: self.reader.read(it).fault == outcome.fault, tries).line())
        print(f"{outcome.fault}: {file}", flush=True)  # noqa: T201 – who waits wants to know


def main(arguments: list[str]) -> int:
    """Run until the time is over; return 1 when there were findings."""
    asked = _parser().parse_args(arguments)
    if asked.again:
        return _read_again(asked.again)
    until = time.monotonic() + 60 * asked.minutes
    with Reader() as reader:
        run = Run(reader, Random(asked.seed), asked.folder)
        while time.monotonic() < until and run.tried < asked.documents:
            run.step()
    _print(run)
    return 1 if run.findings else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.run", description=__doc__)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--documents", type=int, default=sys.maxsize, help="end after so many")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, default=Path("fuzz-findings"))
    parser.add_argument("--again", type=Path, metavar="FOLDER", help="only read the findings in FOLDER anew")
    return parser


def _read_again(folder: Path) -> int:
    with Reader() as reader:
        outcomes = [(path, reader.read(document)) for path, document in _findings(folder)]
    for path, outcome in outcomes:
        print(f"{path}: {outcome.fault or 'read'}\n{outcome.detail}")  # noqa: T201 – the answer
    return 1 if any(outcome.fault for _, outcome in outcomes) else 0


def _findings(folder: Path) -> Iterator[tuple[Path, Document]]:
    for path in sorted(folder.glob("*.jsonl")):
        yield path, document_of(path.read_bytes())


def _print(run: Run) -> None:
    table = Table("documents", "kept for more", "traits", "slowest, CPU s", "most memory, MB", "findings")
    figures = (
        run.tried,
        len(run.kept),
        len(run.traits),
        f"{run.slowest_s:.2f}",
        f"{run.largest_mb:.0f}",
        len(run.findings),
    )
    table.add_row(*map(str, figures))
    Console().print(table)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
