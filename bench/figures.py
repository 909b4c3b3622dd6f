"""What one process of a run did: written by it, read by who started it."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Figures:
    """One process."""

    queue: str
    pid: int
    is_child: bool = False  # of a pool
    cpu_s: dict[str, float] = field(default_factory=dict)  # by stage
    peak_kb: int = 0  # resident
    messages: dict[str, int] = field(default_factory=dict)  # sent, by task
    statements: int = 0  # of SQL, as the server counts
    calls: int = 0  # of the driver: batches of them
    transactions: int = 0

    def write(self, directory: Path) -> None:
        """Leave these figures in `directory`."""
        (directory / f"{self.pid}.json").write_text(json.dumps(asdict(self)))


def read(directory: Path) -> list[Figures]:
    """Return the figures of every process that has ended."""
    return [Figures(**json.loads(file.read_text())) for file in sorted(directory.glob("*.json"))]
