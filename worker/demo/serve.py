"""`python -m worker.demo.serve`: serve the sample portal in a process of its own until terminated."""

import argparse
import json
import signal
import sys
import threading
from dataclasses import asdict
from pathlib import Path

from worker.demo.portal import SamplePortal
from worker.demo.world import build


def main(arguments: list[str] | None = None) -> None:
    """Print where the sites are as one JSON line: `sites`, `start_urls`, `articles` (how many there are); serve."""
    parser = argparse.ArgumentParser(prog="python -m worker.demo.serve", description="Serve the sample portal.")
    parser.add_argument("--articles", type=int, default=180, metavar="N", help="distinct articles (180)")
    parser.add_argument("--hosts", type=int, default=3, metavar="N", help="sites (3)")
    parser.add_argument("--page-kb", type=int, default=0, metavar="N", help="markup added to every page (0)")
    parser.add_argument("--port", type=int, default=0, metavar="N", help="port on every address (any)")
    parser.add_argument("--latency-s", type=float, default=0.0, metavar="S", help="how long an answer takes (0)")
    parser.add_argument("--log", type=Path, metavar="FILE", help="write visits there as JSON Lines")
    options = parser.parse_args(arguments)
    world = build(articles=options.articles, hosts=options.hosts, page_kb=options.page_kb)
    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())
    with SamplePortal(world, port=options.port, latency_s=options.latency_s, log_file=options.log) as portal:
        sample = portal.sample
        sites = [asdict(site) for site in sample.sites]
        line = {"sites": sites, "start_urls": sample.start_urls, "articles": len(sample.articles)}
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        sys.stdout.flush()
        stop.wait()


if __name__ == "__main__":
    main()
