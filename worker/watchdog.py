"""A worker that is alive and consumes nothing is ended, so that its supervisor starts another."""

import os
import threading
import time
from typing import Any

import structlog
from celery.signals import task_received
from celery.worker import state

CHECK_EVERY_S = 2.0
IDLE_S = 10.0  # nothing received for so long
STUCK_S = 15.0  # and all of this: messages wait, a slot is free
EXIT_STATUS = 70  # EX_SOFTWARE of sysexits.h
log = structlog.get_logger()


class Watchdog:
    """Decides, from what a worker sees, whether it is stuck."""

    def __init__(self, slots: int, now_s: float) -> None:
        self._slots = slots
        self._received_s = now_s
        self._suspect_since_s: float | None = None

    def received(self, now_s: float) -> None:
        """A task came in."""
        self._received_s = now_s

    def is_stuck(self, backlog: int, active: int, now_s: float) -> bool:
        """Return whether messages wait, a slot is free, and nothing has come in for too long."""
        if backlog == 0 or active >= self._slots or now_s - self._received_s < IDLE_S:
            self._suspect_since_s = None
            return False
        if self._suspect_since_s is None:
            self._suspect_since_s = now_s
        return now_s - self._suspect_since_s >= STUCK_S


def watch(consumer: Any) -> None:
    """Watch this process's worker from a thread."""
    dog = Watchdog(consumer.pool.num_processes, time.monotonic())
    task_received.connect(lambda **_: dog.received(time.monotonic()), weak=False)
    threading.Thread(target=_patrol, args=(consumer.app, dog), name="watchdog", daemon=True).start()


def _patrol(app: Any, dog: Watchdog) -> None:
    queues = list(app.amqp.queues.consume_from)
    while True:
        time.sleep(CHECK_EVERY_S)
        try:
            with app.connection_for_read() as connection:
                backlog = sum(connection.default_channel.client.llen(queue) for queue in queues)
        except Exception as error:  # noqa: BLE001 - whatever the broker's client raises, we look again
            log.warning("queue length unknown", error=str(error))
            continue
        if dog.is_stuck(backlog, len(state.active_requests), time.monotonic()):
            log.error("worker consumes nothing: ending it", backlog=backlog)
            os._exit(EXIT_STATUS)
