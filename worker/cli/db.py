"""`newsfold db`: the schema of the database."""

from typing import TYPE_CHECKING, Annotated

import typer

from worker.cli import output

if TYPE_CHECKING:  # the command line starts fast
    from sqlalchemy import Engine

group = typer.Typer(no_args_is_help=True, help="The schema of the database.")
Revision = Annotated[str, typer.Argument(help='A migration, "-1" for one back, or "base" for an empty database.')]


def register(app: typer.Typer) -> None:
    """Add the group."""
    app.add_typer(group, name="db")


@group.command()
def upgrade() -> None:
    """Bring the database to this version's schema; run again, it changes nothing."""
    from worker.cli.archive import bring_up_to_date, opened

    with opened() as engine:
        bring_up_to_date(engine)
        _say_where(engine)


@group.command()
def current() -> None:
    """Show the migration that the database is at."""
    from worker.cli.archive import opened, require_file

    with opened() as engine:
        require_file(engine)
        _say_where(engine)


@group.command(context_settings={"ignore_unknown_options": True})  # "-1" is no option
def downgrade(revision: Revision) -> None:
    """Undo migrations; what their tables held is lost."""
    from worker.cli.archive import opened, require_file, take_back

    with opened() as engine:
        require_file(engine)
        take_back(engine, revision)
        _say_where(engine)


def _say_where(engine: "Engine") -> None:
    from storage import migrate

    revision = migrate.current_revision(engine) or "no migration"
    output.say(f"{revision} ({'current' if migrate.is_current(engine) else 'not current'})")
