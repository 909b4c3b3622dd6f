"""The round's own book: pages taken, results written down in batches, hosts let go."""

import asyncio
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime

import structlog
from sqlalchemy.orm import Session

from storage import hosts, pages
from storage.database import clock
from tasks.context import Context
from tasks.visiting.record import LeaseLostError, record
from tasks.visiting.results import HostState, Result, RobotsRead, Wanted

WRITE_EVERY_S = 1.0  # results wait at most this long to be written down and parsed
log = structlog.get_logger()


class Ledger:
    """Belongs to one round and its event loop; the database is spoken to in threads, one call at a time."""

    def __init__(self, ctx: Context, host_ids: Iterable[int], token: bytes, parse: Callable[[list[int]], None]) -> None:
        """`parse` is told the ids of captures as soon as they may be parsed."""
        self._ctx = ctx
        self._held = set(host_ids)
        self._token = token
        self._parse = parse
        self._waiting: list[Result] = []
        self._lock = asyncio.Lock()
        self._renewed_at = time.monotonic()
        self.written = 0  # results
        self.has_more = False  # a host was let go that may be visited again at once

    def add(self, result: Result) -> None:
        """Keep a result for the next write."""
        self._waiting.append(result)

    def is_safe(self, needed_s: float) -> bool:
        """Return whether the leases hold for the next `needed_s`, by a clock that runs while we are stopped."""
        return time.monotonic() + needed_s < self._renewed_at + self._ctx.limits.lease_s

    async def keep_writing(self) -> None:
        """Write results down every now and then, until cancelled."""
        while True:
            await asyncio.sleep(WRITE_EVERY_S)
            if self._waiting:
                await asyncio.shield(self.flush())

    async def flush(self) -> None:
        """Write down what waits. What belongs to hosts that are no longer ours is dropped."""
        async with self._lock:
            results, self._waiting = self._waiting, []
            while results := [result for result in results if result.page.host_id in self._held]:
                started = time.monotonic()
                try:
                    capture_ids = await asyncio.to_thread(self._write, results)
                except LeaseLostError as lost:
                    log.warning("lease lost", host_ids=sorted(lost.host_ids))
                    self._held -= lost.host_ids
                    continue
                self._renewed_at = started
                self.written += len(results)
                if capture_ids:
                    self._parse(capture_ids)
                break

    async def take(self, host_id: int, limit: int) -> list[Wanted]:
        """Return due pages of a host, none when it is no longer ours."""
        async with self._lock:
            if host_id not in self._held:
                return []
            fetched = {result.page.id for result in self._waiting if not isinstance(result, RobotsRead)}
            return await asyncio.to_thread(self._take, host_id, limit, fetched)

    async def release(self, host_id: int, state: HostState, untouched: Sequence[Wanted]) -> None:
        """Let a host go, in the state in which it was left; `untouched` pages were taken in vain."""
        await self.flush()
        async with self._lock:
            if host_id in self._held:
                self.has_more |= await asyncio.to_thread(self._release, host_id, state, untouched)
                self._held.discard(host_id)

    def _write(self, results: list[Result]) -> list[int]:
        self._ctx.archive_writer.sync()
        with self._ctx.sessions.begin() as session:
            return record(session, results, self._held, self._token, clock(session), self._ctx.limits)

    def _take(self, host_id: int, limit: int, fetched: Collection[int]) -> list[Wanted]:
        with self._ctx.sessions.begin() as session:
            return [Wanted.of(page) for page in pages.take_due(session, host_id, clock(session), limit, fetched)]

    def _release(self, host_id: int, state: HostState, untouched: Sequence[Wanted]) -> bool:
        with self._ctx.sessions.begin() as session:
            for page in pages.lock(session, {page.id for page in untouched}).values():
                page.attempts = max(0, page.attempts - 1)
            session.flush()
            now = clock(session)
            host = hosts.lock_mine(session, [host_id], self._token).get(host_id)
            return host is not None and _let_go(session, host_id, state, now)


def _let_go(session: Session, host_id: int, state: HostState, now: datetime) -> bool:
    host = hosts.lock(session, [host_id])[0]
    host.next_visit_at, host.failures = state.next_visit_at, state.failures
    if state.problem:
        host.problem, host.problem_at = state.problem, now
    elif state.failures == 0:
        host.problem = None
    return hosts.release(session, host, now)
