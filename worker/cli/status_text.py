"""A status, for people."""

from collections.abc import Iterable, Sequence

from storage.analytics.problems import HostProblem, PageProblem, Quarantined
from storage.analytics.status import RunningCrawl, Status
from worker.cli import output
from worker.cli.times import age_text, moment_text


def show_status(status: Status, concerns: Iterable[str]) -> None:
    """Write a status: first what is wrong, then where the work stands, then the problems by kind."""
    for text in concerns or ("all is well",):
        output.say(f"• {text}")
    output.say("\n" + "\n".join(f"{label:<10}{text}" for label, text in _sums(status)))
    now = status.at

    def crawl(one: RunningCrawl) -> tuple[str, ...]:
        return str(one.id), one.trigger, age_text(one.started_at, now), str(one.pages_due), str(one.unread), one.portal

    def host(one: HostProblem) -> tuple[str, ...]:
        return one.name, str(one.failures), age_text(one.until, now), one.problem or ""

    def problem(one: PageProblem) -> tuple[str, ...]:
        return str(one.pages), age_text(one.last_at, now), one.reason, one.last_url

    def broken(one: Quarantined) -> tuple[str, ...]:
        return str(one.capture_id), age_text(one.fetched_at, now), one.problem or "", one.url

    _section("Crawls", ("id", "trigger", "began", "pages due", "to read", "portal"), map(crawl, status.crawls))
    _section("Hosts left alone", ("host", "failures", "next visit", "problem"), map(host, status.hosts))
    _section("Pages not fetched or read", ("pages", "last", "reason", "for example"), map(problem, status.problems))
    _section("In quarantine", ("capture", "fetched", "problem", "url"), map(broken, status.quarantined))


def _sums(status: Status) -> list[tuple[str, str]]:
    totals, waiting, now = status.totals, status.waiting, status.at
    paused = sum(portal.paused for portal in status.portals)
    upcoming = min((p.next_crawl_at for p in status.portals if p.next_crawl_at and not p.paused), default=None)
    return [
        ("portals", f"{len(status.portals):,}, {paused:,} paused, next due {age_text(upcoming, now)}"),
        ("articles", f"{totals.articles:,} in {totals.versions:,} versions, newest {age_text(totals.stored_at, now)}"),
        ("pages", f"{totals.pages:,}, {totals.captures:,} captures, last {age_text(totals.fetched_at, now)}"),
        ("to fetch", f"{waiting.pages_due:,} due, {waiting.pages_later:,} later"),
        ("to read", f"{waiting.unread:,} captures, oldest {age_text(waiting.unread_since, now)}"),
        ("events", f"{waiting.unpublished:,} in the outbox, not published"),
        ("as of", f"{moment_text(now)} UTC"),
    ]


def _section(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    if listed := list(rows):
        output.say(f"\n{title}")
        output.table(columns, listed)
