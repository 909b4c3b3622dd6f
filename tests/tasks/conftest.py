"""A process's context on a database of the test's own, and its messages, delivered when the test says so."""

from collections.abc import Iterator
from ipaddress import ip_network
from pathlib import Path

import pytest
from sqlalchemy import Engine

from storage.archive.reader import Archive
from storage.archive.writer import ArchiveWriter
from storage.database import readers, writers
from tasks import context
from tasks.context import Context, Limits
from tasks.fetch import fetch
from tasks.fetching.settings import ClientSettings
from tasks.parse import parse
from tasks.schedule import tick

TASKS = {"fetch": fetch, "parse": parse, "tick": tick}


class Post:
    """Stands for the broker: keeps what tasks send until it is delivered."""

    def __init__(self) -> None:
        self.waiting: list[tuple[str, tuple[object, ...]]] = []

    def send(self, task: str, *args: object) -> None:
        self.waiting.append((task, args))

    def deliver(self) -> None:
        """Run what was sent, and what that sends, until nothing is left."""
        while self.waiting:
            self.deliver_one()

    def deliver_one(self) -> None:
        """Run the oldest message, if there is one."""
        if self.waiting:
            task, args = self.waiting.pop(0)
            TASKS[task](*args)

    def lose(self) -> int:
        """Forget what was sent; return how much it was."""
        lost, self.waiting = len(self.waiting), []
        return lost


@pytest.fixture
def ctx(engine: Engine, tmp_path: Path) -> Iterator[Context]:
    """Yield the context that tasks find."""
    made = Context(
        sessions=writers(engine),
        readers=readers(engine),
        archive=Archive(tmp_path / "warc"),
        archive_writer=ArchiveWriter(tmp_path / "warc", "newsfold/test"),
        client=ClientSettings("newsfold/test", (ip_network("127.0.0.0/8"),), deadline_s=5),
        limits=Limits(lease_s=30, resend_s=0, fetch_budget_s=10, host_delay_s=0, retry_s=0),
    )
    context.install(lambda: made)
    yield made
    made.archive_writer.close()


@pytest.fixture
def post(monkeypatch: pytest.MonkeyPatch) -> Post:
    """Return the messages that tasks send."""
    post = Post()
    monkeypatch.setattr(context, "send", post.send)
    return post
