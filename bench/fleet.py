"""The processes of a run: the sample portal, and the workers that docker-compose.yml starts, with timers in them."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

WORKERS = (("fetch", 2), ("parse", 2), ("control", 1))  # queue, processes
STOP_LIMIT_S = 60


@dataclass(frozen=True, slots=True)
class Served:
    """The sample portal: its sites (`name`, `url`, `timezone`, `language`), and how many articles there are."""

    sites: tuple[Mapping[str, Any], ...]
    articles: int


@contextmanager
def portal(articles: int, hosts: int, page_kb: int) -> Iterator[Served]:
    """Serve the sample portal in a process of its own."""
    size = ["--articles", str(articles), "--hosts", str(hosts), "--page-kb", str(page_kb)]
    command = [sys.executable, "-m", "worker.demo.serve", *size]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            said = json.loads(process.stdout.readline() if process.stdout else "")
            yield Served(tuple(said["sites"]), said["articles"])
        finally:
            process.terminate()


@contextmanager
def workers(directory: Path, settings: Mapping[str, str]) -> Iterator[None]:
    """Run the workers and beat with `settings`; when the block has ended their figures are in `directory`."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("NEWSFOLD_")}
    running = []
    try:
        for queue, arguments in _commands(directory):
            command = [sys.executable, "-m", "bench.worker", str(directory), queue, *arguments]
            with (directory / f"{queue}.log").open("wb") as log:
                running.append(subprocess.Popen(command, env=environment | dict(settings), stdout=log, stderr=log))
        yield
    finally:
        for process in running:
            process.send_signal(signal.SIGTERM)
        for process in running:
            process.wait(STOP_LIMIT_S)


def _commands(directory: Path) -> Iterator[tuple[str, list[str]]]:
    for queue, processes in WORKERS:
        yield queue, ["worker", "-Q", queue, "-n", f"{queue}@bench", f"--concurrency={processes}"]
    yield "beat", ["beat", f"--schedule={directory / 'beat'}", "--pidfile="]
