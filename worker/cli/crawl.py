"""`newsfold crawl`: crawl now, here or by the running workers."""

from typing import TYPE_CHECKING, Annotated

import typer

from worker.cli.errors import UserError, explained

if TYPE_CHECKING:  # the command line starts fast
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.orm import Session

    from storage.models import Portal

Urls = Annotated[list[str], typer.Argument(metavar="URL|PORTAL…", help="Pages to start from, or names of portals.")]
Depth = Annotated[int, typer.Option(min=0, help="Hops from a start page; the next page of a list is no hop.")]
MaxPages = Annotated[int, typer.Option("--max-pages", min=1, help="Pages at most, of each portal.")]
Wait = Annotated[bool, typer.Option("--wait", help="Follow the crawl to its end when workers do it.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(crawl)


def crawl(urls: Urls, depth: Depth = 5, max_pages: MaxPages = 5000, wait: Wait = False) -> None:
    """Crawl URLs or portals now.

    Without a broker the work is done here, and the command ends when the crawl does; Ctrl-C keeps what was found.
    With NEWSFOLD_BROKER_URL the running workers do it.
    """
    from tasks import context
    from worker.cli.progress import follow
    from worker.embedded import working
    from worker.settings import settings

    with explained():
        crawl_ids = _open(urls, depth, max_pages)
        if settings().is_embedded:
            with working():
                follow(crawl_ids)
            return
        context.send("tick")
        if wait:
            follow(crawl_ids)
        else:
            typer.echo(f"handed to the workers: crawl {', '.join(map(str, crawl_ids))}; see newsfold status")


def _open(words: list[str], depth: int, max_pages: int) -> list[int]:
    """Return the ids of the crawls, one of each portal."""
    from storage.database import clock
    from tasks.opening.crawl import open_crawl
    from worker.cli.archive import writing
    from worker.cli.portal_values import checked_url

    words = [checked_url(word) if "://" in word else word for word in words]
    with writing() as session:
        now = clock(session)
        started: dict[int, tuple[Portal, list[str]]] = {}
        for word in words:
            portal, urls = _start(session, word, now)
            started.setdefault(portal.id, (portal, []))[1].extend(urls)
        opened = [
            open_crawl(session, portal, urls, now, depth_limit=depth, page_limit=max_pages)
            for portal, urls in started.values()
        ]
        return [crawl.id for crawl in opened]


def _start(session: "Session", word: str, now: "datetime") -> "tuple[Portal, Sequence[str]]":
    """Return the portal that `word` names, by its name or by a URL of its site, and where to begin."""
    from storage import portals
    from tasks.opening.crawl import portal_for

    if "://" in word:
        return portal_for(session, word, now), [word]
    try:
        portal = portals.named(session, word)
    except LookupError as error:
        raise UserError(f"{error}; a URL begins with http:// or https://") from error
    return portal, portal.entry_points
