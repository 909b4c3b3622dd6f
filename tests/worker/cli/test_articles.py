import csv
import io
import json

import pytest
from sqlalchemy.orm import Session, sessionmaker

from tests.storage.analytics.rows import (
    NOW,
    add_alias,
    add_appearance,
    add_article,
    add_capture,
    add_decision,
    add_page,
    add_portal,
    add_version,
    ago,
)
from tests.worker.cli.running import Newsfold

Archive = sessionmaker[Session]
NASTY = '=HYPERLINK(1)\x1b[31m, "quoted"\nand \u202emore'
MORE = {
    "form": "live",
    "breadcrumbs": ["World", "Asia"],
    "language_declared": "fr",
    "is_free": False,
    "lead_image": "http://news.example/pier.jpg",
    "lead_caption": "The pier in March",
    "amp_url": "http://news.example/amp/a",
    "alternates": [
        {"url": "http://news.example/fr/a", "language": "fr", "media": None},
        {"url": "http://m.news.example/a", "language": None, "media": "handheld"},
    ],
    "next_url": "http://news.example/a?page=2",
}


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """An archive of three articles: a folded one, an old one to the day, one of a hostile page without a time."""
    with archive.begin() as session:
        news, copier = add_portal(session, "news"), add_portal(session, "copier")
        page = add_page(session, news, "http://news.example/a")
        article = add_article(
            session, page, "Bridge opens", authors=["Ada Lorn", "Bo Tarn"], canonical_url=page.url, **MORE
        )
        copy = add_page(session, copier, "http://copier.example/a", article_id=article.id)
        add_appearance(session, article, copy, headline="Bridge opens!", page_number=2)
        add_alias(session, page, "http://news.example/a?ref=x")
        add_decision(session, article, copy)
        add_version(session, article, add_capture(session, page))
        day = {"published_at": ago(days=3, hours=14), "published_precision": "day"}  # midnight in Kyiv or so
        add_article(
            session, add_page(session, news, "http://news.example/b"), "Ferry ends", language="de", body="Ende.", **day
        )
        hostile = add_page(session, news, "http://news.example/c")
        add_article(session, hostile, NASTY, published_at=None, published_precision=None, body="ferry\x1b]0;x\x07")
    return archive


def objects(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.usefixtures("filled")
def test_json_lines_have_everything_of_each_article(newsfold: Newsfold) -> None:
    ran = newsfold("articles", "list", "--format", "jsonl")

    bridge, ferry, nasty = objects(ran.out)
    assert bridge["url"] == bridge["canonical_url"] == "http://news.example/a"
    assert bridge["aliases"] == ["http://copier.example/a", "http://news.example/a?ref=x"]
    assert (bridge["headline"], bridge["body"]) == ("Bridge opens", "The bridge is open.")
    assert (bridge["published"], bridge["published_precision"]) == ("2026-05-20T12:00:00+00:00", "minute")
    assert (bridge["authors"], bridge["source"], bridge["language"]) == (["Ada Lorn", "Bo Tarn"], None, "en")
    assert (bridge["portal"], bridge["versions"]) == ("news", 1)
    assert {name: bridge[name] for name in MORE} == MORE
    assert (ferry["published"], ferry["published_precision"]) == ("2026-05-17", "day")
    assert (nasty["headline"], nasty["published"]) == (NASTY, None)
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out


@pytest.mark.usefixtures("filled")
def test_csv_is_read_back_and_holds_no_formula(newsfold: Newsfold) -> None:
    ran = newsfold("articles", "list", "--format", "csv")

    bridge, _, nasty = csv.DictReader(io.StringIO(ran.out, newline=""))
    assert bridge["aliases"] == "http://copier.example/a http://news.example/a?ref=x"
    assert bridge["authors"] == "Ada Lorn; Bo Tarn"
    assert (bridge["form"], bridge["breadcrumbs"], bridge["is_free"]) == ("live", "World; Asia", "False")
    assert bridge["alternates"] == "fr http://news.example/fr/a; handheld http://m.news.example/a"
    assert bridge["published"] == "2026-05-20T12:00:00+00:00"
    assert nasty["headline"] == '\'=HYPERLINK(1), "quoted"\nand more'
    assert nasty["published"] == ""


@pytest.mark.usefixtures("filled")
def test_a_table_shows_the_newest_and_how_many_there_are(newsfold: Newsfold) -> None:
    ran = newsfold("articles", "list", "--limit", "2")

    lines = ran.out.splitlines()
    assert "Bridge opens" in lines[-3]
    assert "2026-05-20 12:00" in lines[-3]
    assert "Ferry ends" in lines[-2]
    assert lines[-1] == "2 of 3 articles; --limit shows more"
    assert newsfold("articles", "list").out.splitlines()[-1] == "3 of 3 articles"


def test_a_table_shows_twenty_unless_told_and_the_other_formats_all(newsfold: Newsfold, archive: Archive) -> None:
    with archive.begin() as session:
        portal = add_portal(session)
        for number in range(25):
            add_article(session, add_page(session, portal, f"http://news.example/{number}"), f"Headline {number}")

    assert "20 of 25 articles" in newsfold("articles", "list").out
    assert len(objects(newsfold("articles", "list", "--format", "jsonl").out)) == 25
    assert len(objects(newsfold("articles", "list", "--format", "jsonl", "--limit", "3").out)) == 3


@pytest.mark.parametrize(
    ("options", "headlines"),
    [
        (["--portal", "copier"], ["Bridge opens"]),
        (["--language", "DE"], ["Ferry ends"]),
        (["--since", "2026-05-20"], ["Bridge opens"]),
        (["--since", "2026-05-20T12:00"], ["Bridge opens"]),
        (["--since", "2026-05-20T12:01"], []),
        (["--until", "2026-05-20"], ["Bridge opens", "Ferry ends"]),
        (["--until", "2026-05-20T12:00"], ["Ferry ends"]),
        (["--until", "2026-05-19"], ["Ferry ends"]),
        (["--since", "2026-05-18", "--until", "2026-05-19"], []),
    ],
)
@pytest.mark.usefixtures("filled")
def test_filters_narrow_the_list(newsfold: Newsfold, options: list[str], headlines: list[str]) -> None:
    ran = newsfold("articles", "list", "--format", "jsonl", *options)
    assert [article["headline"] for article in objects(ran.out)] == headlines


@pytest.mark.usefixtures("filled")
def test_search_finds_words_and_takes_filters(newsfold: Newsfold) -> None:
    def found(*words: str) -> list[object]:
        ran = newsfold("articles", "search", *words, "--format", "jsonl")
        return [article["headline"] for article in objects(ran.out)]

    assert found("BRIDGE", "open.") == ["Bridge opens"]
    assert found("ferry") == ["Ferry ends", NASTY]
    assert found("ferry", "--language", "de") == ["Ferry ends"]
    assert found("ferry", "bridge") == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--portal", "nosuch"], "no portal named 'nosuch'"),
        (["--since", "yesterday"], "not a date or time: 'yesterday'"),
        (["--language", "english"], "not a language: 'english'"),
    ],
)
@pytest.mark.usefixtures("archive")
def test_a_wrong_filter_is_one_line(newsfold: Newsfold, options: list[str], said: str) -> None:
    ran = newsfold("articles", "list", *options)

    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert ran.err.startswith(f"newsfold: {said}")


@pytest.mark.usefixtures("filled")
def test_an_article_is_shown_with_its_evidence(newsfold: Newsfold) -> None:
    out = newsfold("articles", "show", "1").out

    assert out.startswith("Bridge opens\n")
    assert (
        "published  2026-05-20T12:00:00+00:00 (to the minute, from time: “20 May 2026, 12:00”, its zone stated)" in out
    )
    assert "\n\nThe bridge is open.\n\n" in out
    for line in (
        "form       live",
        "trail      World > Asia",
        "language   en (declared fr)",
        "access     not free",
        "picture    http://news.example/pier.jpg",
        "caption    The pier in March",
        "amp        http://news.example/amp/a",
        "goes on    http://news.example/a?page=2",
        "handheld http://m.news.example/a",
    ):
        assert f"\n  {line}\n" in out
    assert ", page 2\n" in out
    assert "copier  http://copier.example/a" in out
    assert "“Bridge opens!”" in out
    assert "http://news.example/a?ref=x" in out
    assert "    by headline and time (score 0.9)\n      agrees: to the minute\n" in out
    assert "first: “Bridge opens”" in out
    assert f"{NOW:%Y-%m-%d %H:%M}" in out


@pytest.mark.usefixtures("filled")
def test_a_hostile_article_is_shown_inert(newsfold: Newsfold) -> None:
    out = newsfold("articles", "show", "3").out

    assert out.startswith('=HYPERLINK(1), "quoted" and more\n')
    assert "published  unknown: no page gives a time" in out
    assert set(out) & {"\x1b", "\x07", "\u202e"} == set()


@pytest.mark.usefixtures("filled")
def test_an_article_is_shown_as_json(newsfold: Newsfold) -> None:
    (story,) = objects(newsfold("articles", "show", "1", "--json").out)

    assert story.keys() == {"article", "seen", "folded", "versions"}


@pytest.mark.parametrize(
    ("article_id", "status"), [("99", 1), (str(2**63 - 1), 1), (str(2**63), 2), ("0", 2), ("x", 2)]
)
@pytest.mark.usefixtures("archive")
def test_an_unknown_article_is_said_to_be_unknown(newsfold: Newsfold, article_id: str, status: int) -> None:
    ran = newsfold("articles", "show", article_id)

    assert (ran.status, ran.out) == (status, "")
    assert status == 2 or ran.err == f"newsfold: no article {article_id}\n"
