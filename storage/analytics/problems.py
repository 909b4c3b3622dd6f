"""What went wrong, with its reason: hosts, pages, captures."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import Capture, Host, Page


@dataclass(frozen=True, slots=True)
class HostProblem:
    """A host that is left alone for a while."""

    name: str
    failures: int  # in a row
    problem: str | None
    problem_at: datetime | None
    until: datetime  # no visit before


@dataclass(frozen=True, slots=True)
class PageProblem:
    """Pages that could not be fetched or read, for one reason."""

    reason: str
    pages: int
    last_url: str
    last_at: datetime | None


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A capture that broke the parser too often: kept, and read no more."""

    capture_id: int
    url: str
    problem: str | None
    fetched_at: datetime


def host_problems(session: Session, limit: int) -> tuple[HostProblem, ...]:
    """Return hosts that failed when last visited, the most failures first."""
    failing = (
        select(Host.name, Host.failures, Host.problem, Host.problem_at, Host.next_visit_at)
        .where(Host.failures > 0)
        .order_by(Host.failures.desc(), Host.name)
        .limit(limit)
    )
    return tuple(HostProblem(*row) for row in session.execute(failing))


def page_problems(session: Session, limit: int) -> tuple[PageProblem, ...]:
    """Return the commonest reasons, each with the page that it last happened to."""
    newest = func.row_number().over(partition_by=Page.problem, order_by=(Page.problem_at.desc(), Page.id.desc()))
    pages = func.count().over(partition_by=Page.problem)
    ranked = (
        select(Page.problem, pages.label("pages"), Page.url, Page.problem_at, newest.label("place"))
        .where(Page.problem.is_not(None))
        .subquery()
    )
    reasons = (
        select(ranked.c.problem, ranked.c.pages, ranked.c.url, ranked.c.problem_at)
        .where(ranked.c.place == 1)
        .order_by(ranked.c.pages.desc(), ranked.c.problem)
        .limit(limit)
    )
    return tuple(PageProblem(*row) for row in session.execute(reasons))


def quarantined(session: Session, limit: int) -> tuple[Quarantined, ...]:
    """Return captures in quarantine, newest first."""
    broken = (
        select(Capture.id, Capture.url, Capture.problem, Capture.fetched_at)
        .where(Capture.state == "quarantined")
        .order_by(Capture.id.desc())
        .limit(limit)
    )
    return tuple(Quarantined(*row) for row in session.execute(broken))
