"""What a run of `bench.crawl` came to, as tables."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.table import Table

from bench.figures import Figures

STAGES = ("fetch", "WARC", "parse", "identity", "store", "broker", "PostgreSQL", "Redis")
CPU_LIMIT_MS = 20  # of an article, whole path
PEAK_LIMIT_MB = 200  # of a process


@dataclass(frozen=True, slots=True)
class Run:
    """A crawl that has ended."""

    articles: int
    expected: int
    captures: int
    wall_s: float  # from opening the crawls to the last article
    cpu_s: Mapping[str, float]  # by stage
    figures: Sequence[Figures]  # of each process
    problems: Mapping[str, int]  # pages by what went wrong


def tables(run: Run) -> Iterator[Table]:
    """Yield what to print."""
    yield _whole(run)
    yield _stages(run)
    yield _memory(run)
    yield _messages(run)
    if run.problems:
        yield _problems(run)


def _whole(run: Run) -> Table:
    table = _table("The whole path", "", "value")
    table.add_row("articles found", f"{run.articles:,}")
    table.add_row("articles expected", f"{run.expected:,}")
    table.add_row("captures", f"{run.captures:,}")
    table.add_row("wall time, s", f"{run.wall_s:.1f}")
    table.add_row("articles / s", f"{run.articles / run.wall_s:.1f}")
    table.add_row("captures / s", f"{run.captures / run.wall_s:.1f}")
    return table


def _stages(run: Run) -> Table:
    table = _table("CPU time", "stage", "ms / article", "ms / capture", "share")
    whole_s = sum(run.cpu_s.values())
    for stage in STAGES:
        table.add_row(stage, *_shares(run, run.cpu_s.get(stage, 0.0), whole_s))
    table.add_section()
    table.add_row(f"all (target: {CPU_LIMIT_MS})", *_shares(run, whole_s, whole_s))
    return table


def _shares(run: Run, cpu_s: float, whole_s: float) -> tuple[str, str, str]:
    return _each(1000 * cpu_s, run.articles), _each(1000 * cpu_s, run.captures), f"{cpu_s / whole_s:.0%}"


def _memory(run: Run) -> Table:
    table = _table(
        f"Peak resident memory, MB (target: under {PEAK_LIMIT_MB})", "process", "number", "median", "highest"
    )
    groups: dict[str, list[int]] = {}
    for one in run.figures:
        groups.setdefault(f"{one.queue}, {'child' if one.is_child else 'main'}", []).append(one.peak_kb // 1024)
    for name, peaks in sorted(groups.items()):
        table.add_row(name, str(len(peaks)), str(sorted(peaks)[len(peaks) // 2]), str(max(peaks)))
    return table


def _messages(run: Run) -> Table:
    table = _table("What is spoken", "", "number", "per article")
    messages: Counter[str] = Counter()
    for one in run.figures:
        messages.update(one.messages)
    for task, number in sorted(messages.items()):
        table.add_row(f"messages: {task}", f"{number:,}", _each(number, run.articles, 3))
    for name, number in (
        ("messages", messages.total()),
        ("SQL calls", sum(one.calls for one in run.figures)),
        ("SQL statements", sum(one.statements for one in run.figures)),
        ("transactions", sum(one.transactions for one in run.figures)),
    ):
        table.add_row(name, f"{number:,}", _each(number, run.articles, 3))
    return table


def _problems(run: Run) -> Table:
    table = _table("Pages with problems", "reason", "pages")
    for reason, pages in sorted(run.problems.items(), key=lambda item: -item[1])[:10]:
        table.add_row(reason, str(pages))
    return table


def _each(number: float, of: int, digits: int = 2) -> str:
    return f"{number / of:.{digits}f}" if of else "-"


def _table(title: str, first: str, *others: str) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column(first)
    for name in others:
        table.add_column(name, justify="right")
    return table
