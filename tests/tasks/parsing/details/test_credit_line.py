import pytest

from tasks.parsing.candidate import Candidate
from tasks.parsing.details.credit_line import CreditLine, credit_line
from tests.tasks.parsing.articles import TEXT, examined

HEAD = "<h1>Council lengthens the pier</h1>"


def credit(line: str, end: str = "") -> CreditLine:
    page = examined(f"{HEAD}<p>{line}</p>{TEXT}{end}")
    return credit_line(page.place, page.body)


def test_source_and_editor_come_from_their_labels() -> None:
    found = credit("Time:2024-05-21 06:47 source:Isle Herald editor:Nora Whit")
    assert found.source.winner == Candidate("Isle Herald", "label", "source")
    assert found.editor.winner == Candidate("Nora Whit", "label", "editor")


def test_label_is_named_as_printed() -> None:
    assert credit("时间：2024-05-21 来源：云汀晚报").source.winner == Candidate("云汀晚报", "label", "来源")


def test_editor_named_at_the_end_goes_before_the_label() -> None:
    found = credit("Time:2024-05-21 06:47 editor:Anna Quayle", "<p>Edited by Nora Whit.</p>")
    assert found.editor.winner == Candidate("Nora Whit", "body", "“edited by” at its end")


@pytest.mark.parametrize("line", ["source:admin editor:focus", "来源：未知", "21 May 2024"])
def test_defaults_of_a_cms_are_nobody(line: str) -> None:
    found = credit(line)
    assert (found.source.winner, found.editor.winner) == (None, None)
