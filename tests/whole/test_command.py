"""What a newcomer does, as a newcomer does it: the command, in a folder of its own, without a broker."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tasks.parsing.reading import Precision
from worker.demo.access_log import shortest_pause_s
from worker.demo.portal import SamplePortal
from worker.demo.truth import Expected
from worker.demo.world import build

pytestmark = pytest.mark.timeout(180)
SHANGHAI = ZoneInfo("Asia/Shanghai")
OPEN = {"NEWSFOLD_ALLOW_NETWORKS": "127.0.0.0/8", "NEWSFOLD_HOST_DELAY_S": "0"}


def newsfold(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("NEWSFOLD_")}
    return subprocess.run(
        [sys.executable, "-c", "from worker.cli.main import run; run()", *arguments],
        cwd=folder,
        env=clean | OPEN | settings | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
    )


def articles(folder: Path) -> list[dict[str, object]]:
    listed = newsfold(folder, "articles", "list", "--format", "jsonl")
    assert listed.returncode == 0, listed.stderr
    return [json.loads(line) for line in listed.stdout.splitlines()]


def stated(article: Expected) -> str | None:
    """Return the publication time as the command writes it: an instant, or the day in the site's own zone."""
    if article.published_at is None:
        return None
    if article.precision is Precision.DAY:
        return f"{article.published_at.astimezone(SHANGHAI):%Y-%m-%d}"  # only that site has such
    return article.published_at.isoformat()


@pytest.fixture
def portal() -> Iterator[SamplePortal]:
    with SamplePortal(build()) as portal:
        yield portal


def test_crawl_list_crawl_again_and_see_the_edit(portal: SamplePortal, tmp_path: Path) -> None:
    for site in portal.sample.sites:
        added = newsfold(tmp_path, "portals", "add", site.url, "--name", site.name, "--timezone", site.timezone)
        assert added.returncode == 0, added.stderr
    crawled = newsfold(tmp_path, "crawl", *portal.sample.start_urls)
    assert crawled.returncode == 0, crawled.stderr
    first = articles(tmp_path)
    truth = {
        frozenset(served.url for served in article.urls): (article.headline, stated(article))
        for article in portal.sample.articles
    }
    got = {frozenset([str(one["url"]), *one["aliases"]]): one for one in first}  # type: ignore[misc]
    assert got.keys() == truth.keys()
    for urls, (headline, moment) in truth.items():
        assert got[urls]["headline"] == headline
        assert got[urls]["published"] == moment

    again = newsfold(tmp_path, "crawl", *portal.sample.start_urls)
    assert again.returncode == 0, again.stderr
    assert articles(tmp_path) == first

    _, edited = portal.edit()
    newsfold(tmp_path, "crawl", *portal.sample.start_urls)
    changed = [one for one in articles(tmp_path) if one not in first]
    assert [one["headline"] for one in changed] == [edited.headline]


@pytest.mark.parametrize("limit", [("--depth", "1"), ("--max-pages", "10")])
def test_what_a_limit_held_back_is_found_by_the_next_crawl(tmp_path: Path, limit: tuple[str, str]) -> None:
    with SamplePortal(build(articles=60)) as portal:
        crawls = [newsfold(tmp_path, "crawl", *portal.sample.start_urls, *limits) for limits in (limit, ())]
    assert [crawled.returncode for crawled in crawls] == [0, 0]
    truth = {frozenset(served.url for served in article.urls) for article in portal.sample.articles}
    assert {frozenset([str(one["url"]), *one["aliases"]]) for one in articles(tmp_path)} == truth  # type: ignore[misc]


def test_bodies_are_the_truth_paragraph_by_paragraph(portal: SamplePortal, tmp_path: Path) -> None:
    assert newsfold(tmp_path, "crawl", *portal.sample.start_urls).returncode == 0
    bodies = {str(one["url"]): str(one["body"]) for one in articles(tmp_path)}
    for article in portal.sample.articles:
        body = next(bodies[served.url] for served in article.urls if served.url in bodies)
        lead = [article.standfirst] if article.standfirst else []
        assert body.split("\n\n") in ([*lead, *article.paragraphs], list(article.paragraphs))


def test_host_delay_is_kept(portal: SamplePortal, tmp_path: Path) -> None:
    url = portal.sample.start_urls[0]
    crawled = newsfold(tmp_path, "crawl", url, "--max-pages", "6", NEWSFOLD_HOST_DELAY_S="0.4")
    assert crawled.returncode == 0, crawled.stderr
    visits = portal.log.visits()
    assert 4 <= len(visits) <= 7  # robots.txt, and no more pages than asked for; one may be forbidden
    assert min(shortest_pause_s(visits).values()) >= 0.4


@pytest.mark.parametrize(
    ("arguments", "status", "word"),
    [
        (["crawl", "ftp://news.example/"], 1, "http"),
        (["crawl", "http://user:secret@news.example/"], 1, "user name"),
        (["crawl", "no-such-portal"], 1, "no-such-portal"),
        (["crawl", "http://127.0.0.2:1/"], 1, "unreachable"),
        (["crawl", "http://no-such-host.invalid/"], 1, "unreachable"),
        (["crawl"], 2, "Missing argument"),
        (["articles", "list"], 1, "newsfold.db"),
        (["portals", "remove", "nobody"], 1, "nobody"),
    ],
)
def test_mistake_is_one_clear_line(tmp_path: Path, arguments: list[str], status: int, word: str) -> None:
    failed = newsfold(tmp_path, *arguments)
    assert failed.returncode == status
    assert "Traceback" not in failed.stderr
    assert word in failed.stderr
    assert "secret" not in failed.stderr
    if status == 1:
        assert len(failed.stderr.strip().splitlines()) == 1


def test_private_address_is_refused_without_a_request(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as bait:
        bait.settimeout(0.1)
        url = "http://127.0.0.1:{1}/".format(*bait.getsockname())
        refused = newsfold(tmp_path, "crawl", url, NEWSFOLD_ALLOW_NETWORKS="")
        with pytest.raises(TimeoutError):
            bait.accept()
    assert refused.returncode == 1
    assert "not public" in refused.stderr
