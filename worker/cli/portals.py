"""`newsfold portals`: which portals there are, and when they are crawled."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from worker.cli import output
from worker.cli.errors import explained

if TYPE_CHECKING:  # the command line starts fast
    from storage.analytics.portal_states import PortalState

group = typer.Typer(no_args_is_help=True, help="Portals: add, list, pause, remove, declare in a file.")
Url = Annotated[str, typer.Argument(help="The portal's home page.")]
KnownName = Annotated[str, typer.Argument(metavar="NAME", help="The portal's name, as `portals list` shows it.")]
Name = Annotated[str | None, typer.Option(help="What to call it; else its host.")]
Every = Annotated[str | None, typer.Option(metavar="INTERVAL", help="Crawl so often: 30m, 2h, 1d.")]
Cron = Annotated[str | None, typer.Option(help='Crawl at these times: five fields, in its zone: "5 */2 * * *".')]
Timezone = Annotated[str | None, typer.Option(help="IANA name; for times that say none. Else UTC.")]
Language = Annotated[str | None, typer.Option(help="ISO 639-1, for pages whose text leaves it open.")]
Entry = Annotated[
    list[str] | None, typer.Option(metavar="URL", help="Start from this feed, sitemap or list. Repeatable.")
]
File = Annotated[Path, typer.Argument(help="A portals.toml.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Tell, and change nothing.")]
Prune = Annotated[bool, typer.Option("--prune", help="Pause portals that the file does not declare.")]


def register(app: typer.Typer) -> None:
    """Add the group."""
    app.add_typer(group, name="portals")


@group.command()
def add(
    url: Url,
    name: Name = None,
    every: Every = None,
    cron: Cron = None,
    timezone: Timezone = None,
    language: Language = None,
    entry: Entry = None,
) -> None:
    """Add a portal, or change what is given of one that is there.

    With an interval or cron it is crawled by itself, first at once; without, on demand only.
    """
    from storage.database import clock
    from worker.cli.archive import writing
    from worker.cli.declaring import declare, on_top
    from worker.cli.portal_values import Written, declaration

    said = declaration(Written(url, name, every, cron, timezone, language, entry or ()))
    with writing() as session:
        change = declare(session, on_top(session, said), clock(session))
    output.say(str(change))


@group.command("list")
def list_portals() -> None:
    """Show the portals, their schedules and their last crawls."""
    from storage.analytics.portal_states import portal_states
    from worker.cli.archive import reading

    with reading() as session:
        states = portal_states(session)
    columns = ("name", "schedule", "zone", "language", "last crawl (UTC)", "next crawl (UTC)", "articles", "url")
    output.table(columns, map(_row, states), right=("articles",))


@group.command()
def remove(name: KnownName) -> None:
    """Forget a portal that the archive has no article of; others can be paused."""
    from storage import portals
    from worker.cli.archive import writing

    with explained(), writing() as session:
        portals.remove(session, portals.named(session, name))
    output.say(f"removed: {name}")


@group.command()
def pause(name: KnownName) -> None:
    """Crawl a portal no more by itself; what has begun is finished."""
    _set_paused(name, True)


@group.command()
def resume(name: KnownName) -> None:
    """Crawl a paused portal again; when its time has passed, at once."""
    _set_paused(name, False)


@group.command()
def sync(file: File, dry_run: DryRun = False, prune: Prune = False) -> None:
    """Make the portals as a file declares them; run again, it changes nothing.

    The file has [[portal]] tables with url, name, every or cron, timezone, language, entry (a list), paused; or
    [portals.NAME] tables. What a table does not say goes back to its default, but for paused. A portal that the
    file does not declare is told and left as it is, or paused with --prune; none is removed.
    """
    from worker.cli.declaring import sync_file

    for change in sync_file(file, dry_run, prune):
        output.say(str(change))
    if dry_run:
        output.say("dry run: nothing was changed")


def _set_paused(name: str, paused: bool) -> None:
    from storage import portals
    from worker.cli.archive import writing

    with explained(), writing() as session:
        portals.named(session, name).paused = paused
    output.say(f"{'paused' if paused else 'resumed'}: {name}")


def _row(portal: "PortalState") -> tuple[str, ...]:
    from worker.cli.portal_values import interval_text
    from worker.cli.times import moment_text

    every = f"every {interval_text(portal.every_s)}" if portal.every_s else None
    return (
        portal.name,
        portal.cron or every or "on demand",
        portal.timezone or "–",
        portal.language or "–",
        "running" if portal.crawl_state == "running" else moment_text(portal.crawl_started_at),
        "paused" if portal.paused else moment_text(portal.next_crawl_at),
        f"{portal.articles:,}",
        portal.url,
    )
