"""`newsfold read-again`: what is in the archive, read by today's rules and parser."""

from typing import TYPE_CHECKING, Annotated

import typer

from worker.cli import output
from worker.cli.errors import UserError, explained

if TYPE_CHECKING:  # the command line starts fast
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

Words = Annotated[list[str], typer.Argument(metavar="PORTAL|URL…", help="Names of portals, or URLs of pages.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Tell how much it is, and change nothing.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("read-again")(read_again)


def read_again(words: Words, dry_run: DryRun = False) -> None:
    """Read the captures of portals or pages again, from the archive: no portal is asked for anything.

    For when rules were written or changed, after an upgrade, and for captures in quarantine. Without a broker the work
    is done here; with NEWSFOLD_BROKER_URL the running workers do it.
    """
    from storage import captures
    from tasks import context
    from worker import app  # noqa: F401 - it says how the context is made, and where messages go
    from worker.cli.archive import reading
    from worker.settings import settings

    with explained():
        if dry_run:
            with reading() as session:
                number = captures.count(session, _pages(session, words), ("quarantined", "read"))
            output.say(f"dry run: captures to be read again: {number:,}")
        elif settings().is_embedded:
            output.say(f"captures read again: {_read_here(words):,}")
        else:
            number, _ = _mark(words)
            context.send("tick")
            output.say(f"captures handed to the workers: {number:,}; see newsfold status")


def _read_here(words: list[str]) -> int:
    from tasks import context
    from worker.cli.reading_again import read_waiting
    from worker.logs import configure_logs

    configure_logs("WARNING")
    context.current()  # wrong rules end it before anything is marked
    number, of = _mark(words)
    read_waiting(of)
    return number


def _mark(words: list[str]) -> "tuple[int, ColumnElement[bool]]":
    """Make the captures unread; return how many, and of which pages."""
    from storage import captures
    from storage.database import clock
    from worker.cli.archive import reading, writing

    with reading() as session:  # a wrong word makes no archive
        of = _pages(session, words)
    with writing() as session:
        return captures.read_over(session, of, clock(session)), of


def _pages(session: "Session", words: list[str]) -> "ColumnElement[bool]":
    from sqlalchemy import or_

    return or_(*(_named(session, word) for word in words))


def _named(session: "Session", word: str) -> "ColumnElement[bool]":
    from storage import pages, portals
    from storage.models import Page
    from tasks.identity.url_key import url_key
    from worker.cli.portal_values import checked_url

    if "://" not in word:
        return Page.portal_id == portals.named(session, word).id
    ids = pages.ids_of(session, {url_key(checked_url(word))})
    if not ids:
        raise UserError(f"{word}: no such page in the archive")
    return Page.id.in_(ids.values())
