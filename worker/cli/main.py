"""The `newsfold` command: its groups, and one clear line for what goes wrong."""

import sys

import typer

from worker.cli import output
from worker.cli.errors import UserError

app = typer.Typer(
    name="newsfold",
    help="Scrape news portals into an archive that can be trusted.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def run() -> None:
    """Run the command line; exit 0 when done, 1 when it failed, 2 when it was asked wrongly, 130 on Ctrl-C."""
    from worker.cli import commands  # heavy: only when a command is to run

    commands.register(app)
    try:
        app()
    except UserError as error:
        output.complain(str(error))
        sys.exit(error.exit_status)
    except KeyboardInterrupt:
        sys.exit(130)
