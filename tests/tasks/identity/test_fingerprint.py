import random
import time

from hypothesis import given
from hypothesis import strategies as st

from tasks.identity.decide import NEAR_BITS
from tasks.identity.fingerprint import content_hash, distance, simhash

WORDS = [f"{start}{end}" for start in "ba ke mi no ru so ti".split() for end in "lan der mo st rik pel".split()]  # noqa: SIM905
CHARACTERS = [chr(0x4E00 + number) for number in range(400)]
SIGNED = st.integers(-(2**63), 2**63 - 1)


def text_of(seed: int, words: int = 300, separator: str = " ") -> str:
    chosen = random.Random(seed)
    return separator.join(chosen.choice(WORDS if separator else CHARACTERS) for _ in range(words))


def test_copies_are_near_and_other_texts_are_far() -> None:
    for separator in (" ", ""):
        text = text_of(1, separator=separator)
        copy = text + separator + text_of(2, words=20, separator=separator)
        assert distance(simhash(text), simhash(copy)) <= NEAR_BITS
        assert distance(simhash(text), simhash(text_of(3, separator=separator))) > NEAR_BITS


def test_case_signs_and_white_space_leave_no_mark() -> None:
    assert simhash("The storm, at last: is over!") == simhash("the  STORM at last\nis over")


def test_fingerprint_is_the_same_in_every_process() -> None:
    assert simhash("the storm is over") == -3753634869832139692


def test_a_text_without_words_has_none() -> None:
    assert simhash("") == simhash(" —!") == 0


@given(st.text(max_size=50))
def test_fingerprint_fits_a_signed_column(text: str) -> None:
    assert -(2**63) <= simhash(text) < 2**63


@given(SIGNED, SIGNED)
def test_distance_is_a_distance(a: int, b: int) -> None:
    assert distance(a, b) == distance(b, a)
    assert (distance(a, b) == 0) == (a == b)
    assert 0 <= distance(a, b) <= 64


def test_500_words_take_about_a_millisecond() -> None:
    text = text_of(4, words=500)
    fastest = min(_seconds(text) for _ in range(20))
    assert fastest < 0.003  # half a millisecond, on a machine that does nothing else


def _seconds(text: str) -> float:
    started = time.perf_counter()
    simhash(text)
    return time.perf_counter() - started


def test_content_hash_knows_words_from_layout() -> None:
    known = content_hash("Storm", None, "It is over.\n\nAt last.")
    assert content_hash(" Storm ", "", "It  is over. At last.\n") == known
    assert content_hash("Storm", None, "It is over.") != known
    assert content_hash("Storm It", None, "is over.\n\nAt last.") != known
    assert content_hash("Café", None, "x") == content_hash("Cafe\u0301", None, "x")
