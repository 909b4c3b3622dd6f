import dataclasses

import pytest
from redis import Redis
from sqlalchemy import select

from storage import events
from storage.database import clock
from storage.events import News
from storage.models import Event
from tasks import context
from tasks.context import Context
from tasks.publish import STREAM, publish


@pytest.fixture
def streaming(ctx: Context, redis_url: str) -> Context:
    made = dataclasses.replace(ctx, stream_url=redis_url)
    context.install(lambda: made)
    with made.sessions.begin() as session:
        events.append(session, [News("article.stored", {"number": number}) for number in range(5)], clock(session))
    return made


def entries(redis_url: str) -> list[str]:
    with Redis.from_url(redis_url, decode_responses=True) as redis:
        return [entry for entry, _ in redis.xrange(STREAM)]


def test_events_are_published_in_order_under_their_own_ids(streaming: Context, redis_url: str) -> None:
    publish()
    with streaming.readers() as session:
        ids = session.scalars(select(Event.id).order_by(Event.id)).all()
        assert not events.any_unpublished(session)
    assert entries(redis_url) == [f"{event_id}-0" for event_id in ids]


def test_publisher_that_died_before_it_said_so_puts_nothing_on_the_stream_twice(
    streaming: Context, redis_url: str
) -> None:
    publish()
    before = entries(redis_url)
    with streaming.sessions.begin() as session:
        for event in session.scalars(select(Event)):
            event.published_at = None
    publish()
    assert entries(redis_url) == before
    with streaming.readers() as session:
        assert not events.any_unpublished(session)


def test_without_a_stream_events_stay_readable(ctx: Context) -> None:
    with ctx.sessions.begin() as session:
        events.append(session, [News("article.stored", {})], clock(session))
    publish()
    with ctx.readers() as session:
        assert len(events.after(session, 0, 10)) == 1
        assert events.any_unpublished(session)
