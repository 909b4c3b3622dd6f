"""`newsfold status`: is it working, is it behind, what is stuck."""

from typing import Annotated

import typer

from worker.cli import output

Json = Annotated[bool, typer.Option("--json", help="As one JSON object.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(status)


def status(as_json: Json = False) -> None:
    """Show whether it works, whether it is behind, and what is stuck."""
    from storage import database
    from storage.analytics import status as questions
    from storage.analytics.concerns import concerns
    from worker.cli.archive import reading
    from worker.cli.article_formats import plain
    from worker.cli.inert import json_text
    from worker.cli.status_text import show_status
    from worker.settings import settings

    with reading() as session:
        found = questions.status(session, database.clock(session))
    worries = concerns(found, is_publishing=not settings().is_embedded)
    if as_json:
        output.lines([json_text({"concerns": worries, **plain(found)})])
    else:
        show_status(found, worries)
