from pathlib import Path

import pytest
from sqlalchemy.orm import Session, sessionmaker

from storage import portals
from storage.models import Portal
from tests.storage.analytics.rows import add_article, add_page, add_portal
from tests.worker.cli.running import Newsfold

Archive = sessionmaker[Session]
NEWS = "https://news.example/"


def the(archive: Archive, name: str) -> Portal:
    with archive() as session:
        return portals.named(session, name)


def test_a_portal_is_added_and_listed(newsfold: Newsfold, archive: Archive) -> None:
    added = newsfold(
        "portals", "add", NEWS, "--every", "30m", "--timezone", "Europe/Kyiv", "--language", "uk",
        "--entry", "https://news.example/feed", "--entry", "https://news.example/sitemap.xml",
    )  # fmt: skip

    assert (added.status, added.out, added.err) == (0, "added: news.example\n", "")
    portal = the(archive, "news.example")
    assert (portal.url, portal.every_s, portal.timezone, portal.language) == (NEWS, 1800, "Europe/Kyiv", "uk")
    assert portal.entry_points == ["https://news.example/feed", "https://news.example/sitemap.xml"]
    assert portal.next_crawl_at is not None
    listed = newsfold("portals", "list").out
    assert "news.example" in listed
    assert "every 30m" in listed


def test_adding_again_changes_only_what_is_given(newsfold: Newsfold, archive: Archive) -> None:
    newsfold("portals", "add", NEWS, "--every", "30m", "--entry", "https://news.example/feed")

    assert newsfold("portals", "add", NEWS).out == "unchanged: news.example\n"
    assert newsfold("portals", "add", NEWS, "--language", "en").out == "changed: news.example (language)\n"
    assert newsfold("portals", "add", NEWS, "--cron", "0 5 * * *").out == "changed: news.example (every, cron)\n"
    portal = the(archive, "news.example")
    assert (portal.every_s, portal.cron, portal.language) == (None, "0 5 * * *", "en")
    assert portal.entry_points == ["https://news.example/feed"]


def test_a_site_crawled_on_demand_before_gets_the_name(newsfold: Newsfold, archive: Archive) -> None:
    with archive.begin() as session:
        unnamed = add_portal(session, "news.example", url=NEWS).id

    assert newsfold("portals", "add", NEWS, "--name", "news", "--every", "1h").status == 0
    assert the(archive, "news").id == unnamed


def test_a_name_is_not_taken_from_another_site(newsfold: Newsfold, archive: Archive) -> None:
    newsfold("portals", "add", NEWS, "--name", "news")

    ran = newsfold("portals", "add", "https://other.example/", "--name", "news")

    assert (ran.status, ran.out) == (1, "")
    assert ran.err == "newsfold: 'news' is the portal at https://news.example/; choose another --name\n"
    assert the(archive, "news").url == NEWS


def test_a_portal_is_paused_and_resumed(newsfold: Newsfold, archive: Archive) -> None:
    newsfold("portals", "add", NEWS, "--every", "1h")

    assert newsfold("portals", "pause", "news.example").out == "paused: news.example\n"
    assert the(archive, "news.example").paused
    assert "paused" in newsfold("portals", "list").out
    assert newsfold("portals", "add", NEWS, "--every", "2h").status == 0
    assert the(archive, "news.example").paused
    assert newsfold("portals", "resume", "news.example").out == "resumed: news.example\n"
    assert not the(archive, "news.example").paused


def test_a_portal_with_articles_is_kept(newsfold: Newsfold, archive: Archive) -> None:
    with archive.begin() as session:
        add_portal(session, "empty")
        add_article(session, add_page(session, add_portal(session, "news"), "http://news.example/a"))

    assert newsfold("portals", "remove", "empty").out == "removed: empty\n"
    kept = newsfold("portals", "remove", "news")

    assert (kept.status, kept.err) == (1, "newsfold: the archive keeps articles of 'news'; pause it instead\n")
    assert the(archive, "news").name == "news"


@pytest.mark.parametrize("command", ["pause", "resume", "remove"])
@pytest.mark.usefixtures("archive")
def test_an_unknown_portal_is_one_line(newsfold: Newsfold, command: str) -> None:
    ran = newsfold("portals", command, "nosuch")
    assert (ran.status, ran.out, ran.err) == (1, "", "newsfold: no portal named 'nosuch'\n")


@pytest.mark.parametrize(
    "words", [("ftp://news.example/",), (NEWS, "--every", "1s"), (NEWS, "--cron", "x"), (NEWS, "--timezone", "Mars")]
)
def test_a_wrong_value_is_one_line_and_makes_no_archive(newsfold: Newsfold, tmp_path: Path, words: list[str]) -> None:
    ran = newsfold("portals", "add", *words)

    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert list(tmp_path.iterdir()) == []


FILE = """
[[portal]]
url = "https://news.example/"
every = "30m"
[portals.blog]
url = "https://blog.example/"
"""


def test_a_file_is_synced_again_and_again(newsfold: Newsfold, archive: Archive) -> None:
    Path("portals.toml").write_text(FILE)
    newsfold("portals", "add", "https://old.example/")

    assert newsfold("portals", "sync", "portals.toml").out == (
        "added: news.example\nadded: blog\nnot declared: old.example\n"
    )
    assert newsfold("portals", "sync", "portals.toml").out == (
        "unchanged: news.example\nunchanged: blog\nnot declared: old.example\n"
    )
    Path("portals.toml").write_text(FILE.replace("30m", "1h"))
    assert "changed: news.example (every)\n" in newsfold("portals", "sync", "portals.toml").out
    assert the(archive, "news.example").every_s == 3600
    assert not the(archive, "old.example").paused


def test_what_is_not_declared_is_paused_when_asked(newsfold: Newsfold, archive: Archive) -> None:
    Path("portals.toml").write_text(FILE)
    newsfold("portals", "add", "https://old.example/", "--every", "1h")

    assert "paused: old.example (not declared)\n" in newsfold("portals", "sync", "portals.toml", "--prune").out
    assert the(archive, "old.example").paused
    assert "not declared: old.example (paused)\n" in newsfold("portals", "sync", "portals.toml", "--prune").out


def test_a_pause_by_command_outlives_a_sync_that_does_not_speak_of_it(newsfold: Newsfold, archive: Archive) -> None:
    Path("portals.toml").write_text(FILE)
    newsfold("portals", "sync", "portals.toml")
    newsfold("portals", "pause", "blog")

    newsfold("portals", "sync", "portals.toml")
    assert the(archive, "blog").paused

    Path("portals.toml").write_text(f"{FILE}\npaused = false")
    newsfold("portals", "sync", "portals.toml")
    assert not the(archive, "blog").paused


def test_a_dry_run_tells_and_changes_nothing(newsfold: Newsfold, archive: Archive) -> None:
    Path("portals.toml").write_text(FILE)
    newsfold("portals", "add", NEWS, "--every", "2h")

    ran = newsfold("portals", "sync", "portals.toml", "--dry-run")

    assert ran.out == "changed: news.example (every)\nadded: blog\ndry run: nothing was changed\n"
    with archive() as session:
        assert [(portal.name, portal.every_s) for portal in portals.every(session)] == [("news.example", 7200)]


def test_a_dry_run_makes_no_archive(newsfold: Newsfold, tmp_path: Path) -> None:
    (tmp_path / "portals.toml").write_text(FILE)

    ran = newsfold("portals", "sync", "portals.toml", "--dry-run")

    assert (ran.status, ran.out) == (0, "added: news.example\nadded: blog\ndry run: nothing was changed\n")
    assert [path.name for path in tmp_path.iterdir()] == ["portals.toml"]


def test_one_wrong_portal_keeps_the_whole_file_out(newsfold: Newsfold, archive: Archive) -> None:
    Path("portals.toml").write_text(f"{FILE}\nlanguage = 'english'")

    ran = newsfold("portals", "sync", "portals.toml")

    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert "portals.toml: blog: not a language: 'english'" in ran.err
    with archive() as session:
        assert portals.every(session) == []
