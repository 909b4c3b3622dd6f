"""The one place that writes to standard output and standard error."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from worker.cli.inert import inert, one_line

PIPED_WIDTH = 200  # columns of a table that goes to a file or pipe


def say(text: str = "") -> None:
    """Write a line or paragraph of text for people, made inert."""
    with _open_pipe():
        print(inert(text), flush=True)  # noqa: T201


def complain(text: str) -> None:
    """Write one line to standard error."""
    print(f"newsfold: {one_line(text)}", file=sys.stderr)  # noqa: T201


def lines(texts: Iterable[str], at_once: bool = False) -> None:
    """Write machine-readable lines, UTF-8 whatever the locale, as they come.

    `at_once`: each line is seen when it is written, not when many have come together.
    """
    with _open_pipe("utf-8"):
        for text in texts:
            sys.stdout.write(f"{text}\n")
            if at_once:
                sys.stdout.flush()
        sys.stdout.flush()


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[str] = ()) -> None:
    """Write a table; in a terminal its last column is cut to the room that is left.

    `right`: columns aligned to the right.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for name in columns:
        shown.add_column(name, justify="right" if name in right else "left", no_wrap=name != columns[-1])
    for row in rows:
        shown.add_row(*(Text(one_line(cell), no_wrap=True, overflow="ellipsis") for cell in row))
    console = Console(highlight=False, width=None if sys.stdout.isatty() else PIPED_WIDTH)
    with console.capture() as captured:
        console.print(shown)
    with _open_pipe():
        print("\n".join(line.rstrip() for line in captured.get().splitlines()), flush=True)  # noqa: T201


@contextmanager
def _open_pipe(encoding: str | None = None) -> Iterator[None]:
    """Let standard output take every character, and end quietly when its reader has seen enough (`| head`)."""
    sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")  # type: ignore[union-attr]
    try:
        yield
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the flush at exit fails too
        sys.exit(0)
