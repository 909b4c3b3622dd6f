"""The `tick` task: what is due is found in the database and handed out."""

import structlog
from celery import shared_task
from sqlalchemy.orm import Session

from storage import captures, crawls, events, hosts, portals
from storage.database import clock
from tasks import context
from tasks.opening.crawl import open_crawl
from tasks.opening.due import next_crawl_at
from tasks.parse import send_parse

HOSTS_LIMIT = 200  # offered by one tick: what is on its way stays small, so Redis does
HOSTS_TOGETHER = 10  # in one message
CAPTURES_LIMIT = 1_000
log = structlog.get_logger()


@shared_task(name="tick")
def tick() -> None:
    """Open crawls that are due, hand out hosts and captures, close crawls that are done.

    Any number may run at once, late, or twice: rows are locked and skipped, and offered once until they are late.
    """
    ctx = context.current()
    limits = ctx.limits
    with ctx.sessions.begin() as session:
        opened = open_due(session)
    with ctx.sessions.begin() as session:
        captures.read_again(session, clock(session))
    with ctx.sessions.begin() as session:
        now = clock(session)
        host_ids = hosts.offer(session, now, HOSTS_LIMIT, limits.resend_s)
        late = captures.offer(session, now, CAPTURES_LIMIT, limits.resend_s)
        has_news = ctx.stream_url is not None and events.any_unpublished(session)
    with ctx.sessions.begin() as session:
        closed = crawls.close_finished(session, clock(session))
    if opened or closed:
        log.info("crawls", opened=opened, closed=closed)
    for start in range(0, len(host_ids), HOSTS_TOGETHER):
        context.send("fetch", list(host_ids[start : start + HOSTS_TOGETHER]))
    send_parse(late.together)
    for capture_id in late.alone:
        send_parse([capture_id])
    if has_news:
        context.send("publish")


def open_due(session: Session) -> int:
    """Open a crawl for every portal that is due, and set when it is due again; return how many."""
    now = clock(session)
    due = portals.due(session, now)
    for portal in due:
        open_crawl(session, portal, portal.entry_points, now, slot_at=portal.next_crawl_at)
        portal.next_crawl_at = next_crawl_at(portal, now)
    return len(due)
