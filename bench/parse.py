"""How long reading a page takes: `python -m bench.parse DIR`.

Reads every saved page (.html, .html.gz) below DIR once to warm up what loads late, then once for the table: CPU time
of a page from its bytes to its reading, without loading and unpacking.
"""

import gzip
import statistics
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from tasks.parsing.page import read_page
from tasks.parsing.reading import PageFacts

_ADDRESS: Final = "https://www.example.com/news/2024/05/21/page"
_WARM_UP: Final = 20


def pages(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield (path, bytes) of the saved pages below `folder`, in the order of their paths."""
    for path in sorted(folder.rglob("*.html*")):
        if path.suffix == ".html":
            yield path, path.read_bytes()
        elif path.name.endswith(".html.gz"):
            yield path, gzip.decompress(path.read_bytes())


def cpu_ms(body: bytes, facts: PageFacts) -> float:
    """Return the CPU time of reading one page, in milliseconds."""
    started = time.process_time()
    read_page(body, facts)
    return (time.process_time() - started) * 1000


def main(arguments: list[str]) -> int:
    """Print the table; return 2 when there is nothing to read."""
    folder = Path(arguments[0]) if len(arguments) == 1 else None
    found = list(pages(folder)) if folder else []
    if not found:
        print("usage: python -m bench.parse DIR, a folder with .html or .html.gz files", file=sys.stderr)
        return 2
    facts = PageFacts(_ADDRESS, datetime.now(UTC), "text/html")
    for _, body in found[:_WARM_UP]:
        read_page(body, facts)
    times = sorted(cpu_ms(body, facts) for _, body in found)
    _print(times, statistics.median(len(body) for _, body in found))
    return 0


def _print(times: list[float], median_bytes: float) -> None:
    table = Table("pages", "median KB", "ms median", "ms mean", "ms p99", "ms max")
    p99 = times[int(0.99 * (len(times) - 1))]
    figures = (statistics.median(times), statistics.fmean(times), p99, times[-1])
    table.add_row(str(len(times)), f"{median_bytes / 1024:.0f}", *(f"{figure:.1f}" for figure in figures))
    Console().print(table)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
