import threading

from sqlalchemy.orm import Session, sessionmaker

from storage import events
from storage.events import News
from tests.storage.frontier import NOW


def test_a_reader_that_remembers_the_last_id_misses_nothing(sessions: sessionmaker[Session]) -> None:
    """Ids are drawn in the order of commits: without that, a slow writer's lower id would appear behind the reader."""
    seen: list[int] = []
    done = threading.Event()

    def write(writer: int) -> None:
        for number in range(25):
            with sessions.begin() as session:
                events.append(session, [News("article.stored", {"writer": writer, "number": number})] * 2, NOW)

    def read() -> None:
        finished = False
        while not finished:
            finished = done.is_set()
            with sessions() as session:
                seen.extend(event.id for event in events.after(session, seen[-1] if seen else 0, 1000))

    writers = [threading.Thread(target=write, args=(number,)) for number in range(3)]
    reader = threading.Thread(target=read)
    for thread in (reader, *writers):
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    reader.join()
    assert len(seen) == len(set(seen)) == 3 * 25 * 2


def test_published_events_wait_no_longer(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        events.append(session, [News("article.stored", {"n": number}) for number in range(3)], NOW)
    with sessions.begin() as session:
        first, *rest = events.unpublished(session, 10)
        events.mark_published(session, [first.id], NOW)
        assert [event.id for event in events.unpublished(session, 10)] == [event.id for event in rest]
