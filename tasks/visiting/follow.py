"""Where answers lead: redirect targets, and the sitemaps that a robots.txt names."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from storage import frontier, hosts, pages
from storage.models import Page
from tasks.archiving.redirects import tie_redirects
from tasks.fetching import pace
from tasks.fetching.errors import FetchError
from tasks.fetching.pace import Outcome
from tasks.fetching.redirects import redirect_target
from tasks.fetching.robots import Robots
from tasks.identity.url_key import same_site
from tasks.opening.met import met
from tasks.visiting.results import Answered, Result, RobotsRead, Wanted


def target_of(result: Result) -> frontier.Found | str | None:
    """Return the page that a redirect leads to, or why it is not followed; None for what is no redirect.

    Only entry points may lead to another site. A page looked at again outside any crawl leads nowhere new: if its
    article moved, lists will say so.
    """
    if not isinstance(result, Answered) or pace.outcome(result.response.status) is not Outcome.REDIRECT:
        return None
    if result.page.crawl_id is None:
        return None
    try:
        target = redirect_target(result.response)
        if result.page.depth > 0 and not same_site(target, result.page.url):
            return "redirects to another site"
        return _found(result.page, target, result.page.depth)
    except (FetchError, ValueError) as error:
        return f"redirect: {error}"


def follow(
    session: Session,
    rows: Mapping[int, Page],
    targets: Mapping[int, frontier.Found | str],
    results: Iterable[Result],
    now: datetime,
) -> dict[int, hosts.Due]:
    """Make redirect targets and announced sitemaps pages of their own, and tie redirects to their targets.

    `rows`: the results' pages and all known targets, locked, so that no target becomes an article meanwhile;
    `targets`: by page id. Returns the hosts to wake, as `frontier.discover` does.
    """
    leading = {
        page_id: found
        for page_id, target in targets.items()
        if page_id in rows and (found := _leads_on(rows[page_id], target, now))
    }
    sitemaps = [found for result in results if isinstance(result, RobotsRead) for found in _sitemaps(result)]
    due = frontier.discover(session, [*leading.values(), *sitemaps], now)
    ids = pages.ids_of(session, {found.url_key for found in leading.values()})
    for page_id, found in leading.items():
        page = rows[page_id]
        page.redirects_to_id, page.kind, page.failures = ids.get(found.url_key), "redirect", 0
    session.flush()
    tie_redirects(session, set(ids.values()), now)
    return due


def _leads_on(page: Page, target: frontier.Found | str, now: datetime) -> frontier.Found | None:
    """Return the target that is another page; what it is instead is written down."""
    if isinstance(target, str):
        pages.settle(page, target, now)
        return None
    if target.url_key == page.url_key:
        _respell(page, target.url, now)
        return None
    return target


def _respell(page: Page, target: str, now: datetime) -> None:
    """The server prefers another spelling of the same URL: fetch that, unless it leads in a circle."""
    page.failures += 1
    if page.failures >= pages.FAILURES_LIMIT or target == page.url:
        pages.settle(page, "redirects to itself", now)
        return
    page.url, page.due_at = target, now


def _sitemaps(result: RobotsRead) -> list[frontier.Found]:
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


def _found(page: Wanted, url: str, depth: int) -> frontier.Found:
    if page.crawl_id is None:
        raise ValueError("no crawl asked for it")
    return met(url, page.portal_id, page.crawl_id, depth, page.priority, wanted=depth == 0)
