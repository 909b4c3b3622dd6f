import threading
from time import thread_time

from bench.stages import Stopwatch


def burn(cpu_s: float) -> None:
    until = thread_time() + cpu_s
    while thread_time() < until:
        pass


def test_a_stage_within_another_is_taken_out_of_it() -> None:
    watch = Stopwatch()
    with watch.running("parse"):
        burn(0.02)
        with watch.running("store"):
            burn(0.06)
    assert 0.02 <= watch.cpu_s["parse"] < 0.05
    assert 0.06 <= watch.cpu_s["store"] < 0.09


def test_other_threads_count_to_their_own_stages() -> None:
    watch = Stopwatch()

    def store() -> None:
        with watch.running("store"):
            burn(0.05)

    with watch.running("fetch"):
        thread = threading.Thread(target=store)
        thread.start()
        thread.join()
    assert watch.cpu_s["store"] >= 0.05
    assert watch.cpu_s["fetch"] < 0.03
