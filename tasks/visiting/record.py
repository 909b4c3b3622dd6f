"""Results of visits into rows: captures, page states, robots.txt."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from random import Random

from sqlalchemy.orm import Session

from storage import frontier, hosts, pages
from storage.clean import clean_text
from storage.models import Capture, Host, Page
from tasks.context import Limits
from tasks.fetching import pace
from tasks.fetching.pace import Outcome
from tasks.fetching.rights import rights_signals
from tasks.fetching.robots import UNREACHABLE
from tasks.visiting.follow import follow, target_of
from tasks.visiting.results import Answered, Failed, Result, RobotsRead

_jitter = Random()  # noqa: S311 - spreads load, protects nothing


class LeaseLostError(Exception):
    """Another worker holds hosts that we thought ours; nothing of the transaction may stand."""

    def __init__(self, host_ids: set[int]) -> None:
        self.host_ids = host_ids
        super().__init__(f"lease lost on hosts {sorted(host_ids)}")


def record(
    session: Session, results: Sequence[Result], held: Iterable[int], token: bytes, now: datetime, limits: Limits
) -> list[int]:
    """Write results down and renew the leases; return the ids of captures to parse.

    `held`: ids of all hosts of the round. Raises LeaseLostError when a host with results is no longer ours.
    """
    targets = {result.page.id: target for result in results if (target := target_of(result)) is not None}
    rows = _lock(session, results, targets)
    captures = [capture for result in results if (capture := _settle(session, rows, result, now, limits)) is not None]
    session.flush()
    due = follow(session, rows, targets, results, now)
    mine = {host.id: host for host in hosts.lock(session, {*held, *due}) if host.lease_token == token}
    if lost := {result.page.host_id for result in results} - mine.keys():
        raise LeaseLostError(lost)
    for host in mine.values():
        host.leased_until = host.ready_at = now + timedelta(seconds=limits.lease_s)
    for result in results:
        if isinstance(result, RobotsRead):
            _keep_robots(mine[result.page.host_id], result)
    hosts.wake(session, due, now)
    return [capture.id for capture in captures if capture.state == "unread"]


def _lock(session: Session, results: Sequence[Result], targets: Mapping[int, frontier.Found | str]) -> dict[int, Page]:
    """Return the results' pages and the known targets of redirects by id, locked together, in one order."""
    keys = {target.url_key for target in targets.values() if not isinstance(target, str)}
    visited = {result.page.id for result in results if not isinstance(result, RobotsRead)}
    return pages.lock(session, visited | set(pages.ids_of(session, keys).values()))


def _settle(session: Session, rows: dict[int, Page], result: Result, now: datetime, limits: Limits) -> Capture | None:
    if isinstance(result, RobotsRead):
        return None
    page = rows.get(result.page.id)
    if page is None:  # its portal was removed meanwhile
        return None
    page.attempts = 0
    if isinstance(result, Failed):
        page.status = result.status
        _fail(page, result.reason, result.is_transient, now, limits)
        return None
    capture = _capture(result, now, limits)
    session.add(capture)
    _answer(page, result, now, limits)
    return capture


def _fail(page: Page, reason: str, is_transient: bool, now: datetime, limits: Limits) -> None:
    page.failures += 1
    pages.settle(page, reason, now)
    if is_transient and page.failures < pages.FAILURES_LIMIT:
        page.due_at = now + timedelta(seconds=pace.backoff_s(page.failures, limits.retry_s, _jitter))


def _capture(result: Answered, now: datetime, limits: Limits) -> Capture:
    is_news = pace.outcome(result.response.status) is Outcome.OK and not result.is_unchanged
    return Capture(
        page_id=result.page.id,
        crawl_id=result.page.crawl_id,
        url=result.page.url,
        fetched_at=result.fetched_at,
        status=result.response.status,
        content_type=clean_text(result.response.header("content-type"), 200),
        location=clean_text(result.response.header("location"), 8192),
        digest=result.digest,
        size_bytes=len(result.response.body),
        warc_file=result.location.file,
        warc_offset=result.location.offset,
        warc_length=result.location.length,
        rights=rights_signals(result.response.headers) or None,
        state="unread" if is_news else "unchanged" if result.is_unchanged else "kept",
        ready_at=now + timedelta(seconds=limits.resend_s) if is_news else None,
    )


def _answer(page: Page, result: Answered, now: datetime, limits: Limits) -> None:
    status = result.response.status
    page.status, page.fetched_at = status, result.fetched_at
    match pace.outcome(status):
        case Outcome.OK:
            page.digest = result.digest
            page.etag = clean_text(result.response.header("etag"), 1000)
            page.last_modified = clean_text(result.response.header("last-modified"), 200)
            page.failures, page.gone_at = 0, None
            pages.settle(page, None, now)
        case Outcome.NOT_MODIFIED:
            page.failures = 0
            pages.settle(page, None, now)
        case Outcome.REDIRECT:
            pages.settle(page, None, now)
        case Outcome.GONE:
            page.gone_at = page.gone_at or now
            pages.settle(page, f"status {status}", now)
        case Outcome.SERVER_ERROR | Outcome.BUSY:
            _fail(page, f"status {status}", True, now, limits)
        case _:
            pages.settle(page, f"status {status}", now)


def _keep_robots(host: Host, result: RobotsRead) -> None:
    host.robots_url, host.robots_status = result.file.url, result.file.status
    host.robots_fetched_at = result.fetched_at
    if result.file.status != UNREACHABLE:
        host.robots = clean_text(result.file.text)
