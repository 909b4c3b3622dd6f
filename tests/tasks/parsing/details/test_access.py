import pytest

from tasks.parsing.candidate import Candidate
from tasks.parsing.details.access import is_free
from tests.tasks.parsing.articles import SENTENCES, TEXT, examined

TIER = "<meta property='article:content_tier' content='{}'>"
HEAD = "<h1>Council lengthens the pier</h1>"
LONG = "".join(f"<p>{number}. {sentence}</p>" for number in range(4) for sentence in SENTENCES)


def node(stated: str, rest: str = "") -> str:
    return (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pier", "isAccessibleForFree": '
        f"{stated}{rest}}}</script>"
    )


def part(stated: str) -> str:
    return f', "hasPart": [{{"@type": "WebPageElement", "isAccessibleForFree": {stated}, "cssSelector": ".paid"}}]'


def free(markup: str) -> Candidate[bool] | None:
    page = examined(markup)
    return is_free(page.evidence, page.body).winner


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (node("true"), Candidate(True, "json-ld", "isAccessibleForFree")),
        (node('"http://schema.org/False"'), Candidate(False, "json-ld", "isAccessibleForFree")),
        (node("false") + TIER.format("free"), Candidate(False, "json-ld", "isAccessibleForFree")),
        (node("null", part('"False"')), Candidate(False, "json-ld", "isAccessibleForFree of the part .paid")),
        (node("null", part("true")), None),
        (node("true", part("true")), Candidate(True, "json-ld", "isAccessibleForFree")),
        (
            '<script type="application/ld+json">{"@type": "WebPage", "isAccessibleForFree": false}</script>',
            Candidate(False, "json-ld", "isAccessibleForFree of the page"),
        ),
        (
            '<script type="application/ld+json">{"@type": "Event", "isAccessibleForFree": false}</script>',
            None,
        ),
        ("<meta itemprop='isAccessibleForFree' content='false'>", Candidate(False, "meta", "isaccessibleforfree")),
        (node('"perhaps"') + TIER.format("free"), Candidate(True, "meta", "article:content_tier")),
        (TIER.format("locked"), Candidate(False, "meta", "article:content_tier")),
        (TIER.format("metered"), Candidate(False, "meta", "article:content_tier")),
        (TIER.format("?"), None),
        ("", None),
    ],
)
def test_access_is_what_metadata_says(markup: str, expected: Candidate[bool] | None) -> None:
    assert free(markup) == expected


@pytest.mark.parametrize(
    "prompt",
    [
        "Dieser Artikel ist exklusiv für Abonnenten.",
        "Jetzt weiterlesen mit P+",
        "This story is for subscribers only.",
        "Create a free account to continue reading",
        "Already a subscriber?",
        "Este contenido es exclusivo para los suscriptores",
        "Cet article est réservé aux abonnés",
        "Contenuto riservato agli abbonati",
        "この記事は有料会員限定です",
        "유료 전용 기사입니다",
        "Dit artikel is exclusief voor abonnees",
        "Artykuł dostępny tylko dla prenumeratorów",
        "Conteúdo exclusivo para assinantes",
        "Чтобы дочитать, войдите",
        "För att läsa vidare, logga in",
        "本文为付费内容",
        "登录后阅读全文",
    ],
)
def test_request_to_pay_counts_where_the_text_breaks_off(prompt: str) -> None:
    found = free(f"{HEAD}<article>{TEXT}<div class='box'><p>{prompt}</p></div></article>")
    assert found == Candidate(False, "body", f"“{prompt}” where the text breaks off")
    assert free(f"{HEAD}<article>{LONG}<div class='box'><p>{prompt}</p></div></article>") is None


@pytest.mark.parametrize("prompt", ["Il vous reste 71.3% de cet article à lire.", "残り 1,204文字 / 全文 1,630文字"])
def test_rest_that_is_counted_is_paid_for(prompt: str) -> None:
    assert free(f"{HEAD}<article>{LONG}<p>{prompt}</p></article>") == Candidate(False, "body", f"“{prompt}”")


def test_box_named_for_a_paywall_counts_where_the_text_breaks_off() -> None:
    wall = "<section class='article-paywall'><b>Digital Plus</b><div><a href='/plus'>Subscribe</a></div></section>"
    expected = Candidate(False, "body", "a box named for a paywall where the text breaks off")
    assert free(f"{HEAD}<article>{TEXT}</article>{wall}") == expected
    assert free(f"{HEAD}<article>{LONG}</article>{wall}") is None


@pytest.mark.parametrize(
    "markup",
    [
        f"<header><p>Subscribe to continue reading all our stories</p></header>{HEAD}<article>{TEXT}</article>",
        f"<p class='paywall'>Subscribe now for 1 crown</p>{HEAD}<article>{TEXT}</article>",
        f"{HEAD}<article class='paywall'>{TEXT}</article><footer><a href='/plus'>Subscribe</a></footer>",
        f"{HEAD}<article>{TEXT}</article><div class='comments'><p>Log in to read the comments.</p></div>",
        f"{HEAD}<article>{TEXT}</article><div class='newsletter'><p>Sign up for our newsletter</p></div>",
        f"{HEAD}<article>{TEXT}</article><p>Subscribe to our newsletter to read more stories</p>",
        f"{HEAD}<article>{TEXT}</article><p>Join our WhatsApp channel to read more</p>",
    ],
)
def test_advertisement_for_subscriptions_says_nothing_of_an_article(markup: str) -> None:
    assert free(markup) is None
