"""The Celery app: `celery -A worker.app worker -Q fetch`, `celery -A worker.app beat`."""

from celery import Celery
from celery.signals import setup_logging, worker_init, worker_process_init, worker_ready

import tasks.fetch
import tasks.maintain
import tasks.parse
import tasks.publish
import tasks.schedule  # noqa: F401 - each import registers its task
from tasks import context
from tasks.parsing.rules.values import RuleError
from worker.celery_config import celery_config
from worker.limits import calm_collector, limit_memory
from worker.logs import configure_logs
from worker.rules.files import standing_rules
from worker.settings import settings
from worker.watchdog import watch
from worker.wiring import build_context

app = Celery("newsfold")
app.conf.update(celery_config(settings()))
app.set_current()
app.set_default()
context.install(lambda: build_context(settings()))


@setup_logging.connect
def _log(**_: object) -> None:
    configure_logs(settings().log_level)


@worker_init.connect
def _read_rules(**_: object) -> None:
    """A worker whose rules are wrong does not start; its children have the rules that it read."""
    try:
        standing_rules(settings().rules_directory)
    except RuleError as error:
        raise SystemExit(f"newsfold: {error}") from error


@worker_process_init.connect
def _begin_child(**_: object) -> None:
    """A forked child has an engine, an archive file and a memory limit of its own."""
    context.install(lambda: build_context(settings()))
    limit_memory()
    calm_collector()


@worker_ready.connect
def _watch(sender: object, **_: object) -> None:
    if not settings().is_embedded:
        watch(sender)
