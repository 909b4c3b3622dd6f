"""All commands, each from its own module. Modules import what is heavy when they run."""

import typer

from worker.cli import articles, crawl, db, events, portals, read_again, rules, status, try_page, work


def register(app: typer.Typer) -> None:
    """Add every command and group to `app`, in the order that help shows."""
    for module in (crawl, portals, articles, try_page, rules, read_again, status, events, work, db):
        module.register(app)
