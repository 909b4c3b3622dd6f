import asyncio
from dataclasses import replace

import pytest

from tasks.fetching.client import Client
from tasks.fetching.robots import TEXT_LIMIT_BYTES, UNREACHABLE, Robots, RobotsFile, fetch_robots
from tests.tasks.fetching.fetching import LOOPBACK, PUBLIC_ONLY
from tests.tasks.fetching.raw_server import Behaviour, Connection, RawServer, answer

SITE = "https://portal.example"


def read(behaviour: Behaviour | bytes) -> RobotsFile:
    async def run(url: str) -> RobotsFile:
        async with Client(LOOPBACK) as client:
            return await fetch_robots(client, f"{url}/news/page?q#part")

    with RawServer(behaviour) as portal:
        file = asyncio.run(run(portal.url))
        assert file.url == f"{portal.url}/robots.txt"
    return file


def test_file_is_fetched_from_the_root() -> None:
    file = read(answer(b"User-agent: *\nDisallow: /x"))

    assert (file.status, file.text, file.reason) == (200, "User-agent: *\nDisallow: /x", None)
    assert [response.status for response in file.responses] == [200]


def test_text_of_an_error_page_is_not_kept() -> None:
    file = read(answer(b"User-agent: *\nDisallow: /", status="404 Not Found"))

    assert (file.status, file.text) == (404, "")


def redirecting(hops: int) -> Behaviour:
    """Answer /robots.txt by so many redirects."""
    left = [hops]

    def behaviour(connection: Connection) -> None:
        left[0] -= 1
        if left[0] < 0:
            connection.send(answer(b"User-agent: *\nDisallow: /x"))
        else:
            connection.send(answer(b"", f"Location: /{left[0]}", status="302 Found"))

    return behaviour


def test_five_redirects_are_followed_and_no_sixth() -> None:
    five, six = read(redirecting(5)), read(redirecting(6))

    assert (five.status, len(five.responses)) == (200, 6)
    assert (six.status, len(six.responses)) == (302, 6)
    assert Robots.parse(six.status, six.text, "newsfold").allows(f"{SITE}/x")


@pytest.mark.parametrize(
    "location", ["http://10.0.0.1/robots.txt", "http://[::1]/", "file:///etc/passwd", "//user@portal.example/", ""]
)
def test_redirect_to_nowhere_is_unreachable(location: str) -> None:
    file = read(answer(b"", f"Location: {location}", status="301 Moved"))

    assert file.status == UNREACHABLE
    assert file.reason
    assert len(file.responses) == 1


def test_unreachable_host_says_why() -> None:
    async def run(origin: str) -> RobotsFile:
        async with Client(replace(PUBLIC_ONLY, deadline_s=1)) as client:
            return await fetch_robots(client, origin)

    for origin in ("http://127.0.0.1/", "mailto:me@portal.example", "http://[/"):
        file = asyncio.run(run(origin))
        assert (file.status, file.text, file.responses) == (UNREACHABLE, "", ())
        assert file.reason


def test_file_without_end_is_read_up_to_the_limit() -> None:
    def behaviour(connection: Connection) -> None:
        connection.send(b"HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /x\n")
        while connection.goes_on():
            connection.send(b"# and so on\n" * 100)

    file = read(behaviour)
    assert file.responses[0].is_cut
    assert TEXT_LIMIT_BYTES - 20 < len(file.text) <= TEXT_LIMIT_BYTES
    assert not Robots.parse(file.status, file.text, "newsfold").allows(f"{SITE}/x")
