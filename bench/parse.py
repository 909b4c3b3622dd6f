"""How long reading a page takes, ours beside others': `python -m bench.parse DIR`, or `make bench`.

Every saved page (.html, .html.gz) below DIR is read by each reader in turn, after some to warm up what loads late. What
counts is CPU time from a page's bytes to what it says, in one process, without loading and unpacking. Who reads a page
first changes from page to page, so that neither always finds it in the processor's caches.
"""

import gzip
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from bench.readers import PageReader, installed, missing
from worker.limits import calm_collector

_WARM_UP: Final = 20


def pages(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield (path, bytes) of the saved pages below `folder`, in the order of their paths."""
    for path in sorted(folder.rglob("*.html*")):
        if path.suffix == ".html":
            yield path, path.read_bytes()
        elif path.name.endswith(".html.gz"):
            yield path, gzip.decompress(path.read_bytes())


def times_ms(readers: Sequence[PageReader], bodies: Sequence[bytes]) -> dict[str, list[float]]:
    """Return the CPU time of reading each page, in milliseconds, by the reader's name."""
    for body in bodies[:_WARM_UP]:
        for reader in readers:
            reader.read(body)
    times: dict[str, list[float]] = {reader.name: [] for reader in readers}
    for index, body in enumerate(bodies):
        for reader in readers if index % 2 else reversed(readers):
            times[reader.name].append(_cpu_ms(reader, body))
    return times


def _cpu_ms(reader: PageReader, body: bytes) -> float:
    started = time.process_time()
    reader.read(body)
    return (time.process_time() - started) * 1000


def main(arguments: list[str]) -> int:
    """Print the table; return 2 when there is nothing to read."""
    folder = Path(arguments[0]) if len(arguments) == 1 else None
    bodies = [body for _, body in pages(folder)] if folder else []
    if not bodies:
        print("usage: python -m bench.parse DIR, a folder with .html or .html.gz files", file=sys.stderr)
        return 2
    readers = installed()
    calm_collector()  # as in the workers that read pages; it is good for other readers too
    _print(times_ms(readers, bodies), statistics.median(map(len, bodies)))
    return 0


def _print(times: dict[str, list[float]], median_bytes: float) -> None:
    ours = statistics.fmean(next(iter(times.values())))
    table = Table(
        *("reader", "ms median", "ms mean", "ms p99", "ms max", "× ours, mean"),
        title=f"{len(next(iter(times.values())))} pages, {median_bytes / 1024:.0f} KB median", title_justify="left",
    )  # fmt: skip
    for name, unsorted in times.items():
        ms = sorted(unsorted)
        figures = (statistics.median(ms), statistics.fmean(ms), ms[int(0.99 * (len(ms) - 1))], ms[-1])
        table.add_row(name, *(f"{figure:.1f}" for figure in figures), f"{statistics.fmean(ms) / ours:.1f}")
    if missing():
        table.caption = f"not installed (make bench does it): {', '.join(missing())}"
    Console().print(table)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
