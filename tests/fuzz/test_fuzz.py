from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tasks.parsing.reading import ArticleReading, Kind, Link, Reading
from tests.fuzz.document import Document, document_of
from tests.fuzz.facts import mutated_facts
from tests.fuzz.faults import faults_of
from tests.fuzz.minimise import minimised
from tests.fuzz.mutations import MUTATIONS, Mutation, mutated
from tests.fuzz.reader import Reader
from tests.fuzz.run import main
from tests.fuzz.seeds import seeds
from tests.fuzz.words import words


def spoilt(seed: int) -> list[Document]:
    random = Random(seed)
    return [Document(mutated(random, it.body, it.body), mutated_facts(random, it.facts)) for it in seeds()]


def test_one_seed_gives_the_same_documents() -> None:
    assert spoilt(7) == spoilt(7) != spoilt(8)


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_every_way_of_spoiling_spoils(mutation: Mutation) -> None:
    random, page = Random(1), seeds()[-1].body + '<i>é</i><script type="application/ld+json">{"a": 1}</script>'.encode()
    assert any(mutation(random, page, page) != page for _ in range(30))


def test_documents_survive_their_way_to_another_process() -> None:
    for document in spoilt(1):
        assert document_of(document.line()) == document


def test_words_are_those_of_the_code_that_reads() -> None:
    assert {"veröffentlicht", "更新", "january"} <= set(words())
    assert len(words()) > 1_000


def test_faulty_readings_are_told() -> None:
    article = ArticleReading(headline="a\0", headline_source="title", body="", tags=("\ud800",))
    assert faults_of(Reading(Kind.ARTICLE, article)) == [
        "text that no database takes in headline",
        "text that no database takes in tags",
    ]
    assert faults_of(Reading(Kind.OTHER, replace(article, headline="a", tags=()))) != []
    assert faults_of(Reading(Kind.OTHER, links=(Link("mailto:a@example.com"),))) == ["a link that is no URL"]


def test_a_document_is_made_small_around_its_fault() -> None:
    document = replace(seeds()[0], body=b"a" * 5000 + b"<x>" + b"b" * 700)
    assert minimised(document, lambda it: b"<x>" in it.body).body == b"<x>"


def test_what_takes_too_long_ends_the_reader_and_says_where() -> None:
    large = replace(seeds()[-1], body=b"<p>21 May 2024" * 200_000)
    with Reader(cpu_limit_s=0.1) as reader:
        assert (reader.read(large).fault or "").startswith("process ended (-27) in tasks/")
        assert reader.read(seeds()[0]).fault is None


def test_spoilt_documents_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--documents", "60", "--folder", str(tmp_path / "findings")]) == 0
    assert "│ 60 " in capsys.readouterr().out
    assert not (tmp_path / "findings").exists()
