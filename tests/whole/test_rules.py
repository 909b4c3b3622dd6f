"""A portal that is read wrongly gets a rule, and its archive is read again: in a folder, without a broker."""

import json
from pathlib import Path

import pytest

from tests.tasks.small_portal import Answer, article, served
from tests.whole.test_command import articles, newsfold

pytestmark = pytest.mark.timeout(120)
PATHS = ("/ferry", "/pier")


def page(headline: str) -> Answer:
    """Return a page whose headline is in an h2, under the section's name, which is the h1."""
    answer = article("The Coast and the Isles", f"It is about the {headline}.")
    return Answer(answer.body.replace("</h1>", f'</h1><h2 class="t">{headline}</h2>'))


def test_a_rule_written_later_corrects_the_archive_without_asking_anybody(tmp_path: Path) -> None:
    with served({path: page(f"{path[1:]} that is back") for path in PATHS}) as portal:
        urls = [portal.url + path for path in PATHS]
        assert newsfold(tmp_path, "portals", "add", portal.url, "--name", "coast").returncode == 0
        assert newsfold(tmp_path, "crawl", *urls).returncode == 0
        assert [one["headline"] for one in articles(tmp_path)] == ["The Coast and the Isles"]

        (tmp_path / "rules").mkdir()
        rule = f'hosts = ["{portal.url.removeprefix("http://")}"]\n[[layout]]\nheadline = "h2.t"\n'
        (tmp_path / "rules" / "coast.toml").write_text(rule.replace("headline", "headlin"))
        refused = newsfold(tmp_path, "read-again", "coast")
        assert (refused.returncode, refused.stdout) == (1, "")
        assert refused.stderr.startswith("newsfold: coast.toml: layout 1: unknown key 'headlin'")

        (tmp_path / "rules" / "coast.toml").write_text(rule)
        asked = list(portal.asked)
        rehearsed = newsfold(tmp_path, "read-again", "coast", "--dry-run")
        assert rehearsed.stdout == "dry run: captures to be read again: 2\n"
        done = newsfold(tmp_path, "read-again", "coast")
        assert (done.returncode, done.stdout, done.stderr) == (0, "captures read again: 2\n", "")
        assert portal.asked == asked

    found = {str(one["url"]): one["headline"] for one in articles(tmp_path)}
    assert found == {url: f"{path[1:]} that is back" for url, path in zip(urls, PATHS, strict=True)}
    told = newsfold(tmp_path, "events").stdout.splitlines()
    assert [json.loads(line)["kind"] for line in told][:2] == ["article.stored", "article.seen"]
