"""Pages made to hurt a parser: each read in a process of its own, within 2 s of CPU and 300 MB."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
CPU_S = 2.0
MEMORY_MB = 300

Page = Callable[[], str | bytes]

LINE = "The harbour council voted on Monday to lengthen the eastern pier. "


def json_ld(text: str) -> str:
    return f"<script type=application/ld+json>{text}</script>"


PAGES: dict[str, Page] = {
    "10,000 nested div": lambda: "<div>" * 10_000 + "x",
    "100,000 nested div": lambda: "<div>" * 100_000 + "x",
    "100,000 nested font": lambda: "<font>" * 100_000,
    "50,000 nested lists": lambda: "<ul><li>" * 50_000,
    "50,000 nested tables": lambda: "<table><tr><td>" * 50_000,
    "formatting tags left open (lexbor #340)": lambda: "<b i>" * 4000 + "<i i>" * 4000 + "x</b>" * 4000,
    "formatting closed behind blocks, on a small page": lambda: (
        "".join(f"<b a{i}>" for i in range(400)) + "<div>" * 400 + "</b>" * 4_200
    ),
    "formatting closed behind blocks, over and over": lambda: (
        ("".join(f"<b a{i}>" for i in range(30)) + "<div>" * 320 + "</b>" * 1_000 + "</div>" * 320) * 180
    ),
    "formatting as much as a small page may have": lambda: (
        "".join(f"<b a{i}>" for i in range(120)) + "<code><div><tt>" * 250 + "</b>" * 540
    ),
    "formatting opened again in 50,000 paragraphs": lambda: (
        "<p>" + "".join(f"<b a{i}>" for i in range(80)) + "<p>x" * 50_000
    ),
    "formatting opened again as often as on a small page": lambda: (
        "<p>" + "".join(f"<b a{i}>" for i in range(750)) + "<p>x" * 748
    ),
    "formatting hidden in foreign content": lambda: "".join(f"<em><p><u a{i}><svg><textarea>" for i in range(60_000)),
    "foreign content and HTML in each other": lambda: (
        "<div><desc/></style><svg></select></x><foreignObject></x><svg></style>" * 33_000
    ),
    "100,000 attributes in foreign content": lambda: (
        "A line. " * 8_000 + "<svg><style><p " + " ".join(f"a{i}" for i in range(100_000)) + ">x"
    ),
    "20,000 cards": lambda: f"<article><p>{LINE * 300}</p>" + "<div><h3><a href=/x>x y</a></h3></div>" * 20_000,
    "20,000 notes": lambda: f"<article><p>{LINE * 300}</p>" + "<div><h2>Newsletter</h2></div>" * 20_000,
    "100,000 options": lambda: "<select>" + "<option selected>" * 100_000,
    "1,000,000 attributes": lambda: "<div " + " ".join(f"a{i}" for i in range(1_000_000)) + ">x",
    "100,000 attributes behind a quoted bracket": lambda: (
        '<div x=">" ' + " ".join(f"a{i}" for i in range(100_000)) + ">x"
    ),
    "the same on a page of many tags": lambda: (
        "<p>x</p>" * 1500 + '<div x=">" ' + " ".join(f"a{i}" for i in range(100_000)) + ">x"
    ),
    "1,000,000 attributes of an end tag": lambda: "<p></p " + " ".join(f"a{i}" for i in range(1_000_000)) + ">x",
    "1,000,000 attributes with brackets": lambda: "<p " + " <b ".join(f"a{i}" for i in range(1_000_000)) + ">x",
    "1,000 tags of 1,000 attributes": lambda: ("<p " + " ".join(f"a{i}" for i in range(1_000)) + ">x") * 1_000,
    "8,000 tags of as many attributes as are let be": lambda: (
        ("<p " + " ".join(f"{i:x}" for i in range(200)) + ">x") * 8_000
    ),
    "2,000,000 attributes, a few in each tag": lambda: ("<p" + "".join(f" {i:x}" for i in range(16)) + ">") * 125_000,
    "as deep as a small page may be": lambda: "<div><h2>A headline of some kind" * 3_990,
    "dates as deep as that": lambda: "<div class=date>21 May 2024" * 7_980,
    "options as many as that": lambda: "<select>" + "<option>" * 7_980,
    "100,000 readings of ruby outside of it": lambda: "<rt>" * 100_000,
    "100,000 groups of options outside a select": lambda: "<optgroup>" * 100_000,
    "such groups under open formatting": lambda: "<b>" * 80 + "<optgroup></span>" * 60_000,
    "such readings under open formatting": lambda: "<b>" * 80 + "<rp></span>" * 60_000,
    "100,000 templates": lambda: "<template>" * 100_000,
    "text before tables, 100,000 times": lambda: "<table><div>x" * 100_000,
    "1,250,000 tags, all closed": lambda: "<i></i>" * 625_000,
    "1,000,000 comments": lambda: "<!-- -->" * 1_000_000,
    "one line of 10 MB": lambda: "x" * 10_000_000,
    "one tag name of 10 MB": lambda: "<" + "x" * 10_000_000 + ">",
    "one attribute of 10 MB": lambda: '<p title="' + "x" * 10_000_000 + '">x',
    "NULs": lambda: "\0" * 5_000_000,
    "500,000 paragraphs": lambda: "<p>A line." * 500_000,
    "100,000 links": lambda: "<a href=/n/1.html>Some headline of another article</a>" * 100_000,
    "a paragraph of 5 MB": lambda: "<p>" + "Word by word. " * 350_000,
    "100,000 dates": lambda: "<p>21.05.2024 06:47" * 100_000,
    "100,000 bylines": lambda: "<h1>Head line</h1>" + "<span class=author>By A. Writer</span>" * 100_000,
    "JSON-LD of 100,000 levels": lambda: json_ld("[" * 100_000),
    "JSON-LD of 900 levels": lambda: json_ld('{"author":' * 900 + "1" + "}" * 900),
    "JSON-LD of 100,000 objects": lambda: json_ld("[" + '{"@type":"NewsArticle","headline":"x"},' * 100_000 + "{}]"),
    "JSON-LD with a number of 1 MB": lambda: json_ld('{"a":' + "1" * 1_000_000 + "}"),
    "JSON-LD with dates as numbers of 1 MB": lambda: json_ld(
        '{"@type":"NewsArticle","datePublished":' + "1" * 1_000_000 + ',"dateModified":1e999999}'
    ),
    "JSON-LD with 1,000,000 numbers": lambda: json_ld("[" + "1e999999," * 500_000 + "1]"),
    "JSON-LD with a @graph in a @graph, 100,000 times": lambda: json_ld('{"@graph":[{},' * 100_000),
    "JSON-LD with 100,000 equal keys": lambda: json_ld("{" + '"headline":"A new pier",' * 100_000 + '"a":1}'),
    "JSON-LD with 100,000 authors": lambda: json_ld(
        '{"@type":"NewsArticle","author":[' + '{"@type":"Person","name":"Anna Quayle"},' * 25_000 + "{}]}"
    ),
    "JSON-LD of 1 MB of escapes": lambda: json_ld('{"@type":"NewsArticle","headline":"' + "\\ud800" * 160_000 + '"}'),
    "JSON-LD with 300,000 trailing commas": lambda: json_ld("[" + "1,]" * 300_000),
    "JSON-LD with a body of 1 MB": lambda: json_ld(
        '{"@type":"NewsArticle","articleBody":"' + "The harbour council voted. " * 37_000 + '"}'
    ),
    "20,000 JSON-LD blocks": lambda: json_ld('{"@type":"NewsArticle","headline":"New pier"}') * 20_000,
    "a JSON-LD block of 5 MB left open": lambda: json_ld('{"@type":"NewsArticle","headline":"' + "x" * 5_000_000),
    "a headline of 100,000 words": lambda: "<title>x</title><h1>" + "harbour " * 100_000 + "</h1><p>" + LINE * 20,
    "100,000 headlines": lambda: "<h1>New pier opens to ships</h1>" * 100_000,
    "a title of 1 MB": lambda: "<title>" + "Pier | " * 150_000 + "</title><h1>Pier</h1><p>" + LINE * 20,
    "a byline of 1 MB": lambda: "<h1>Pier</h1><p class=author>By " + "Anna Quayle and " * 60_000 + "</p>" + LINE * 20,
    "a line of labels of 1 MB": lambda: "<h1>Pier</h1><p>" + "Time:2024-05-21 06:47 source:Herald " * 30_000,
    "50,000 lines of labels": lambda: "<h1>Pier</h1>" + "<p>Time:2024-05-21 06:47 source:Herald" * 50_000,
    "100,000 time elements": lambda: "<h1>Pier</h1>" + "<time datetime=2024-05-21T06:47Z>21 May</time>" * 100_000,
    "100,000 meta elements": lambda: '<meta property="article:published_time" content="2024-05-21">' * 80_000,
    "100,000 names of hints": lambda: "".join(f"<p class='date-{i} author{i}'>x" for i in range(100_000)),
    "a class of 1 MB": lambda: "<p class='" + "byline " * 140_000 + "'>x",
    "100,000 links of their own": lambda: "".join(f"<a href='/n/{i}.html?page={i}'>{i}</a>" for i in range(100_000)),
    "100,000 breadcrumbs": lambda: "<ul class=breadcrumb>" + "<li itemprop=itemListElement>News > " * 100_000,
    "5 MB of digits": lambda: "<p>" + "2024-05-" * 600_000,
    "5 MB of colons": lambda: "<p>" + "Time:" * 1_000_000,
    "5 MB of spaces": lambda: "<h1>Pier" + " " * 5_000_000 + "</h1>",
    "1,000,000 entities": lambda: "<p>" + "&amp;amp;" * 500_000,
    "5 MB of characters that combine": lambda: "<h1>e" + "\u0301" * 2_500_000,
    "5 MB of a ligature that is 18 letters": lambda: "<h1>" + "\ufdfa" * 1_600_000,
    "1,000,000 lines of a preformatted text": lambda: "<pre>" + "a\n" * 2_000_000,
    "1,000,000 breaks": lambda: "<h1>Pier</h1>" + "A line of text.<br>" * 250_000,
    "10 MB of UTF-8, cut": lambda: ("<p>" + "河口新桥" * 900_000).encode()[:-1],
    "10 MB of UTF-16, cut": lambda: ("<p>" + "河口新桥" * 1_200_000).encode("utf-16")[:-1],
    "5 MB of no encoding": lambda: bytes(range(256)) * 20_000,
    "5 MB of high bytes": lambda: b"<p>" + bytes(range(128, 256)) * 40_000,
    "5 MB of the first bytes of a character": lambda: b"<meta charset=utf-8>" + b"\xe2\x80" * 2_500_000,
    "5 MB of escapes": lambda: b"<meta charset=iso-2022-jp>" + b"\x1b$B" * 1_700_000,
    "5 MB of Chinese labelled as Latin": lambda: b"<meta charset=iso-8859-1>" + "河口新桥".encode("gbk") * 600_000,
    "5,000 comments left open before the charset": lambda: b"<!--" * 5_000 + b"<meta charset=gbk>\xff",
    "5,000 scripts left open before the charset": lambda: b"<script " * 5_000 + b"<meta charset=gbk>\xff",
    "meta left open before the charset": lambda: b"<meta" * 5_000 + b"\xff",
    "NULs within tags": lambda: "<p\0 class\0='\0'>\0" * 300_000,
    "a feed of 10 MB": lambda: "<rss>" + "<item><title>Pier</title><link>/1</link></item>" * 200_000,
    "a feed of 10 MB that is no XML": lambda: "<rss></b>" + "<item><title>Pier<link>/1</link>" * 300_000,
    "a feed in JSON, deep": lambda: '{"version":"https://jsonfeed.org/version/1.1","items":' + "[" * 1_000_000,
    "a sitemap of 20 MB": lambda: "<urlset>" + "<url><loc>https://portal.example/1</loc></url>" * 500_000,
    "a sitemap of 20 MB in plain text": lambda: "https://portal.example/1.html\n" * 700_000,
}

SCRIPT = """
import json, sys, time
from datetime import UTC, datetime
from pathlib import Path
from tasks.parsing.document import read_document
from tasks.parsing.reading import PageFacts

def memory_mb(name):
    return next(int(line.split()[1]) / 1024 for line in open("/proc/self/status") if line.startswith(name))

facts = PageFacts("https://portal.example/1.html", datetime(2026, 1, 2, tzinfo=UTC))
read_document(b"<h1>Warm</h1><p>" + b"Words enough to tell the language. " * 10, facts)
page = sys.stdin.buffer.read()
Path("/proc/self/clear_refs").write_text("5")  # proc(5): VmHWM, the peak, begins anew
before_mb = memory_mb("VmRSS")
started = time.process_time()
reading = read_document(page, facts)
print(json.dumps({"kind": reading.kind, "cpu_s": time.process_time() - started,
                  "memory_mb": memory_mb("VmHWM") - before_mb}))
"""


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_worst_page_is_read_in_bounds(page: Page) -> None:
    body = page()
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        input=body if isinstance(body, bytes) else body.encode(),
        cwd=ROOT, capture_output=True, timeout=60, check=True,
    )  # fmt: skip
    result = json.loads(done.stdout)
    assert result["cpu_s"] < CPU_S
    assert result["memory_mb"] < MEMORY_MB
