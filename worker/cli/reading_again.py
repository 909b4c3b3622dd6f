"""Reading waiting captures in this process."""

import time

from sqlalchemy import ColumnElement

from storage import captures
from storage.captures import Offer
from storage.database import clock
from tasks import context
from tasks.parse import CAPTURES_TOGETHER, parse

LIMIT = 500  # captures offered at once
PAUSE_S = 0.5  # while others hold what is left


def read_waiting(of: ColumnElement[bool]) -> None:
    """Read captures until none is unread of the pages for which `of` holds; what else waits is read as well."""
    ctx = context.current()
    while True:
        with ctx.sessions.begin() as session:
            offered = captures.offer(session, clock(session), LIMIT, ctx.limits.resend_s)
            left = captures.count(session, of, ("unread",))
        if not left:
            return
        _read(offered)
        if not (offered.together or offered.alone):
            time.sleep(PAUSE_S)


def _read(offered: Offer) -> None:
    for start in range(0, len(offered.together), CAPTURES_TOGETHER):
        parse(offered.together[start : start + CAPTURES_TOGETHER])
    for capture_id in offered.alone:
        parse([capture_id])
