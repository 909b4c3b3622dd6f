"""Every rule file's saved pages are read as they should be: of the example here, and of the rules of this checkout."""

import gzip
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tasks.parsing.document import explained_document
from tasks.parsing.reading import PageFacts
from tasks.parsing.rules.values import NO_RULES, RuleError
from worker.rules.expectation import Mismatch, mismatches
from worker.rules.files import read_rules
from worker.rules.saved import SavedPage, save_page, saved_pages

ROOT = Path(__file__).parents[3]
EXAMPLE = ROOT / "tests" / "rules"
PAGES = [(where, page) for where in (EXAMPLE, ROOT / "rules") if where.is_dir() for page in saved_pages(where)]
PAGE = b"<html lang='en'><h1>Storm</h1><p>A storm is near, the harbour says; boats stay in.</p>"
SAID = "url = 'https://post.example/a'\nfetched_at = 2024-03-05T08:00:00Z\n"


@pytest.mark.parametrize(("directory", "page"), PAGES, ids=[page.name for _, page in PAGES])
def test_saved_page_is_read_as_it_should_be(directory: Path, page: SavedPage) -> None:
    found = explained_document(page.body, page.facts, read_rules(directory))
    assert list(mismatches(page.expected, found)) == []


def test_the_example_needs_its_rules() -> None:
    for page in saved_pages(EXAMPLE):
        if page.name != "pier-post/front":
            assert list(mismatches(page.expected, explained_document(page.body, page.facts, NO_RULES)))


def test_what_is_read_otherwise_is_told() -> None:
    page = saved_pages(EXAMPLE)[-1]
    found = explained_document(page.body, page.facts, read_rules(EXAMPLE))
    paragraphs = str(page.expected["body"]).split("\n\n")
    expected = {
        "kind": "listing",
        "editor": "Nora Whit",
        "authors": [],
        "is_free": True,
        "published": datetime(2024, 3, 4, tzinfo=UTC).date(),
        "body": "\n\n".join(paragraphs[:2]),
    }
    assert list(mismatches(expected, found)) == [
        Mismatch("kind", "“listing”", "“article”"),
        Mismatch("editor", "“Nora Whit”", "nothing"),
        Mismatch("authors", "nothing", "“Anna Quayle”, “Ben Moore”"),
        Mismatch("is_free", "true", "nothing"),
        Mismatch("published", "2024-03-04", "2024-03-04 13:30:00+00:00"),
        Mismatch("body", "nothing after paragraph 2", f"paragraph 3: “{paragraphs[2]}”"),
    ]


def test_a_saved_page_holds_until_somebody_corrects_it(tmp_path: Path) -> None:
    facts = PageFacts(
        "https://post.example/news/the%20storm.html?x=1",
        datetime(2024, 3, 5, 8, 0, 0, 7, UTC),
        "text/html",
        "Europe/Oslo",
    )
    body = b"""<html lang="en"><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Storm 1",
    "datePublished": "2024-03-04", "isAccessibleForFree": false, "author": ["Anna Quayle", "Ben Moore"]}</script>
    <h1>Storm "Ada"</h1><p>A storm is near, says the harbour \\o/ and boats stay in.</p>
    <p>Ferries, too: none runs.</p>"""
    found = explained_document(body, facts)

    path = save_page(tmp_path / "post", body, found, facts)

    assert path == tmp_path / "post" / "the-storm.toml"
    assert gzip.decompress(path.with_suffix(".html.gz").read_bytes()) == body
    said = tomllib.loads(path.read_text("utf-8"))
    assert said["expected"]["authors"] == ["Anna Quayle", "Ben Moore"]
    assert (str(said["expected"]["published"]), said["expected"]["is_free"]) == ("2024-03-04", False)
    page = saved_pages(tmp_path)[0]
    assert (page.name, page.facts.url, page.facts.timezone) == ("post/the-storm", facts.url, "Europe/Oslo")
    assert page.facts.fetched_at == datetime(2024, 3, 5, 8, tzinfo=UTC)
    assert list(mismatches(page.expected, explained_document(page.body, page.facts))) == []
    assert save_page(tmp_path / "post", body, found, facts).name == "the-storm-2.toml"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "post/a.toml: missing; it says what to expect of the page"),
        ("url = ", "post/a.toml: not TOML: "),
        ("[expected]", "post/a.toml: no url"),
        (SAID, "post/a.toml: no expected"),
        (f"expected = 1\n{SAID}", "post/a.toml: wrong or unknown key 'expected'"),
        (f"{SAID}zone = 'UTC'\n[expected]", "post/a.toml: wrong or unknown key 'zone'"),
        (f"{SAID}timezone = 'Mars'\n[expected]", "post/a.toml: timezone: 'Mars' is no time zone"),
        (f"{SAID}[expected]\nheadlin = 'x'", "post/a.toml: expected: unknown key 'headlin'; there are kind, headline"),
        (
            f"{SAID}[expected]\npublished = 2024-03-04T08:00:00",
            "post/a.toml: expected: published: write it with its off",
        ),
        (f"{SAID}[expected]".replace("00Z", "00"), "post/a.toml: fetched_at: write it with its offset, or Z"),
        (f"{SAID}[expected]".replace("https:", "file:"), "post/a.toml: url: not an http or https URL"),
    ],
)
def test_a_wrong_expectation_is_one_line(tmp_path: Path, text: str | None, said: str) -> None:
    (tmp_path / "post").mkdir()
    (tmp_path / "post" / "a.html").write_bytes(PAGE)
    if text is not None:
        (tmp_path / "post" / "a.toml").write_text(text)
    with pytest.raises(RuleError) as raised:
        saved_pages(tmp_path)
    assert str(raised.value).startswith(said)
    assert "\n" not in str(raised.value)


def test_an_expectation_without_its_page_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "post").mkdir()
    (tmp_path / "post" / "a.toml").write_text(f"{SAID}[expected]")
    with pytest.raises(RuleError, match=r"post/a\.toml: no page post/a\.html or post/a\.html\.gz beside it"):
        saved_pages(tmp_path)


def test_a_page_that_is_not_gzip_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "post").mkdir()
    (tmp_path / "post" / "a.toml").write_text(f"{SAID}[expected]")
    (tmp_path / "post" / "a.html.gz").write_bytes(PAGE)
    with pytest.raises(RuleError, match=r"post/a\.html\.gz: not gzip: "):
        saved_pages(tmp_path)
