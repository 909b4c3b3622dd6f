import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.worker.cli.running import Newsfold
from worker.cli.reading_text import label_of
from worker.demo.portal import SamplePortal
from worker.demo.world import build

PAGE = """<!doctype html><html lang="en"><head><title>Bridge opens</title>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Bridge opens", "datePublished": "2026-05-20T12:00:00Z"}</script></head>
<body><article><h1>Bridge opens</h1>
<p>The bridge over the Lorn was opened on Wednesday by the harbour surveyor, who called the plan sound.</p>
<p>The ferry made its last crossing at noon, with a band on board and nobody in a hurry to leave it.</p>
<p>From Thursday the route is served by buses, every ten minutes until midnight, the council said.</p>
</article></body></html>"""


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> Iterator[SamplePortal]:
    monkeypatch.setenv("NEWSFOLD_ALLOW_NETWORKS", "127.0.0.0/8")
    with SamplePortal(build(articles=30, hosts=1)) as portal:
        yield portal


def test_a_file_is_read_and_nothing_is_stored(newsfold: Newsfold, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)

    ran = newsfold("try", "page.html", "--url", "http://news.example/a")

    assert (ran.status, ran.err) == (0, "")
    for text in (
        "http://news.example/a",
        "\nkind         article  ",
        "[page: metadata says article]\n",
        "\nheadline     Bridge opens  ",
        "[heading: h1 at block 0]\n",
        "\npublished    2026-05-20 12:00:00Z, zone stated, “2026-05-20T12:00:00Z”  [json-ld: datePublished]\n",
        "\nmodified     –\n",
        "\nbody         296 characters  ",
        "[article: 100% of the page's text]\n",
    ):
        assert text in ran.out
    assert "The ferry made its last crossing" in ran.out
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_what_is_read_is_told_to_programs(newsfold: Newsfold, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)

    told = json.loads(newsfold("try", "page.html", "--url", "http://news.example/a", "--json").out)

    assert (told["url"], told["kind"]) == ("http://news.example/a", "article")
    assert told["article"]["headline"] == "Bridge opens"
    assert told["article"]["published"]["at"] == "2026-05-20T12:00:00+00:00"
    assert told["article"]["published"]["source"] == "json-ld"
    assert told["sources"] == {
        "kind": {"source": "page", "reason": "metadata says article"},
        "headline": {"source": "heading", "reason": "h1 at block 0"},
        "body": {"source": "article", "reason": "100% of the page's text"},
        "published": {"source": "json-ld", "reason": "datePublished"},
        "form": {"source": "page", "reason": "nothing says otherwise"},
        "language": {"source": "body", "reason": "detected in the text"},
        "language_declared": {"source": "html", "reason": "declared in lang"},
        "page_number": {"source": "url", "reason": "names no later page"},
    }


def test_every_value_of_an_article_is_shown_with_where_it_came_from(newsfold: Newsfold, portal: SamplePortal) -> None:
    for article in portal.sample.articles:
        url = article.urls[0].url
        told = json.loads(newsfold("try", url, "--json").out)
        shown = newsfold("try", url).out.partition("\nlinks")[0].splitlines()

        read = {name for name, value in told["article"].items() if value not in (None, [])} - {"headline_source"}
        assert set(told["sources"]) - {"kind", "directives"} == read
        for name in read:
            origin = told["sources"][name]
            line = next(line for line in shown if line.startswith(f"{label_of(name)}  "))
            assert line.endswith(f"  [{origin['source']}: {origin['reason']}]")


def test_every_candidate_is_shown_under_its_field_with_why_the_winner_won(newsfold: Newsfold, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)

    ran = newsfold("try", "page.html", "--url", "http://news.example/2026/05/20/a", "--explain")

    assert (ran.status, ran.err) == (0, "")
    for text in (
        "\nkind           article\n               metadata says article; agrees with json-ld, body, published\n",
        "\n           same     [json-ld: NewsArticle]\n",
        "\nheadline       Bridge opens\n               scores highest; agrees with json-ld, title\n  >   ",
        "\n      3.0  same          [json-ld: headline of the article]\n",
        "\npublished      2026-05-20 12:00:00Z, zone stated, “2026-05-20T12:00:00Z”\n",
        "\n               scores highest; agrees with url\n",
        "[json-ld: datePublished “2026-05-20T12:00:00Z”]\n",
        "  2026-05-20            [url: day in the path “2026/05/20”]\n",
        "\nnot found      modified, ",
    ):
        assert text in ran.out
    assert "The ferry made its last crossing at noon, with" not in ran.out


def test_candidates_are_told_to_programs_whole(newsfold: Newsfold, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)
    words = ("try", "page.html", "--url", "http://news.example/2026/05/20/a", "--json")

    told = json.loads(newsfold(*words, "--explain").out)

    explained = told.pop("explained")
    assert told == json.loads(newsfold(*words).out)
    assert set(explained) == {"kind", "directives", *told["article"]} - {"headline_source"}
    winner, day = explained["published"]["candidates"]
    assert explained["published"]["why"] == "scores highest"
    assert {name: value for name, value in winner.items() if name != "value"} == {
        "source": "json-ld",
        "reason": "datePublished",
        "weight": 10.0,
        "score": 10.8,
        "agrees_with": ["url"],
        "is_winner": True,
        "is_counted": True,
    }
    assert winner["value"] == told["article"]["published"]
    assert (day["value"]["precision"], day["is_winner"]) == ("day", False)
    assert explained["body"]["candidates"][0]["value"] == told["article"]["body"]
    assert explained["editor"] == {"why": "nothing found", "candidates": []}


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (b"", "kind           other  [page: no headline]\n"),
        (
            b"%PDF-1.7 \x00",
            "problem        not a text document\nkind           unreadable  [document: by how it begins]\n",
        ),
        (b"<rss version='2.0'><channel></channel></rss>", "kind           feed  [document: by how it begins]\n"),
        (
            b"<h1>Not Found</h1>",
            "not kept as an article; this is what would have been read:\nheadline       Not Found  [",
        ),
    ],
)
def test_a_document_without_an_article_is_explained(
    newsfold: Newsfold, tmp_path: Path, content: bytes, shown: str
) -> None:
    (tmp_path / "page").write_bytes(content)

    ran = newsfold("try", "page", "--explain")

    assert (ran.status, ran.err) == (0, "")
    assert shown in ran.out
    assert json.loads(newsfold("try", "page", "--explain", "--json").out)["explained"]["kind"]["candidates"]


def test_what_a_page_wrote_steers_no_terminal(newsfold: Newsfold, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(
        PAGE.replace("Bridge opens", "Bridge &#27;]0;x&#7;&#27;[31mopens\x9b2J \u202ethere").replace(
            "2026-05-20T", "\x1b2026-05-20T"
        )
    )

    for words in (("--explain",), ("--explain", "--json"), ()):
        out = newsfold("try", "page.html", *words).out
        assert not set(out) & {"\x1b", "\x9b", "\x07", "\u202e"}


def test_a_feed_says_how_it_was_known(newsfold: Newsfold, portal: SamplePortal) -> None:
    feed = f"{portal.origins[0]}/feed.xml"

    assert "\nkind   feed  [document: by how it begins]\n" in newsfold("try", feed).out
    told = json.loads(newsfold("try", feed, "--json").out)
    assert (told["kind"], told["article"]) == ("feed", None)
    assert told["sources"] == {"kind": {"source": "document", "reason": "by how it begins"}}


def test_the_portals_zone_counts_for_a_time_without_one(newsfold: Newsfold, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE.replace("12:00:00Z", "12:00:00"))

    told = json.loads(newsfold("try", "page.html", "--timezone", "Europe/Kyiv", "--json").out)

    published = told["article"]["published"]
    assert (published["at"], published["zone"]) == ("2026-05-20T09:00:00+00:00", "portal")


def test_a_page_is_fetched_and_read(newsfold: Newsfold, portal: SamplePortal, tmp_path: Path) -> None:
    expected = portal.sample.articles[0]

    told = json.loads(newsfold("try", expected.urls[0].url, "--json").out)

    assert told["article"]["headline"] == expected.headline
    assert list(tmp_path.iterdir()) == []


def test_robots_txt_is_obeyed(newsfold: Newsfold, portal: SamplePortal) -> None:
    ran = newsfold("try", f"{portal.origins[0]}/search?q=bridge")

    assert (ran.status, ran.out) == (1, "")
    assert ran.err.endswith("robots.txt (status 200) does not allow it\n")


def test_an_address_that_is_not_public_is_refused(
    newsfold: Newsfold, portal: SamplePortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NEWSFOLD_ALLOW_NETWORKS")

    ran = newsfold("try", portal.origins[0])

    assert (ran.status, ran.out) == (1, "")
    assert "is not public" in ran.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["http://127.0.0.1:1/"], "http://127.0.0.1:1/: "),
        (["ftp://news.example/"], "wrong URL 'ftp://news.example/'"),
        (["no-such-file.html"], "no-such-file.html: No such file or directory; a URL begins with http"),
        (["no-such-file.html", "--explain"], "no-such-file.html: No such file or directory"),
        ([".", "--explain"], ".: Is a directory"),
        (["page.html", "--url", "nowhere"], "wrong URL 'nowhere'"),
        (["page.html", "--timezone", "Mars"], "not a time zone"),
    ],
)
def test_what_cannot_be_had_is_one_line(
    newsfold: Newsfold, monkeypatch: pytest.MonkeyPatch, words: list[str], said: str
) -> None:
    Path("page.html").write_text(PAGE)
    monkeypatch.setenv("NEWSFOLD_ALLOW_NETWORKS", "127.0.0.0/8")

    ran = newsfold("try", *words)

    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert ran.err.startswith(f"newsfold: {said}")


def test_a_page_that_is_not_there_is_told_with_its_status(newsfold: Newsfold, portal: SamplePortal) -> None:
    ran = newsfold("try", f"{portal.origins[0]}/no/such/page")

    assert (ran.status, ran.err) == (1, f"newsfold: {portal.origins[0]}/no/such/page answers with status 404\n")
