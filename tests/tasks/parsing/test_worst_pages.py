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

PAGES: dict[str, Page] = {
    "10,000 nested div": lambda: "<div>" * 10_000 + "x",
    "100,000 nested div": lambda: "<div>" * 100_000 + "x",
    "100,000 nested font": lambda: "<font>" * 100_000,
    "50,000 nested lists": lambda: "<ul><li>" * 50_000,
    "50,000 nested tables": lambda: "<table><tr><td>" * 50_000,
    "formatting tags left open (lexbor #340)": lambda: "<b i>" * 4000 + "<i i>" * 4000 + "x</b>" * 4000,
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
    "as deep as a small page may be": lambda: "<div><h2>A headline of some kind" * 2_490,
    "dates as deep as that": lambda: "<div class=date>21 May 2024" * 4_980,
    "options as many as that": lambda: "<select>" + "<option>" * 4_980,
    "100,000 templates": lambda: "<template>" * 100_000,
    "text before tables, 100,000 times": lambda: "<table><div>x" * 100_000,
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
    "JSON-LD of 100,000 levels": lambda: "<script type=application/ld+json>" + "[" * 100_000 + "</script>",
    "JSON-LD of 100,000 objects": lambda: (
        "<script type=application/ld+json>[" + '{"@type":"NewsArticle","headline":"x"},' * 100_000 + "{}]</script>"
    ),
    "JSON-LD with a number of 1 MB": lambda: '<script type=application/ld+json>{"a":' + "1" * 1_000_000 + "}</script>",
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
