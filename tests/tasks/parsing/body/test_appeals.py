"""Paragraphs that ask their reader for something."""

import pytest

from tasks.parsing.body.appeals import is_appeal, words_of_appeals


@pytest.mark.parametrize(
    "text",
    [
        "Sign up for our newsletter and get the tides every morning.",
        "Support independent journalism on the coast: subscribe today.",
        "Melden Sie sich an und abonnieren Sie unseren Newsletter.",
        "Hier finden Sie einen externen Inhalt, den Sie sich mit einem Klick anzeigen lassen können.",
        "Abonnez-vous et recevez notre newsletter.",
        "この記事を保存するには会員登録とログインが必要です。",
        "뉴스레터를 신청하세요.",
        "订阅我们的邮件，免费注册。",
        "Zapraszamy do subskrypcji tygodnika.",
        "Подписывайтесь на наш канал!",
        "Meld je aan voor onze nieuwsbrief.",
        "Hat Ihnen der Artikel gefallen? Dann unterstützen Sie uns mit einer Spende.",
        "Follow the responses by the RSS 2.0 feed. Comments and pings are closed.",
        "Hat dir der Artikel gefallen? Dann freut es uns, wenn du uns als Supporter hilfst.",
        "Um Kommentare zu verfassen, musst du dich einloggen.",
        "Like us on Facebook or follow us on Mastodon for more of the coast.",
        "Comentários que ofendam não serão aprovados pelo moderador.",
    ],
)
def test_appeal_is_one(text: str) -> None:
    assert is_appeal(text, words_of_appeals(text))


@pytest.mark.parametrize(
    "text",
    [
        "The newsletter of the pilots appeared for the last time in March.",
        "The council put the account of the pier on its homepage.",
        "Die Redaktion des Newsletters schwieg dazu.",
        "船长登录了港口的系统。",
    ],
)
def test_text_with_one_such_word_is_none(text: str) -> None:
    assert not is_appeal(text, words_of_appeals(text))
