"""The `fetch` task: visit hosts."""

import asyncio

import structlog
from celery import shared_task

from storage import hosts
from storage.database import clock
from tasks import context
from tasks.parse import send_parse
from tasks.visiting.ledger import Ledger
from tasks.visiting.results import LeasedHost
from tasks.visiting.round import visit_hosts

log = structlog.get_logger()


@shared_task(name="fetch")
def fetch(host_ids: list[int]) -> None:
    """Fetch due pages of those hosts that nobody visits now. Safe to lose, to repeat, to race."""
    ctx = context.current()
    with ctx.sessions.begin() as session:
        claimed, token = hosts.claim(session, host_ids, clock(session), ctx.limits.lease_s)
        leased = [LeasedHost.of(host) for host in claimed]
    if not leased:
        return
    ledger = Ledger(ctx, [host.id for host in leased], token, parse=send_parse)
    asyncio.run(visit_hosts(ctx, leased, ledger))
    log.info("hosts visited", hosts=len(leased), results=ledger.written)
    if ledger.has_more:
        context.send("tick")
