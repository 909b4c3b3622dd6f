from datetime import UTC, datetime

import pytest

from tasks.parsing.evidence import gather
from tasks.parsing.language.choice import choose_language, declared_language
from tasks.parsing.outline.values import Outline
from tasks.parsing.reading import PageFacts

FACTS = PageFacts("https://portal.example/1.html", datetime(2026, 1, 2, tzinfo=UTC))
TEXTS = {
    "ar": "افتتح رئيس البلدية الجسر الجديد فوق النهر يوم الأربعاء بحضور عدد كبير من سكان المدينة الذين انتظروه سنوات. ",
    "de": "Die Bürgermeisterin eröffnete am Mittwoch die neue Brücke über den Fluss, auf die viele gewartet hatten. ",
    "en": "The mayor opened the new bridge over the river on Wednesday, and many had been waiting for it for years. ",
    "fa": "شهردار روز چهارشنبه پل تازه را بر روی رودخانه گشود و بسیاری از مردم شهر سال‌ها چشم به راه آن بودند. ",
    "he": "ראש העירייה פתחה ביום רביעי את הגשר החדש מעל הנהר, ורבים מתושבי העיר חיכו לו במשך שנים ארוכות. ",
    "ja": "市長は水曜日、川にかかる新しい橋の開通式を行い、長年待ち望んでいた多くの市民が集まりました。",
    "no": "Ordføreren åpnet onsdag den nye broen over elven, og mange i byen hadde ventet på den i flere år. ",
    "pt": "A presidente da câmara inaugurou na quarta-feira a nova ponte sobre o rio, que muitos esperavam há anos. ",
    "sw": "Meya alifungua daraja jipya juu ya mto siku ya Jumatano, na watu wengi walikuwa wakilisubiri kwa miaka. ",
    "tl": "Binuksan ng alkalde noong Miyerkules ang bagong tulay sa ibabaw ng ilog na hinihintay ng marami. ",
    "uk": "Мерка відкрила в середу новий міст через річку, і багато хто в місті чекав на нього довгі роки. ",
    "zh": "市长周三为横跨河流的新桥揭幕，城里许多居民已经等待了多年，孩子们在桥上放飞了风筝。",
    "zu": "Imeya ivule ibhuloho elisha phezu komfula ngoLwesithathu, futhi abantu abaningi bebelilinde iminyaka. ",
}


def declared(language: str | None) -> Outline:
    return Outline(language=language)


@pytest.mark.parametrize("language", TEXTS)
def test_the_text_goes_before_a_wrong_declaration(language: str) -> None:
    wrong = "en" if language != "en" else "de"
    choice = choose_language(gather(declared(wrong), FACTS), TEXTS[language] * 6)

    assert choice.value == language
    assert choice.winner
    assert choice.winner.source == "body"
    assert wrong in [candidate.value for candidate in choice.considered]


@pytest.mark.parametrize("text", ["", "Ja, no.", "12:30 2026 #17 " * 40])
def test_a_text_that_does_not_tell_leaves_what_is_declared(text: str) -> None:
    assert choose_language(gather(declared("nl-BE"), FACTS), text).value == "nl"


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("nb-NO", "no"),
        ("iw", "he"),
        ("fil-PH", "tl"),
        ("zh_Hant", "zh"),
        ("PT-br", "pt"),
        ("in", "id"),
        ("eng", "en"),
        ("de, en", "de"),
    ],
)
def test_a_declared_language_is_told_by_its_iso_639_1_code(tag: str, code: str) -> None:
    assert declared_language(gather(declared(tag), FACTS)) == code


@pytest.mark.parametrize("tag", ["english", "x", "xyz", "", "{{lang}}", None])
def test_what_is_no_language_tag_declares_nothing(tag: str | None) -> None:
    assert choose_language(gather(declared(tag), FACTS), "").winner is None


@pytest.mark.parametrize("name", ["og:locale", "content-language", "language", "dc.language"])
def test_language_is_declared_in_meta_elements(name: str) -> None:
    assert declared_language(gather(Outline(metas=[{"name": name, "content": "pt-BR"}]), FACTS)) == "pt"


def test_language_of_json_may_be_an_object() -> None:
    language = '{"@type": "Language", "name": "Deutsch", "alternateName": "de"}'
    node = f'{{"@type": "NewsArticle", "headline": "Der Pier", "inLanguage": {language}}}'
    assert declared_language(gather(Outline(json_texts=[node]), FACTS)) == "de"
