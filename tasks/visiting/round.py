"""One fetch task's round: every leased host visited at its own pace, in one event loop."""

import asyncio
import hashlib
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from random import Random

import structlog

from storage.archive.exchange import Exchange, Profile, Revisit
from storage.archive.location import Location
from tasks.context import Context
from tasks.fetching import pace
from tasks.fetching.client import Client
from tasks.fetching.errors import FetchError, TransientError
from tasks.fetching.pace import Outcome
from tasks.fetching.response import Response
from tasks.fetching.robots import Robots, fetch_robots
from tasks.visiting.ledger import Ledger
from tasks.visiting.results import Answered, Failed, HostState, LeasedHost, RobotsRead, Wanted

ROBOTS_KEPT = timedelta(hours=24)  # RFC 9309, section 2.4
BACKOFF_BASE_S = 60.0  # first pause of a host that fails or asks for patience
BATCH_LIMIT = 20  # pages taken from the frontier at once
log = structlog.get_logger()
_jitter = Random()  # noqa: S311 - spreads load, protects nothing


async def visit_hosts(ctx: Context, hosts: Sequence[LeasedHost], ledger: Ledger) -> None:
    """Fetch due pages of `hosts` until none is left or the time budget ends; write everything down."""
    until = time.monotonic() + ctx.limits.fetch_budget_s
    async with Client(ctx.client) as client:
        keeper = asyncio.create_task(ledger.keep_writing())
        try:
            async with asyncio.TaskGroup() as visits:
                for host in hosts:
                    visits.create_task(_Visit(ctx, client, ledger, host, until).run())
        finally:
            keeper.cancel()
            await ledger.flush()


class _Visit:
    """One host's turn."""

    def __init__(self, ctx: Context, client: Client, ledger: Ledger, host: LeasedHost, until: float) -> None:
        self._ctx = ctx
        self._client = client
        self._ledger = ledger
        self._host = host
        self._until = until
        self._robots: Robots | None = None
        self._state = HostState(datetime.now(UTC), host.failures, None)
        self._goes_on = True  # the host answers and does not ask for patience

    async def run(self) -> None:
        """Visit the host and let it go. What goes wrong here is no reason to leave the other hosts."""
        try:
            await self._visit()
        except Exception:
            log.exception("visit broke off", host=self._host.name)

    async def _visit(self) -> None:
        untouched: list[Wanted] = []
        try:
            while self._has_time() and (batch := await self._ledger.take(self._host.id, self._batch_size())):
                untouched = await self._fetch_all(batch)
        finally:
            await self._ledger.release(self._host.id, self._state, untouched)

    def _has_time(self) -> bool:
        in_time = time.monotonic() < self._until and self._ledger.is_safe(self._ctx.client.deadline_s)
        return self._goes_on and in_time and not self._ctx.stopping.is_set()

    def _batch_size(self) -> int:
        left_s = self._until - time.monotonic()
        return max(1, min(BATCH_LIMIT, int(left_s / max(self._delay_s(), 0.01))))

    def _delay_s(self) -> float:
        asked = self._robots.crawl_delay_s if self._robots else None
        return max(self._ctx.limits.host_delay_s, asked or 0.0)

    async def _fetch_all(self, batch: list[Wanted]) -> list[Wanted]:
        """Return the pages that there was no time for."""
        if self._robots is None:
            self._robots = await self._rules(batch[0])
        for position, page in enumerate(batch):
            if not self._has_time():
                return batch[position:]
            if not self._robots.allows(page.url):
                self._ledger.add(Failed(page, "robots.txt forbids it", is_transient=False))
                continue
            await self._wait()
            await self._fetch(page)
        return []

    async def _wait(self) -> None:
        pause_s = (self._state.next_visit_at - datetime.now(UTC)).total_seconds()
        if pause_s > 0:
            await asyncio.sleep(pause_s)

    async def _rules(self, page: Wanted) -> Robots:
        host, token = self._host, self._client.user_agent.partition("/")[0]
        if host.robots_status and host.robots_fetched_at and _now() - host.robots_fetched_at < ROBOTS_KEPT:
            return Robots.parse(host.robots_status, host.robots or "", token)
        file = await fetch_robots(self._client, page.url)
        for response in file.responses:
            self._archive(response, None)
        self._ledger.add(RobotsRead(page, file, datetime.now(UTC)))
        rules = Robots.parse(file.status, file.text, token)
        self._rest()
        if rules.is_open is False:
            why = file.reason or f"status {file.status}"
            self._back_off(f"robots.txt: {why}" if file.status else why)
        return rules

    async def _fetch(self, page: Wanted) -> None:
        try:
            response = await self._client.get(page.url, page.conditions())
        except FetchError as error:
            self._ledger.add(Failed(page, error.reason, isinstance(error, TransientError)))
            self._rest()
            if error.is_of_host:
                self._back_off(error.reason)
            return
        self._keep(page, response)
        self._rest()
        if pace.outcome(response.status) is Outcome.BUSY:
            self._back_off(f"status {response.status}", pace.retry_after_s(response.header("retry-after"), _now()))
        else:
            self._state = HostState(self._state.next_visit_at, 0, None)

    def _keep(self, page: Wanted, response: Response) -> None:
        digest = hashlib.sha256(response.body).digest()
        outcome = pace.outcome(response.status)
        unchanged = outcome is Outcome.NOT_MODIFIED or (outcome is Outcome.OK and digest == page.digest)
        revisit = None
        if unchanged and page.fetched_at:
            profile = Profile.NOT_MODIFIED if outcome is Outcome.NOT_MODIFIED else Profile.IDENTICAL
            revisit = Revisit(profile, page.url, page.fetched_at)
        location = self._archive(response, revisit)
        self._ledger.add(Answered(page, response, location, digest, _now(), unchanged))

    def _archive(self, response: Response, revisit: Revisit | None) -> Location:
        exchange = Exchange(
            url=response.url,
            request_headers=response.request_headers,
            status=response.status,
            reason=response.reason,
            http_version=response.http_version,
            headers=response.headers,
            payload=response.raw,
            fetched_at=_now(),
            ip=response.ip,
            is_cut=response.is_cut,
        )
        return self._ctx.archive_writer.write(exchange, revisit)

    def _rest(self) -> None:
        """Count the pause to the next request from now."""
        next_at = pace.next_visit_at(_now(), self._delay_s())
        self._state = HostState(next_at, self._state.failures, self._state.problem)

    def _back_off(self, problem: str, asked_s: float | None = None) -> None:
        failures = self._state.failures + 1
        pause_s = pace.backoff_s(failures, BACKOFF_BASE_S, _jitter) if asked_s is None else asked_s
        next_at = max(self._state.next_visit_at, _now() + timedelta(seconds=pause_s))
        self._state = HostState(next_at, failures, problem)
        self._goes_on = False


def _now() -> datetime:
    return datetime.now(UTC)
