"""`newsfold worker`: work here, without a broker, until Ctrl-C."""

import threading

import typer

from worker.cli.errors import UserError, explained


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("worker")(work)


def work() -> None:
    """Crawl the portals as they come due, in this process, until Ctrl-C.

    For many workers set NEWSFOLD_BROKER_URL and run `celery -A worker.app worker` instead.
    """
    from worker.cli.archive import writing
    from worker.embedded import working
    from worker.logs import configure_logs
    from worker.settings import settings

    with explained():
        if not settings().is_embedded:
            raise UserError("NEWSFOLD_BROKER_URL is set: run `celery -A worker.app worker` for its workers")
        configure_logs(settings().log_level)
        with writing():
            pass  # the archive is there and migrated
        with working():
            threading.Event().wait()
