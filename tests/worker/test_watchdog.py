import pytest

from worker.watchdog import IDLE_S, STUCK_S, Watchdog


def first_stuck_at(*, backlog: int, active: int, received_at: float | None = None) -> float | None:
    dog = Watchdog(slots=2, now_s=0)
    for second in range(100):
        if received_at == second:
            dog.received(second)
        if dog.is_stuck(backlog, active, second):
            return second
    return None


def test_worker_with_a_backlog_a_free_slot_and_nothing_received_is_stuck() -> None:
    assert first_stuck_at(backlog=5, active=0) == IDLE_S + STUCK_S


def test_a_task_received_starts_the_wait_again() -> None:
    assert first_stuck_at(backlog=5, active=0, received_at=20) == 20 + IDLE_S + STUCK_S


@pytest.mark.parametrize(("backlog", "active"), [(0, 0), (5, 2)])
def test_idle_or_busy_worker_is_not_stuck(backlog: int, active: int) -> None:
    assert first_stuck_at(backlog=backlog, active=active) is None
