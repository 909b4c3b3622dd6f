"""A crawl as it goes: a live display in a terminal, its sum at the end everywhere."""

import time
from collections.abc import Sequence

from rich.console import Console, Group
from rich.live import Live
from rich.table import Table
from rich.text import Text

from storage import crawls
from storage.crawls import Progress
from tasks import context
from worker.cli.errors import UserError

LOOK_EVERY_S = 0.3


def follow(crawl_ids: Sequence[int]) -> None:
    """Show crawls until all are done. Raises UserError when none of them got an answer."""
    console = Console(stderr=True)
    with Live(console=console, refresh_per_second=4, transient=True) as live:
        while not _is_over(shown := _look(crawl_ids)):
            live.update(_display(shown))
            _give_up_if_silent(crawl_ids, shown)
            time.sleep(LOOK_EVERY_S)
    Console().print(_summary(shown), soft_wrap=True)
    _complain_if_unanswered(crawl_ids, shown)


def _look(crawl_ids: Sequence[int]) -> dict[str, Progress]:
    with context.current().readers() as session:
        return {crawls.portal_name(session, crawl_id): crawls.progress(session, crawl_id) for crawl_id in crawl_ids}


def _is_over(shown: dict[str, Progress]) -> bool:
    return all(progress.state == "done" for progress in shown.values())


def _display(shown: dict[str, Progress]) -> Table:
    table = Table(box=None, pad_edge=False)
    for name in ("portal", "due", "fetched", "to read", "articles", "folded", "problems"):
        table.add_column(name, justify="left" if name == "portal" else "right")
    for name, one in shown.items():
        counts = (one.pages_due, one.pages_fetched, one.unread, one.articles_new)
        folded, problems = sum(one.folded.values()), sum(one.problems.values())
        table.add_row(name, *(f"{count:,}" for count in (*counts, folded, problems)))
    return table


def _summary(shown: dict[str, Progress]) -> Group:
    return Group(*(_sum(name, one) for name, one in shown.items()))


def _sum(name: str, one: Progress) -> Text:
    text = Text(f"{name}: {one.pages_fetched:,} pages fetched, {one.pages_unchanged:,} of them unchanged; ")
    text.append(f"new articles {one.articles_new:,}, new versions {one.versions_new:,}")
    for title, counts in (("duplicates folded", one.folded), ("problems", one.problems)):
        if counts:
            text.append(f"\n  {title}: " + ", ".join(f"{reason} {count:,}" for reason, count in counts.items()))
    return text


def _give_up_if_silent(crawl_ids: Sequence[int], shown: dict[str, Progress]) -> None:
    """A host that answers nothing at all is a mistake to be told, not to be waited for."""
    if any(one.pages_fetched or one.unread for one in shown.values()):
        return
    with context.current().readers() as session:
        silent = [crawls.silent_hosts(session, crawl_id) for crawl_id in crawl_ids]
    if all(silent):
        host, problem = next(iter(silent[0].items()))
        raise UserError(f"{host} is unreachable: {problem}")


def _complain_if_unanswered(crawl_ids: Sequence[int], shown: dict[str, Progress]) -> None:
    with context.current().readers() as session:
        if crawls.answered(session, crawl_ids):
            return
    reasons = {reason for one in shown.values() for reason in one.problems}
    raise UserError(f"nothing was there to archive: {', '.join(sorted(reasons)) or 'no page answered'}")
