"""The `publish` task: events go from the outbox to a Redis stream, in order, each with its id."""

import json
from collections.abc import Iterable
from typing import Any

from celery import shared_task
from redis import Redis
from redis.exceptions import ResponseError

from storage import events
from storage.database import clock
from storage.models import Event
from tasks import context

STREAM = "newsfold:events"
STREAM_LIMIT = 100_000  # entries kept, about; the outbox keeps them all
BATCH = 500


@shared_task(name="publish")
def publish() -> None:
    """Publish what waits. Two at once, or one that dies half-way, put no event on the stream twice or out of order:
    an entry's id is its event's id, and Redis refuses an id that is not over the last one.
    """
    ctx = context.current()
    if ctx.stream_url is None:
        return
    with Redis.from_url(ctx.stream_url) as redis:
        while not ctx.stopping.is_set():
            with ctx.sessions() as session:
                waiting = events.unpublished(session, BATCH)
            if not waiting:
                return
            _put(redis, waiting)
            with ctx.sessions.begin() as session:
                events.mark_published(session, [event.id for event in waiting], clock(session))


def _put(redis: "Redis", waiting: Iterable[Event]) -> None:
    for event in waiting:
        entry: dict[Any, Any] = {
            "kind": event.kind,
            "created_at": event.created_at.isoformat(),
            "payload": json.dumps(event.payload, ensure_ascii=False, sort_keys=True),
        }
        try:
            redis.xadd(STREAM, entry, id=f"{event.id}-0", maxlen=STREAM_LIMIT, approximate=True)
        except ResponseError as error:
            if "equal or smaller" not in str(error):
                raise
