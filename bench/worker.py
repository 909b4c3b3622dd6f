"""`python -m bench.worker DIRECTORY QUEUE ARGUMENT…`: Celery's `worker` or `beat` with timers.

Its figures go to DIRECTORY when it ends.
"""

import os
import resource
import sys
from pathlib import Path
from time import process_time
from typing import Any

from celery.signals import beat_init, before_task_publish, worker_process_init, worker_process_shutdown, worker_ready
from sqlalchemy import Engine, event

from bench.figures import Figures
from bench.stages import REST, Stopwatch, install
from worker.app import app


class Meter:
    """Measures this process from `begin` to `write`; a pool's child begins anew."""

    def __init__(self, directory: Path, queue: str) -> None:
        self._directory = directory
        self._queue = queue
        self._watch = Stopwatch()
        install(self._watch)
        self.begin()

    def begin(self, *, is_child: bool = False) -> None:
        self._began_s = process_time()
        self._watch.cpu_s.clear()
        self._figures = Figures(self._queue, os.getpid(), is_child)

    def write(self) -> None:
        figures = self._figures
        stages = dict(self._watch.cpu_s)
        rest_s = process_time() - self._began_s - sum(stages.values())
        rest = REST.get(self._queue, "broker") if figures.is_child else "broker"
        figures.cpu_s = stages | {rest: stages.get(rest, 0.0) + rest_s}
        figures.peak_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        figures.write(self._directory)

    def sent(self, task: str) -> None:
        messages = self._figures.messages
        messages[task] = messages.get(task, 0) + 1

    def executed(self, statements: int) -> None:
        self._figures.statements += statements
        self._figures.calls += 1

    def committed(self) -> None:
        self._figures.transactions += 1


def main(directory: str, queue: str, *arguments: str) -> None:
    """Run Celery with `arguments` until it ends."""
    meter = Meter(Path(directory), queue)
    _connect(meter)
    try:
        app.start(list(arguments))
    finally:
        meter.write()


def _connect(meter: Meter) -> None:
    worker_ready.connect(lambda **_: meter.begin(), weak=False)
    beat_init.connect(lambda **_: meter.begin(), weak=False)
    worker_process_init.connect(lambda **_: meter.begin(is_child=True), weak=False)
    worker_process_shutdown.connect(lambda **_: meter.write(), weak=False)
    before_task_publish.connect(lambda sender, **_: meter.sent(sender), weak=False)

    @event.listens_for(Engine, "after_cursor_execute")
    def _executed(_c: Any, _cursor: Any, _statement: str, parameters: Any, _context: Any, many: bool) -> None:
        # Several values in one INSERT come as one dictionary; a list is a statement for each of its rows.
        meter.executed(len(parameters) if many and isinstance(parameters, list) else 1)

    @event.listens_for(Engine, "commit")
    def _committed(_connection: Any) -> None:
        meter.committed()


if __name__ == "__main__":
    main(*sys.argv[1:])
