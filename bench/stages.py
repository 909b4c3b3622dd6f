"""CPU time by stage of the path, measured inside a worker process."""

import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from importlib import import_module
from time import thread_time
from typing import Any

from sqlalchemy.orm import Session, sessionmaker

TIMED = (  # where, what, stage; a stage within another is taken out of it
    ("storage.archive.reader", "Archive.read", "WARC"),
    ("storage.archive.writer", "ArchiveWriter.sync", "WARC"),
    ("storage.archive.writer", "ArchiveWriter.write", "WARC"),
    ("storage.events", "unpublished", "store"),
    ("tasks.archiving.articles", "decide", "identity"),
    ("tasks.context", "send", "broker"),
    ("tasks.parse", "read_document", "parse"),
    ("tasks.parse", "sighted", "identity"),
    ("tasks.parse", "to_follow", "identity"),
)
REST = {"fetch": "fetch"}  # what a queue's processes do besides; of the others it is messages in and out


class Stopwatch:
    """Adds up CPU seconds by stage, over all threads."""

    def __init__(self) -> None:
        self._threads = threading.local()
        self._lock = threading.Lock()
        self.cpu_s: defaultdict[str, float] = defaultdict(float)

    @contextmanager
    def running(self, stage: str) -> Iterator[None]:
        """Count this thread's CPU time in the block as `stage`, but for stages within."""
        within = self._within()
        within.append(0.0)
        began_s = thread_time()
        try:
            yield
        finally:
            took_s = thread_time() - began_s
            own_s = took_s - within.pop()
            if within:
                within[-1] += took_s
            with self._lock:
                self.cpu_s[stage] += own_s

    def _within(self) -> list[float]:
        """Return the CPU time of stages within each stage that this thread is in."""
        if not hasattr(self._threads, "within"):
            self._threads.within = []
        within: list[float] = self._threads.within
        return within


def install(watch: Stopwatch) -> None:
    """Time the stages of this process by `watch` from now on."""
    for module, name, stage in TIMED:
        _time(watch, module, name, stage)
    _time_transactions(watch)


def _time(watch: Stopwatch, module: str, name: str, stage: str) -> None:
    owner: Any = import_module(module)
    *outer, last = name.split(".")
    for part in outer:
        owner = getattr(owner, part)
    setattr(owner, last, _timed(watch, getattr(owner, last), stage))


def _timed(watch: Stopwatch, function: Callable[..., Any], stage: str) -> Callable[..., Any]:
    @wraps(function)
    def timed(*arguments: Any, **named: Any) -> Any:
        with watch.running(stage):
            return function(*arguments, **named)

    return timed


def _time_transactions(watch: Stopwatch) -> None:
    """What happens between the beginning of a transaction and its commit is storing."""
    begin = sessionmaker.begin

    @contextmanager
    def timed(self: sessionmaker[Session]) -> Iterator[Session]:
        with watch.running("store"), begin(self) as session:
            yield session

    sessionmaker.begin = timed  # type: ignore[assignment, method-assign] # this process is only here to be measured
