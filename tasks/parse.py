"""The `parse` task: read archived captures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

import structlog
from celery import shared_task
from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import captures, events, frontier, hosts, pages
from storage.archive.errors import ArchiveError
from storage.archive.location import Location
from storage.database import clock
from storage.models import Capture, Crawl, Page, Portal
from tasks import context
from tasks.archiving.articles import fold
from tasks.archiving.links import to_follow
from tasks.archiving.sighted import sighted
from tasks.parsing.document import read_document
from tasks.parsing.reading import Announced, PageFacts, Reading
from tasks.parsing.version import PARSER_VERSION

log = structlog.get_logger()
DEFERRED = timedelta(seconds=60)
CAPTURES_TOGETHER = 50  # in one message, so that a batch of the slowest pages ends within the task's time limit
T = TypeVar("T", Page, Portal, Crawl)


@dataclass(frozen=True, slots=True)
class Task:
    """A claimed capture: where its bytes lie, and what is known of its page."""

    capture_id: int
    location: Location
    facts: PageFacts


@shared_task(name="parse")
def parse(capture_ids: list[int]) -> None:
    """Read archived captures into articles and links. Safe to lose, to repeat, to race."""
    ctx = context.current()
    with ctx.sessions.begin() as session:
        claimed, token = captures.claim(session, capture_ids, clock(session), ctx.limits.lease_s)
        to_read = _tasks(session, claimed)
    outcomes = {task.capture_id: _read(ctx, task) for task in to_read}
    if not outcomes:
        return
    with ctx.sessions.begin() as session:
        woken = save_readings(session, outcomes, token, clock(session))
    log.info("captures read", captures=len(outcomes))
    if woken:
        context.send("tick")


def send_parse(capture_ids: Sequence[int]) -> None:
    """Send the task for captures, many in one message."""
    for start in range(0, len(capture_ids), CAPTURES_TOGETHER):
        context.send("parse", list(capture_ids[start : start + CAPTURES_TOGETHER]))


def save_readings(session: Session, outcomes: Mapping[int, Reading | str | None], token: bytes, now: datetime) -> bool:
    """Save what captures say; return whether a host may be visited at once.

    `outcomes` by capture id: a reading, why there is none, or None where the machine was to blame. Everything is saved
    or nothing; a capture whose lease is no longer ours is left out.
    """
    mine = captures.lock_mine(session, outcomes, token)
    locked = pages.lock(session, {capture.page_id for capture in mine.values()})
    again = {capture.page_id for capture in mine.values() if capture.parser_version is not None}
    latest = captures.latest_of(session, again) if again else {}
    sightings, read = [], []
    for capture in mine.values():
        page, outcome = locked[capture.page_id], outcomes[capture.id]
        if outcome is None:
            captures.defer(capture, now + DEFERRED)
            continue
        if isinstance(outcome, str):
            captures.fail(session, capture, outcome, now)
            continue
        is_again = capture.parser_version is not None
        is_latest = latest.get(page.id, capture.id) == capture.id
        captures.finish(capture, outcome.kind.value, outcome.problem, PARSER_VERSION)
        if outcome.directives:
            capture.rights = (capture.rights or {}) | {"meta-robots": sorted(outcome.directives)}
        if is_latest or not is_again:
            # What an old capture leads to was followed when it was read first.
            if page.follow_again or not is_again:
                read.append((capture, page, outcome))
            page.follow_again = False
            page.kind, page.problem = outcome.kind.value, outcome.problem
            page.problem_at = now if outcome.problem else None
        if outcome.article:
            sightings.append(sighted(capture, page, outcome.article, is_again))
    news = fold(session, sightings, now)
    woken = _follow(session, read, now)
    events.append(session, news, now)
    return woken


def _follow(session: Session, read: Sequence[tuple[Capture, Page, Reading]], now: datetime) -> bool:
    """Take the links of what was read into the frontier; return whether a host may be visited at once."""
    # The crawl that last wanted the page may be another than the one that fetched it; a re-check has none.
    wanted = [
        (page, crawl_id, reading) for capture, page, reading in read if (crawl_id := page.crawl_id or capture.crawl_id)
    ]
    crawls = _by_id(session, Crawl, {crawl_id for _, crawl_id, _ in wanted})
    portals = _by_id(session, Portal, {page.portal_id for page, _, _ in wanted})
    followed = [(page, crawls[crawl_id], reading) for page, crawl_id, reading in wanted if crawl_id in crawls]
    found: list[frontier.Found] = []
    for page, crawl, reading in followed:
        page.reach = crawl.depth_limit - page.depth
        found += to_follow(page, portals[page.portal_id], crawl, reading)
    due = frontier.discover(session, found, now)
    frontier.note_aliases(session, found, now)
    for page, crawl, _ in followed:
        if crawl.admitted >= crawl.page_limit:
            page.reach = frontier.HELD_BACK
    return hosts.wake(session, due, now)


def _tasks(session: Session, claimed: Sequence[Capture]) -> list[Task]:
    known = _by_id(session, Page, {capture.page_id for capture in claimed})
    portals = _by_id(session, Portal, {page.portal_id for page in known.values()})
    return [
        Task(
            capture.id,
            Location(capture.warc_file, capture.warc_offset, capture.warc_length),
            _facts(capture, known[capture.page_id], portals[known[capture.page_id].portal_id]),
        )
        for capture in claimed
    ]


def _facts(capture: Capture, page: Page, portal: Portal) -> PageFacts:
    return PageFacts(
        url=capture.url,
        fetched_at=capture.fetched_at,
        content_type=capture.content_type,
        timezone=portal.timezone,
        language=portal.language,
        announced=Announced(**page.announced) if page.announced else None,
    )


def _by_id(session: Session, table: type[T], ids: set[int]) -> dict[int, T]:
    return {row.id: row for row in session.scalars(select(table).where(table.id.in_(ids)))}


def _read(ctx: context.Context, task: Task) -> Reading | str | None:
    """Return the reading, or why there is none; None when the machine is to blame and not the page."""
    try:
        archived = ctx.archive.read(task.location)
        return read_document(archived.body, task.facts, ctx.rules)
    except ArchiveError as error:
        if not isinstance(error.__cause__, OSError):
            return f"archive: {error}"
        log.error("archive cannot be read", capture_id=task.capture_id, error=str(error))  # noqa: TRY400 - one line
        return None
    except OSError:
        log.exception("machine cannot read a page", capture_id=task.capture_id)
        return None
    except Exception as error:
        # Hostile pages meet bugs: the page is quarantined, the worker lives.
        log.exception("page broke the parser", capture_id=task.capture_id)
        return f"{type(error).__name__}: {error}"
