"""The sample portal at work: its sites on loopback, served from a thread of this process."""

import asyncio
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from worker.demo import cms, farm, publisher
from worker.demo.access_log import AccessLog
from worker.demo.articles import Site, Style, World
from worker.demo.server import Connection, FrontDesk, listen, loopback
from worker.demo.site import Page, Redirect, Routes, ServedSite
from worker.demo.truth import Expected, Sample, sample_of

ROUTES: dict[Style, Callable[[Site, str], dict[str, Page | Redirect]]] = {
    Style.CMS: cms.routes,
    Style.FARM: farm.routes,
    Style.PUBLISHER: publisher.routes,
}


class SamplePortal:
    """Serves a world between `with` and its end.

    `port` 0: any that is free; a crawl knows pages by URL, so a second one needs the same port. `latency_s`: how
    long an answer takes, without which requests are too short to be seen to overlap. `log_file`: where visits go
    besides memory. Raises OSError when the port is taken.
    """

    def __init__(self, world: World, *, port: int = 0, latency_s: float = 0.0, log_file: Path | None = None) -> None:
        self._world = world
        self._sockets = listen(loopback(len(world.sites)), port)
        self.hosts = tuple("{}:{}".format(*listener.getsockname()) for listener in self._sockets)
        self.log = AccessLog(log_file)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="sample portal", daemon=True)
        self._desks = [
            FrontDesk(host, ServedSite(site_routes), self.log, latency_s)
            for host, site_routes in zip(self.hosts, self._routes(), strict=True)
        ]

    @property
    def origins(self) -> tuple[str, ...]:
        """Scheme, host and port of each site."""
        return tuple(f"http://{host}" for host in self.hosts)

    @property
    def sample(self) -> Sample:
        """What a crawl must come to now."""
        return sample_of(self._world, self.origins)

    def edit(self) -> tuple[Expected, Expected]:
        """Correct one article of the first publisher; return it as it was and as it is.

        With it change its page's validators, the lists, feed and sitemaps that show it, and nothing else.
        """
        before = self._edited()
        self._world = self._world.edited()
        for desk, site_routes in zip(self._desks, self._routes(), strict=True):
            desk.site = ServedSite(site_routes)
        return before, self._edited()

    def _edited(self) -> Expected:
        return next(article for article in self.sample.articles if article.story == self._world.edited_story)

    def _routes(self) -> list[Routes]:
        return [ROUTES[site.style](site, origin) for site, origin in zip(self._world.sites, self.origins, strict=True)]

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._serve(), self._loop).result()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        self.log.close()

    async def _serve(self) -> None:
        self._servers = [
            await self._loop.create_server(partial(Connection, desk), sock=listener)
            for desk, listener in zip(self._desks, self._sockets, strict=True)
        ]

    async def _close(self) -> None:
        for server in self._servers:
            server.close()
        for transport in [transport for desk in self._desks for transport in desk.open]:
            transport.abort()
        for server in self._servers:
            await server.wait_closed()
