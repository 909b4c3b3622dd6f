"""Pages made to hurt a parser: each read in a process of its own, within 2 s of CPU and 300 MB."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
CPU_S = 2.0
MEMORY_MB = 300

PAGES = {
    "10,000 nested div": "'<div>' * 10_000 + 'x'",
    "100,000 nested div": "'<div>' * 100_000 + 'x'",
    "100,000 nested font": "'<font>' * 100_000",
    "50,000 nested lists": "'<ul><li>' * 50_000",
    "50,000 nested tables": "'<table><tr><td>' * 50_000",
    "formatting tags left open (lexbor #340)": "'<b i>' * 4000 + '<i i>' * 4000 + 'x</b>' * 4000",
    "100,000 options": "'<select>' + '<option selected>' * 100_000",
    "1,000,000 attributes": "'<div ' + ' '.join(f'a{i}' for i in range(1_000_000)) + '>x'",
    "100,000 attributes behind a quoted bracket": "'<div x=\">\" ' + ' '.join(f'a{i}' for i in range(100_000)) + '>x'",
    "the same on a page of many tags": (
        "'<p>x</p>' * 1500 + '<div x=\">\" ' + ' '.join(f'a{i}' for i in range(100_000)) + '>x'"
    ),
    "as deep as a small page may be": "'<div><h2>A headline of some kind' * 2_490",
    "dates as deep as that": "'<div class=date>21 May 2024' * 4_980",
    "options as many as that": "'<select>' + '<option>' * 4_980",
    "100,000 templates": "'<template>' * 100_000",
    "text before tables, 100,000 times": "'<table><div>x' * 100_000",
    "1,000,000 comments": "'<!-- -->' * 1_000_000",
    "one line of 10 MB": "'x' * 10_000_000",
    "one tag name of 10 MB": "'<' + 'x' * 10_000_000 + '>'",
    "one attribute of 10 MB": "'<p title=\"' + 'x' * 10_000_000 + '\">x'",
    "NULs": "'\\0' * 5_000_000",
    "500,000 paragraphs": "'<p>A line.' * 500_000",
    "100,000 links": "'<a href=/n/1.html>Some headline of another article</a>' * 100_000",
    "a paragraph of 5 MB": "'<p>' + 'Word by word. ' * 350_000",
    "100,000 dates": "'<p>21.05.2024 06:47' * 100_000",
    "100,000 bylines": "'<h1>Head line</h1>' + '<span class=author>By A. Writer</span>' * 100_000",
    "JSON-LD of 100,000 levels": "'<script type=application/ld+json>' + '[' * 100_000 + '</script>'",
    "JSON-LD of 100,000 objects": (
        "'<script type=application/ld+json>['"
        ' + \'{"@type":"NewsArticle","headline":"x"},\' * 100_000 + \'{}]</script>\''
    ),
    "JSON-LD with a number of 1 MB": "'<script type=application/ld+json>{\"a\":' + '1' * 1_000_000 + '}</script>'",
}

SCRIPT = """
import json, resource, sys, time
from datetime import UTC, datetime
from tasks.parsing.document import read_document
from tasks.parsing.reading import PageFacts
facts = PageFacts("https://portal.example/1.html", datetime(2026, 1, 2, tzinfo=UTC))
read_document(b"<h1>Warm</h1><p>" + b"Words enough to tell the language. " * 10, facts)
page = ({page}).encode()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
started = time.process_time()
reading = read_document(page, facts)
print(json.dumps({{"kind": reading.kind, "cpu_s": time.process_time() - started,
                  "memory_mb": (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024}}))
"""


@pytest.mark.parametrize("name", PAGES)
def test_worst_page_is_read_in_bounds(name: str) -> None:
    command = [sys.executable, "-c", SCRIPT.format(page=PAGES[name])]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    result = json.loads(done.stdout)
    assert result["cpu_s"] < CPU_S
    assert result["memory_mb"] < MEMORY_MB
