"""`newsfold events`: the outbox, as JSON Lines."""

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from worker.cli import output

if TYPE_CHECKING:  # the command line starts fast
    from sqlalchemy.orm import Session

    from storage.models import Event

BATCH = 500
LOOK_EVERY_S = 1.0
After = Annotated[int, typer.Option(min=0, max=2**63 - 1, metavar="ID", help="Only events after this one.")]
Limit = Annotated[int | None, typer.Option(min=1, help="At most so many.")]
Follow = Annotated[bool, typer.Option("--follow", help="Wait for more, until Ctrl-C.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(events)


def events(after: After = 0, limit: Limit = None, follow: Follow = False) -> None:
    """Write what happened to articles, in order: one JSON object a line, with an id to go on from."""
    from worker.cli.archive import reading

    with reading() as session:
        output.lines(_lines(session, after, limit, follow), at_once=follow)


def _lines(session: "Session", after: int, limit: int | None, follow: bool) -> Iterator[str]:
    from storage import events as outbox

    left = limit
    while left is None or left > 0:
        batch = outbox.after(session, after, min(BATCH, left or BATCH))
        session.rollback()  # the next look sees what was committed meanwhile
        for event in batch:
            yield _line(event)
            after = event.id
        if left is not None:
            left -= len(batch)
        if not batch:
            if not follow:
                return
            time.sleep(LOOK_EVERY_S)


def _line(event: "Event") -> str:
    from worker.cli.inert import json_text

    return json_text(
        {"id": event.id, "kind": event.kind, "created_at": event.created_at.isoformat(), "payload": event.payload}
    )
