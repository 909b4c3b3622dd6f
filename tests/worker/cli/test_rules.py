"""Rules as an operator meets them: a page read wrongly, saved, a rule for it, and a check that holds."""

import json
from pathlib import Path

import pytest

from tests.worker.cli.running import Newsfold

URL = "https://post.example/news/storm"
PAGE = """<html lang="en"><script type="application/ld+json">{"@type": "NewsArticle", "datePublished": ""}</script>
<h1>Coast</h1><h2 class="t">Storm on the coast</h2><div class="text">
<p>A storm is near, the harbour says, and the boats are to stay in until the wind has turned.</p></div>"""
RULE = 'hosts = ["post.example"]\n[[layout]]\nheadline = ".t"\neditor = ".ed"\n'


@pytest.fixture(autouse=True)
def _page(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)


def write_rule(text: str = RULE) -> None:
    Path("rules").mkdir(exist_ok=True)
    Path("rules/post.toml").write_text(text)


def test_a_page_is_saved_corrected_and_held_by_a_rule(newsfold: Newsfold) -> None:
    saved = newsfold("rules", "save", "post", "page.html", "--url", URL, "--timezone", "Europe/Oslo")
    assert (saved.status, saved.out) == (0, "saved: rules/post/storm.toml; correct there what is wrong\n")
    expectation = Path("rules/post/storm.toml")
    expectation.write_text(expectation.read_text().replace('"Coast"', '"Storm on the coast"'))

    before = newsfold("rules", "check")
    assert before.status == 1
    assert before.err == "newsfold: 1 of 1 pages are not read as expected\n"
    assert "post/storm: headline\n  expected  “Storm on the coast”\n  read      “Coast”\n" in before.out

    write_rule()
    after = newsfold("rules", "check")
    assert (after.status, after.err) == (0, "")
    assert after.out.splitlines()[-1].split() == ["post/storm", "post.toml,", "layout", "1", "holds"]


def test_try_says_which_rule_applied(newsfold: Newsfold) -> None:
    write_rule()
    shown = newsfold("try", "page.html", "--url", URL).out
    assert "\nrules        post.toml, layout 1: by host; nothing found for editor (.ed)\n" in shown
    assert "Storm on the coast  " in shown
    assert "[rule: post.toml: .t]\n" in shown
    sources = json.loads(newsfold("try", "page.html", "--url", URL, "--json").out)["sources"]
    assert sources["headline"] == {"source": "rule", "reason": "post.toml: .t"}
    assert "rules" not in newsfold("try", "page.html", "--url", "https://other.example/").out


def test_rules_may_be_elsewhere(newsfold: Newsfold, monkeypatch: pytest.MonkeyPatch) -> None:
    write_rule()
    Path("rules").rename("ours")
    assert "[rule: " not in newsfold("try", "page.html", "--url", URL).out
    assert newsfold("rules", "check", "ours").status == 0
    monkeypatch.setenv("NEWSFOLD_RULES", "ours")
    assert "[rule: " in newsfold("try", "page.html", "--url", URL).out
    assert "no page saved" in newsfold("rules", "check").out


def test_without_rules_there_is_nothing_to_check(newsfold: Newsfold) -> None:
    ran = newsfold("rules", "check")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == "newsfold: no rules: there is no folder rules/ here, and NEWSFOLD_RULES is not set\n"


@pytest.mark.parametrize(
    "words", [["rules", "check"], ["try", "page.html"], ["rules", "save", "post", "page.html"], ["worker"]]
)
def test_a_wrong_rule_file_is_one_line(newsfold: Newsfold, monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    monkeypatch.setenv("NEWSFOLD_LOG_LEVEL", "ERROR")
    write_rule(RULE.replace("headline", "headlin"))
    ran = newsfold(*words)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.splitlines()[-1].startswith("newsfold: post.toml: layout 1: unknown key 'headlin'; there are ")


@pytest.mark.parametrize("name", ["a/b", "post.toml", "..", ""])
def test_a_page_is_saved_under_the_name_of_a_rule_file(newsfold: Newsfold, name: str) -> None:
    ran = newsfold("rules", "save", name, "page.html")
    assert ran.status == 1
    assert ran.err.startswith(f"newsfold: not a rule file's name: {name!r}")


def test_a_directory_that_is_named_and_not_there_is_an_error(
    newsfold: Newsfold, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSFOLD_RULES", "nowhere")
    assert "nowhere: No such file or directory; it should hold rule files" in newsfold("try", "page.html").err
