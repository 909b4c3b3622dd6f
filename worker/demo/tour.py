"""The demo's story: crawl, correct an article, crawl again; on later runs, find that nothing changed."""

import json
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage import portals
from storage.database import clock
from storage.models import Alias, Article, Decision, Page, Version
from storage.portals import Declaration
from tasks import context
from tasks.opening.crawl import open_crawl
from worker.cli.archive import writing
from worker.cli.errors import UserError
from worker.cli.progress import follow
from worker.demo.portal import SamplePortal
from worker.demo.truth import SampleSite
from worker.demo.world import build
from worker.embedded import working
from worker.logs import configure_logs
from worker.settings import settings

PORT = 8460
NEWEST = 5
console = Console()


def tour(directory: Path) -> None:
    """Show the whole path on the sample portal, and keep in `directory` what it came to."""
    configure_logs(settings().log_level)
    seen_before = (directory / "demo.json").exists()
    with writing():
        pass  # the archive is there and migrated before anything works on it
    with _sample_portal() as portal, working():
        if seen_before:
            portal.edit()
        console.print(f"The sample portal is at {' '.join(portal.sample.start_urls)}", soft_wrap=True)
        _crawl(portal.sample.sites, "Crawling it again" if seen_before else "Crawling it")
        if not seen_before:
            _, corrected = portal.edit()
            (directory / "demo.json").write_text(json.dumps({"corrected": corrected.headline}))
            _crawl(portal.sample.sites, "The portal corrected an article. Crawling again")
        with context.current().readers() as session:
            _tell(session, directory)


def _sample_portal() -> SamplePortal:
    try:
        return SamplePortal(build(), port=PORT)  # the same port each time: a page is known by its URL
    except OSError as error:
        raise UserError(f"port {PORT} on 127.0.0.2 is taken: {error.strerror}") from error


def _crawl(sites: Sequence[SampleSite], title: str) -> None:
    console.print(f"\n[bold]{title}[/bold]")
    crawl_ids = []
    for site in sites:
        said = Declaration(site.name, site.url, timezone=site.timezone, language=site.language)
        with writing() as session:
            now = clock(session)
            portal, _ = portals.declare(session, said, now)
            crawl_ids.append(open_crawl(session, portal, portal.entry_points, now).id)
    follow(crawl_ids)
    with context.current().readers() as session:
        if not _anything_new(session, crawl_ids):
            console.print("Nothing changed: no new article, no new version.")


def _anything_new(session: Session, crawl_ids: Sequence[int]) -> bool:
    from storage import crawls

    done = [crawls.progress(session, crawl_id) for crawl_id in crawl_ids]
    return any(one.articles_new or one.versions_new for one in done)


def _tell(session: Session, directory: Path) -> None:
    _newest(session)
    pages, articles, versions = (
        session.scalar(select(func.count()).select_from(table)) or 0 for table in (Page, Article, Version)
    )
    console.print(f"\n{pages:,} pages, {articles:,} articles in {versions:,} versions.")
    folded = dict(session.execute(select(Decision.rule, func.count()).group_by(Decision.rule)).all())
    folded["same URL"] = session.scalar(select(func.count()).select_from(Alias)) or 0
    console.print("Duplicates folded: " + ", ".join(f"{rule} {count:,}" for rule, count in sorted(folded.items())))
    console.print(f"The archive is {directory}/newsfold.db, the raw responses are in {directory}/warc/", soft_wrap=True)
    console.print("\nTry next:")
    for command in ("articles list", "articles search harbour", "articles list --format jsonl | head -1"):
        console.print(f"  cd {directory} && ../.venv/bin/newsfold {command}", highlight=False, soft_wrap=True)


def _newest(session: Session) -> None:
    table = Table(title="\nNewest articles", title_justify="left", box=None, pad_edge=False)
    table.add_column("published (UTC)", no_wrap=True, min_width=16)
    table.add_column("headline", overflow="ellipsis", no_wrap=True)
    latest = select(Article).order_by(Article.published_at.desc().nulls_last(), Article.id).limit(NEWEST)
    for article in session.scalars(latest):
        published = f"{article.published_at:%Y-%m-%d %H:%M}" if article.published_at else "unknown"
        table.add_row(published, article.headline)
    console.print(table)
