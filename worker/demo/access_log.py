"""What the sample sites were asked, and when: the proof that a crawler was polite."""

import json
import threading
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TextIO


@dataclass(frozen=True, slots=True)
class Visit:
    """One request and its answer."""

    host: str  # with port, as in URLs
    method: str
    target: str  # path and query
    status: int
    conditional: bool  # had If-None-Match or If-Modified-Since
    user_agent: str
    client: str  # address and port that asked
    started_s: float  # time.monotonic(): the first byte of the request was here
    ended_s: float  # time.monotonic(): the whole answer was handed to the kernel
    started_at: str  # ISO 8601, UTC
    ended_at: str


class AccessLog:
    """Keeps visits in memory, in order of their end, and as JSON Lines in `file` when given."""

    def __init__(self, file: Path | None = None) -> None:
        self._visits: list[Visit] = []
        self._lock = threading.Lock()
        self._file: TextIO | None = file.open("a", encoding="utf-8", buffering=1) if file else None

    def add(self, visit: Visit) -> None:
        """Keep a visit."""
        with self._lock:
            self._visits.append(visit)
            if self._file:
                self._file.write(json.dumps(asdict(visit)) + "\n")

    def visits(self) -> list[Visit]:
        """Return the visits so far."""
        with self._lock:
            return list(self._visits)

    def clear(self) -> None:
        """Forget the visits in memory."""
        with self._lock:
            self._visits.clear()

    def close(self) -> None:
        """Close the file."""
        if self._file:
            self._file.close()


def read_log(file: Path) -> list[Visit]:
    """Return the visits that a log file holds."""
    with file.open(encoding="utf-8") as lines:
        return [Visit(**json.loads(line)) for line in lines]


def overlaps(visits: Iterable[Visit]) -> list[tuple[Visit, Visit]]:
    """Return pairs of visits to one host that were under way at once; empty when a host saw one at a time."""
    return [(one, two) for one, two in _neighbours(visits) if two.started_s < one.ended_s]


def shortest_pause_s(visits: Iterable[Visit]) -> dict[str, float]:
    """Return by host the shortest time between an answer's end and the next request; hosts with one visit lack."""
    pauses: dict[str, float] = {}
    for one, two in _neighbours(visits):
        pauses[one.host] = min(pauses.get(one.host, float("inf")), two.started_s - one.ended_s)
    return pauses


def _neighbours(visits: Iterable[Visit]) -> Iterable[tuple[Visit, Visit]]:
    """Yield each visit with the one to its host that started next; before it stands the one that ended last."""
    by_host: dict[str, list[Visit]] = defaultdict(list)
    for visit in visits:
        by_host[visit.host].append(visit)
    for of_host in by_host.values():
        of_host.sort(key=lambda visit: visit.started_s)
        last = of_host[0]
        for visit in of_host[1:]:
            yield last, visit
            last = max(last, visit, key=lambda one: one.ended_s)
