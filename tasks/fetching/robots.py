"""robots.txt by RFC 9309: what a host lets us fetch, and how fast."""

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from protego import Protego

from tasks.fetching.client import Client
from tasks.fetching.errors import FetchError
from tasks.fetching.redirects import redirect_target
from tasks.fetching.response import Response
from tasks.fetching.robots_lines import lines_for
from tasks.fetching.urls import checked_url

UNREACHABLE = 0  # stands for a status where no response came
TEXT_LIMIT_BYTES = 512 * 1024  # section 2.5: at least 500 KiB
REDIRECT_LIMIT = 5  # section 2.3.1.2
CRAWL_DELAY_LIMIT_S = 60.0  # no part of the RFC: honoured up to here
_SITEMAP_LIMIT = 100
_CACHED_TEXTS = 256


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules in force for one host. Made again at will from what the database keeps of them."""

    is_open: bool | None  # True or False for every URL; None: ask the rules
    rules: Protego
    crawl_delay_s: float | None
    sitemaps: tuple[str, ...]

    @classmethod
    def parse(cls, status: int, text: str, product_token: str) -> "Robots":
        """Return the rules of a robots.txt answered with `status`, or with UNREACHABLE.

        `product_token`: ours, without a version. Section 2.3.1: 2xx is read; 4xx (but 429, which asks for
        patience) and redirects without end allow everything; everything else forbids everything.
        """
        if 200 <= status < 300:
            return _read(text, product_token)
        return _shut(is_open=300 <= status < 500 and status != 429)

    def allows(self, url: str) -> bool:
        """Return whether an absolute `url` of this host may be fetched; /robots.txt itself always may."""
        if self.is_open is not None:
            return self.is_open or urlsplit(url).path == "/robots.txt"
        return self.rules.can_fetch(url, _ANY_AGENT)


_ANY_AGENT = "us"  # the rules that Protego gets are ours alone


@dataclass(frozen=True, slots=True)
class RobotsFile:
    """A robots.txt as it was answered."""

    url: str  # where it was looked for
    status: int  # UNREACHABLE when no response came
    text: str  # empty unless the status is 2xx
    reason: str | None  # why it was unreachable
    responses: tuple[Response, ...]  # redirects first


async def fetch_robots(client: Client, origin: str) -> RobotsFile:
    """Return the robots.txt that counts for `origin`, any URL of a host, following redirects.

    What fails is said in the file's `reason`; no FetchError is raised.
    """
    url, responses = origin, []
    try:
        target = url = str(checked_url(origin).copy_with(raw_path=b"/robots.txt", fragment=None))
        for _ in range(REDIRECT_LIMIT + 1):
            response = await client.get(target, cut_bytes=TEXT_LIMIT_BYTES)
            responses.append(response)
            if response.status not in (301, 302, 303, 307, 308):
                break
            target = redirect_target(response)
    except FetchError as error:
        return RobotsFile(url, UNREACHABLE, "", error.reason, tuple(responses))
    text = robots_text(response.body, response.is_cut) if 200 <= response.status < 300 else ""
    return RobotsFile(url, response.status, text, None, tuple(responses))


def robots_text(body: bytes, is_cut: bool = False) -> str:
    """Return the part of a robots.txt that counts, as text that any database keeps.

    Of a longer file the last line, cut in its middle, would say something else: it is dropped.
    """
    if is_cut or len(body) > TEXT_LIMIT_BYTES:
        body = body[:TEXT_LIMIT_BYTES]
        body = body[: max(body.rfind(b"\n"), body.rfind(b"\r")) + 1]
    return body.decode("utf-8-sig", "replace").replace("\x00", "\ufffd")


@lru_cache(_CACHED_TEXTS)
def _read(text: str, product_token: str) -> Robots:
    lines = lines_for(text, product_token)
    delay_s = lines.group.crawl_delay_s
    return Robots(
        is_open=None,
        rules=Protego.parse("\n".join(["user-agent: *", *lines.group.rules])),
        crawl_delay_s=None if delay_s is None else min(delay_s, CRAWL_DELAY_LIMIT_S),
        sitemaps=lines.sitemaps[:_SITEMAP_LIMIT],
    )


def _shut(is_open: bool) -> Robots:
    return Robots(is_open=is_open, rules=Protego(), crawl_delay_s=None, sitemaps=())
