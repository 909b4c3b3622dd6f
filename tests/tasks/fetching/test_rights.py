import json
from typing import Any

import pytest

from tasks.fetching.rights import rights_signals


@pytest.mark.parametrize(
    ("value", "tags"),
    [
        ("noindex", [(None, ["noindex"])]),
        ("NoIndex, NoArchive", [(None, ["noindex", "noarchive"])]),
        ("OurBot: noarchive", [("ourbot", ["noarchive"])]),
        ("noindex, ourbot: noarchive, nofollow", [(None, ["noindex"]), ("ourbot", ["noarchive", "nofollow"])]),
        ("one: noindex, two: none", [("one", ["noindex"]), ("two", ["none"])]),
        ("max-snippet: 50, noarchive", [(None, ["max-snippet: 50", "noarchive"])]),
        ("unavailable_after: 2026-01-02T03:04:05Z", [(None, ["unavailable_after: 2026-01-02t03:04:05z"])]),
        (
            "unavailable_after: Fri, 25 Jun 2010 15:00:00 PST, nofollow",
            [(None, ["unavailable_after: fri, 25 jun 2010 15:00:00 pst", "nofollow"])],
        ),
        ("ourbot: unavailable_after: Friday, 25-Jun-10", [("ourbot", ["unavailable_after: friday, 25-jun-10"])]),
        ("", [(None, [])]),
    ],
)
def test_robots_tag_is_for_anyone_or_one_agent(value: str, tags: list[tuple[str | None, list[str]]]) -> None:
    found = rights_signals([("X-Robots-Tag", value)])

    assert found == {"x-robots-tag": [{"agent": agent, "directives": directives} for agent, directives in tags]}


def test_robots_tags_add_up() -> None:
    found = rights_signals([("X-Robots-Tag", "noindex"), ("x-robots-tag", "a: none")])

    assert [tag["agent"] for tag in found["x-robots-tag"]] == [None, "a"]


@pytest.mark.parametrize(
    ("headers", "found"),
    [
        ([], {}),
        ([("Content-Type", "text/html"), ("Link", '</style.css>; rel="preload"')], {}),
        ([("TDM-Reservation", " 1 ")], {"tdm-reservation": 1}),
        ([("tdm-reservation", "0"), ("tdm-reservation", "1")], {"tdm-reservation": 0}),
        ([("tdm-reservation", "yes")], {}),
        ([("tdm-policy", "https://portal.example/p.json")], {"tdm-policy": ["https://portal.example/p.json"]}),
        ([("Content-Usage", "train-ai=n")], {"content-usage": ["train-ai=n"]}),
        ([("Content-Signal", "ai-train=no")], {"content-signal": ["ai-train=no"]}),
        ([("Link", '</l.xml>; rel="license"')], {"license": ['</l.xml>; rel="license"']}),
        ([("Link", "</l.xml>; REL=license")], {"license": ["</l.xml>; REL=license"]}),
    ],
)
def test_signals_are_recorded_as_found(headers: list[tuple[str, str]], found: dict[str, Any]) -> None:
    assert rights_signals(headers) == found


def test_record_stays_small() -> None:
    headers = [(name, "x: noindex, " * 1_000) for name in ("X-Robots-Tag", "Content-Usage", "Link")] * 1_000

    assert len(json.dumps(rights_signals(headers))) < 50_000
