"""The `maintain` task: nets below the other tasks, and looking again at fresh articles."""

import structlog
from celery import shared_task

from storage import hosts
from storage.database import clock
from tasks import context
from tasks.archiving.redirects import tie_forgotten
from tasks.opening.recheck import recheck_fresh

log = structlog.get_logger()


@shared_task(name="maintain")
def maintain() -> None:
    """Mend what should not have happened, and make fresh articles due for another look. Safe to repeat."""
    ctx = context.current()
    with ctx.sessions.begin() as session:
        tied = tie_forgotten(session, clock(session))
    with ctx.sessions.begin() as session:
        again = recheck_fresh(session, clock(session))
    with ctx.sessions.begin() as session:
        woken = hosts.wake_forgotten(session, clock(session))
    log.info("maintained", redirects_tied=tied, articles_due=again, hosts_woken=woken)
