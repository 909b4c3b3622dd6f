"""What of a status should worry an operator: is it working, is it behind, what is stuck."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from storage.analytics.status import Status

PATIENCE = timedelta(minutes=5)  # ticks come every few seconds: what waits longer waits for nobody
PARSING_PATIENCE = timedelta(minutes=30)
PUBLISHING_PATIENCE = timedelta(minutes=15)


def concerns(status: Status, is_publishing: bool) -> tuple[str, ...]:
    """Return what is wrong, a sentence each; nothing when all is well.

    `is_publishing`: events go on to a stream, so those that stay behind are late.
    """
    return (*_nobody_works(status), *_is_behind(status, is_publishing), *_is_broken(status))


def _nobody_works(status: Status) -> Iterator[str]:
    waiting = status.waiting
    overdue = [one.next_crawl_at for one in status.portals if one.next_crawl_at and not one.paused]
    since = [at for at in (waiting.hosts_ready_since, waiting.unread_ready_since, *overdue) if at is not None]
    if since and _is_late(min(since), status.at, PATIENCE):
        yield f"work waits since {min(since):%Y-%m-%d %H:%M} UTC and nobody takes it: is a worker running?"


def _is_behind(status: Status, is_publishing: bool) -> Iterator[str]:
    waiting = status.waiting
    if _is_late(waiting.unread_since, status.at, PARSING_PATIENCE):
        yield f"{waiting.unread} captures wait to be parsed since {waiting.unread_since:%Y-%m-%d %H:%M} UTC"
    if is_publishing and _is_late(waiting.unpublished_since, status.at, PUBLISHING_PATIENCE):
        yield f"{waiting.unpublished} events wait to be published since {waiting.unpublished_since:%Y-%m-%d %H:%M} UTC"


def _is_broken(status: Status) -> Iterator[str]:
    if status.hosts:
        yield f"hosts that fail: {', '.join(host.name for host in status.hosts)}"
    if status.quarantined_count:
        yield f"{status.quarantined_count} captures broke the parser and are in quarantine"


def _is_late(since: datetime | None, now: datetime, patience: timedelta) -> bool:
    return since is not None and now - since > patience
