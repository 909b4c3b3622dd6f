import pytest

from tasks.parsing.candidate import Candidate
from tasks.parsing.details.credit_line import CreditLine, credit_line
from tests.tasks.parsing.articles import TEXT, examined

HEAD = "<h1>Council lengthens the pier</h1>"


def credit(line: str, end: str = "") -> CreditLine:
    page = examined(f"{HEAD}<p>{line}</p>{TEXT}{end}")
    return credit_line(page.evidence, page.place, page.body)


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


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("المصدر: وكالة المرفأ", "وكالة المرفأ"),
        ("نقلا عن وكالة المرفأ", "وكالة المرفأ"),
        ("Източник: Вестник Бряг", "Вестник Бряг"),
        ("সূত্র: ঢেউ", "ঢেউ"),
        ("Zdroj: Přístav | Vydáno 21. 5. 2024", "Přístav"),
        ("Kilde: Ritzau", "Ritzau"),
        ("Quelle: dpa", "dpa"),
        ("Quelle | Hafenblatt", "Hafenblatt"),
        ("Πηγή: Λιμάνι", "Λιμάνι"),
        ("Source: Isle Herald | Views: 7", "Isle Herald"),
        ("From: Isle Herald", "Isle Herald"),
        ("Via Isle Herald", "Isle Herald"),
        ("Fuente: EFE Fecha: 21/05/2024", "EFE"),
        ("Fuente EFE", "EFE"),
        ("منبع: خبرگزاری ساحل", "خبرگزاری ساحل"),
        ("به نقل از «خبرگزاری ساحل»", "خبرگزاری ساحل"),
        ("Lähde: STT", "STT"),
        ("Source : AFP", "AFP"),
        ("מקור: נמל", "נמל"),
        ("स्रोत: सागर", "सागर"),
        ("Forrás: MTI", "MTI"),
        ("Sumber: Antara", "Antara"),
        ("Heimild: Höfnin", "Höfnin"),
        ("Fonte: ANSA", "ANSA"),
        ("出典：港新聞", "港新聞"),
        ("港新聞 提供", "港新聞"),
        ("출처: 항구일보", "항구일보"),
        ("항구일보 제공", "항구일보"),
        ("Bron: ANP", "ANP"),
        ("Źródło: PAP Publikacja: 02.02.2025", "PAP"),
        ("Sursa: Agerpres", "Agerpres"),
        ("Источник: ТАСС | Опубликовано 21.05.2024", "ТАСС"),
        ("По материалам: Вестник", "Вестник"),
        ("Källa: TT", "TT"),
        ("ที่มา: ท่าเรือ", "ท่าเรือ"),
        ("Kaynak: AA Güncelleme: 03.07.2024", "AA"),
        ("Джерело: Укрінформ", "Укрінформ"),
        ("Nguồn: TTXVN", "TTXVN"),
        ("2024年04月24日23:52 | 来源：云汀晚报", "云汀晚报"),
        ("转自：云汀晚报", "云汀晚报"),
        ("稿源 云汀晚报", "云汀晚报"),
    ],
)
def test_source_is_named_in_any_language(line: str, source: str) -> None:
    assert credit(line).source.value == source


@pytest.mark.parametrize(
    ("line", "editor"),
    [
        ("المحرر: ليلى منصور", "ليلى منصور"),
        ("Editor: Petra Polní", "Petra Polní"),
        ("Redaktion: Ute Hain", "Ute Hain"),
        ("Edited by Nora Whit", "Nora Whit"),
        ("Edited By: Ravi Sagar | 02 Sep 2024", "Ravi Sagar"),
        ("Editado por Ana Ribera", "Ana Ribera"),
        ("編集：浜野太郎", "浜野太郎"),
        ("편집: 김바다", "김바다"),
        ("Редактор: Иван Берегов", "Иван Берегов"),
        ("บรรณาธิการ: สมชาย ทะเล", "สมชาย ทะเล"),
        ("Editör: Ayşe Kıyı", "Ayşe Kıyı"),
        ("Biên tập: Nguyễn Biển", "Nguyễn Biển"),
        ("责任编辑：林桥", "林桥"),
        ("责编：林桥", "林桥"),
        ("核稿編輯：林橋", "林橋"),
        ("Szerkesztő: Kovács Part", "Kovács Part"),
        ("Penulis: Budi Pantai Editor: Sari Laut", "Sari Laut"),
    ],
)
def test_editor_is_named_in_any_language(line: str, editor: str) -> None:
    assert credit(line).editor.value == editor


@pytest.mark.parametrize("line", ["From the harbour to the hills", "Origin of the storms", "Source of all ills, say"])
def test_everyday_words_are_no_labels(line: str) -> None:
    assert credit(line).source.value is None


def test_all_that_name_a_source_or_an_editor_are_kept() -> None:
    head = '<meta name="source" content="Quay Post"><meta name="editor" content="Tom Aldow">'
    page = examined(f"{head}{HEAD}<p>source:Isle Herald editor:Nora Whit</p>{TEXT}<p>Edited by Anna Quayle.</p>")
    found = credit_line(page.evidence, page.place, page.body)
    assert [candidate.value for candidate in found.source.considered] == ["Isle Herald", "Quay Post"]
    assert [candidate.value for candidate in found.editor.considered] == ["Anna Quayle", "Nora Whit", "Tom Aldow"]


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("This content originally appeared on Quay Radio and was written by Nora Whit.", "Quay Radio"),
        ("This post was originally published on Quay Radio.", "Quay Radio"),
        ("Republished from The Quay under a licence of the commons.", "The Quay"),
        (
            "It was first published in 1911 by a press of the isle that has long been closed and its books with it.",
            None,
        ),
    ],
)
def test_copy_says_where_it_first_appeared(line: str, source: str | None) -> None:
    assert credit("21 May 2024", f"<p>{line}</p>").source.value == source


@pytest.mark.parametrize("line", ["Bearbeitet von Nora Whit", "Redigiert von: Nora Whit", "Edited By: Nora Whit"])
def test_editor_is_named_in_a_line_behind_the_text(line: str) -> None:
    assert credit("21 May 2024", f"<p>{line}</p>").editor.value == "Nora Whit"


def test_what_was_worked_on_in_a_sentence_names_no_editor() -> None:
    end = "<p>Der Antrag wird nun bearbeitet von Nora Whit und ihren Leuten im Rathaus am Kai.</p>"
    assert credit("21 May 2024", end).editor.winner is None
