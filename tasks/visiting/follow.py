"""Where answers lead: redirect targets, and the sitemaps that a robots.txt names."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from storage import hosts, pages
from storage.models import Page
from tasks.archiving.redirects import tie_redirects
from tasks.fetching import pace
from tasks.fetching.errors import FetchError
from tasks.fetching.pace import Outcome
from tasks.fetching.redirects import redirect_target
from tasks.fetching.robots import Robots
from tasks.identity.url_key import host_of, same_site, url_key
from tasks.visiting.results import Answered, Result, RobotsRead, Wanted


def follow(
    session: Session, rows: Mapping[int, Page], results: Iterable[Result], now: datetime
) -> dict[int, hosts.Due]:
    """Make redirect targets and announced sitemaps pages of their own, and tie redirects to their targets.

    `rows`: the results' pages, locked. Returns the hosts to wake, as `pages.discover` does.
    """
    targets: dict[int, pages.Found] = {}
    sitemaps: list[pages.Found] = []
    for result in results:
        if isinstance(result, RobotsRead):
            sitemaps += _sitemaps(result)
        elif isinstance(result, Answered) and (page := rows.get(result.page.id)):
            targets |= {page.id: target} if (target := _redirect(page, result, now)) else {}
    due = pages.discover(session, [*targets.values(), *sitemaps], now)
    ids = pages.ids_of(session, {found.url_key for found in targets.values()})
    for page_id, found in targets.items():
        rows[page_id].redirects_to_id = ids.get(found.url_key)
        rows[page_id].kind, rows[page_id].failures = "redirect", 0
    session.flush()
    tie_redirects(session, set(ids.values()), now)
    return due


def _redirect(page: Page, result: Answered, now: datetime) -> pages.Found | None:
    if pace.outcome(result.response.status) is not Outcome.REDIRECT:
        return None
    try:
        target = redirect_target(result.response)
        found = _found(result.page, target, result.page.depth)
        leaves = not same_site(target, page.url) and page.depth > 0
    except (FetchError, ValueError) as error:
        pages.settle(page, f"redirect: {error}", now)
        return None
    if found.url_key == page.url_key:
        _respell(page, target, now)
        return None
    if leaves:
        pages.settle(page, "redirects to another site", now)
        return None
    return found


def _respell(page: Page, target: str, now: datetime) -> None:
    """The server prefers another spelling of the same URL: fetch that, unless it leads in a circle."""
    page.failures += 1
    if page.failures >= pages.FAILURES_LIMIT or target == page.url:
        pages.settle(page, "redirects to itself", now)
        return
    page.url, page.due_at = target, now


def _sitemaps(result: RobotsRead) -> list[pages.Found]:
    if not 200 <= result.file.status < 300:
        return []
    found = []
    for url in Robots.parse(result.file.status, result.file.text, "").sitemaps:
        try:
            if same_site(url, result.page.url):
                found.append(_found(result.page, url, 1))
        except ValueError:
            continue  # a broken line of somebody else's file
    return found


def _found(page: Wanted, url: str, depth: int) -> pages.Found:
    if page.crawl_id is None:
        raise ValueError("no crawl asked for it")
    return pages.Found(
        url=url,
        url_key=url_key(url),
        host=host_of(url),
        portal_id=page.portal_id,
        crawl_id=page.crawl_id,
        depth=depth,
        priority=page.priority,
        wanted=depth == 0,
    )
