"""What a task works with: built once a process by `worker.wiring`, handed to tasks here."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Lock

import structlog
from celery import current_app
from kombu.exceptions import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from storage.archive.reader import Archive
from storage.archive.writer import ArchiveWriter
from tasks.fetching.settings import ClientSettings
from tasks.parsing.rules.values import NO_RULES, Rules


@dataclass(frozen=True, slots=True)
class Limits:
    """Plain numbers from the settings; seconds unless the name says otherwise."""

    lease_s: float = 150  # a claim is ours for this long
    resend_s: float = 60  # a message that nobody acted on is sent again
    fetch_budget_s: float = 20  # one fetch task visits its hosts for this long
    host_delay_s: float = 5
    retry_s: float = 30  # first pause after a failure; doubles


@dataclass(frozen=True, slots=True)
class Context:
    """The process's own engine and archive, and how it talks to portals."""

    sessions: sessionmaker[Session]  # for writing: one transaction each, `with ctx.sessions.begin()`
    readers: sessionmaker[Session]  # for reading: takes no write lock on SQLite
    archive: Archive
    archive_writer: ArchiveWriter
    client: ClientSettings
    limits: Limits
    rules: Rules = NO_RULES  # how portals' pages are to be read
    stream_url: str | None = None  # Redis that events go to; None keeps them in the outbox
    stopping: Event = field(default_factory=Event)


log = structlog.get_logger()
_lock = Lock()
_factory: Callable[[], Context] | None = None
_context: Context | None = None


def install(factory: Callable[[], Context]) -> None:
    """Say how this process makes its context; the next `current()` makes it (after any fork)."""
    global _factory, _context
    with _lock:
        _factory, _context = factory, None


def current() -> Context:
    """Return this process's context, made on first use. Raises RuntimeError before `install`."""
    global _context
    with _lock:
        if _context is None:
            if _factory is None:
                raise RuntimeError("no context: worker.wiring has not run")
            _context = _factory()
        return _context


def send(task: str, *args: object) -> None:
    """Send a task by name. A broker that is away costs only time: what is due is due in the database."""
    try:
        current_app.send_task(task, args)
    except OperationalError as error:
        log.warning("message not sent", task=task, error=str(error))
