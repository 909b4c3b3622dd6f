"""Choosing among candidates."""

from collections.abc import Iterator

from tasks.parsing.candidate import Candidate, first


def test_what_stands_behind_the_first_is_looked_for_when_asked() -> None:
    looked_for = []

    def candidates() -> Iterator[Candidate[str]]:
        for value in ("Coast", "World", "Sport"):
            looked_for.append(value)
            yield Candidate(value, "meta", "section")

    choice = first(candidates())
    assert (choice.value, looked_for) == ("Coast", ["Coast"])
    assert [candidate.value for candidate in choice.considered] == ["Coast", "World", "Sport"]
    assert len(choice.considered) == 3
    assert looked_for == ["Coast", "World", "Sport"]
    assert choice.considered[1:][0].value == "World"


def test_of_nothing_nothing_is_chosen() -> None:
    assert first(()).winner is None
    assert not first(()).considered
