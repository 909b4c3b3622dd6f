"""`newsfold articles`: what the archive holds."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from worker.cli import output
from worker.cli.errors import explained

if TYPE_CHECKING:  # the command line starts fast
    from storage.analytics.filters import Filters

SHOWN = 20  # rows of a table, unless --limit says otherwise
LARGEST_ID = 2**63 - 1

group = typer.Typer(no_args_is_help=True, help="Articles: list, search, show, take away as JSON Lines or CSV.")


class Format(StrEnum):
    """How articles are written."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


Id = Annotated[int, typer.Argument(min=1, max=LARGEST_ID, metavar="ID", help="As `articles list` shows it.")]
Words = Annotated[list[str], typer.Argument(metavar="WORD…", help="Each must occur, in any case; quote a phrase.")]
PortalName = Annotated[str | None, typer.Option("--portal", metavar="NAME", help="Seen at this portal.")]
Since = Annotated[str | None, typer.Option(metavar="TIME", help="Published then or later: a UTC day, or ISO 8601.")]
Until = Annotated[str | None, typer.Option(metavar="TIME", help="Published by the end of that day, or before a time.")]
Language = Annotated[str | None, typer.Option(metavar="CODE", help="ISO 639-1.")]
Limit = Annotated[int | None, typer.Option(min=1, help=f"At most so many; tables: {SHOWN}, else all.")]
As = Annotated[Format, typer.Option("--format", help="table for people, jsonl with every character, csv.")]
Json = Annotated[bool, typer.Option("--json", help="As one JSON object.")]


def register(app: typer.Typer) -> None:
    """Add the group."""
    app.add_typer(group, name="articles")


@group.command("list")
def list_articles(
    portal: PortalName = None,
    since: Since = None,
    until: Until = None,
    language: Language = None,
    limit: Limit = None,
    format_: As = Format.TABLE,
) -> None:
    """List articles, latest publication first, those without a time last.

    With --since or --until only articles with a publication time are listed; days are days in UTC.
    """
    _write(_filters(portal, since, until, language), limit, format_)


@group.command()
def search(
    words: Words,
    portal: PortalName = None,
    since: Since = None,
    until: Until = None,
    language: Language = None,
    limit: Limit = None,
    format_: As = Format.TABLE,
) -> None:
    """List articles in whose headline, standfirst or body every word occurs."""
    _write(_filters(portal, since, until, language, words), limit, format_)


@group.command()
def show(article_id: Id, as_json: Json = False) -> None:
    """Show an article: its text, how its time is known, where it was seen, what was folded into it and why."""
    from storage.analytics.article_story import story_of
    from worker.cli.archive import reading
    from worker.cli.article_formats import plain
    from worker.cli.inert import json_text
    from worker.cli.story_text import story_text

    with explained(), reading() as session:
        story = story_of(session, article_id)
    if as_json:
        output.lines([json_text(plain(story))])
    else:
        output.say(story_text(story))


def _filters(
    portal: str | None, since: str | None, until: str | None, language: str | None, words: list[str] | None = None
) -> "Filters":
    from storage.analytics.filters import Filters
    from worker.cli.portal_values import checked_language
    from worker.cli.times import since_moment, until_moment

    return Filters(
        portal=portal,
        since=since_moment(since) if since else None,
        until=until_moment(until) if until else None,
        language=checked_language(language) if language else None,
        words=words or (),
    )


def _write(filters: "Filters", limit: int | None, format_: Format) -> None:
    from storage.analytics.article_records import records
    from storage.analytics.filters import count
    from worker.cli.archive import reading
    from worker.cli.article_formats import csv_lines, jsonl, table_row

    with explained(), reading() as session:
        if format_ is Format.JSONL:
            output.lines(jsonl(records(session, filters, limit)))
        elif format_ is Format.CSV:
            output.lines(csv_lines(records(session, filters, limit)))
        else:
            rows = [table_row(article) for article in records(session, filters, limit or SHOWN)]
            output.table(("id", "published (UTC)", "portal", "language", "headline"), rows, right=("id",))
            total = count(session, filters)
            output.say(f"{len(rows):,} of {total:,} articles{'; --limit shows more' if total > len(rows) else ''}")
