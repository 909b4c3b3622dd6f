"""The `newsfold` command: its groups, and one clear line for what goes wrong."""

import sys

import typer

from worker.cli import commands, output
from worker.cli.errors import UserError


def command_line() -> typer.Typer:
    """Return the command with all that it can do."""
    app = typer.Typer(
        name="newsfold",
        help="Scrape news portals into an archive that can be trusted.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    commands.register(app)
    return app


def run() -> None:
    """Run the command line; exit 0 when done, 1 when it failed, 2 when it was asked wrongly, 130 on Ctrl-C."""
    try:
        command_line()()
    except UserError as error:
        output.complain(str(error))
        sys.exit(error.exit_status)
    except KeyboardInterrupt:
        sys.exit(130)
