import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from storage.analytics.words import has_words
from storage.models import Article
from tests.storage.analytics.rows import add_article, add_page, add_portal

TEXTS = {
    "Bridge over the Lorn opens": "The ferry ends.",
    "МІСТ ВІДКРИТО": "Пором більше не ходить.",
    "墨湾半程马拉松": "比赛于周日举行。",
    "100% of ÉCLAIRS_sold": r"back\slash",
}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["BRIDGE"], ["Bridge over the Lorn opens"]),
        (["ferry", "bridge"], ["Bridge over the Lorn opens"]),
        (["ferry", "marathon"], []),
        (["the lorn"], ["Bridge over the Lorn opens"]),
        (["standfirst"], list(TEXTS)),
        (["міст"], ["МІСТ ВІДКРИТО"]),
        (["ПОРОМ"], ["МІСТ ВІДКРИТО"]),
        (["马拉松"], ["墨湾半程马拉松"]),
        (["éclairs"], ["100% of ÉCLAIRS_sold"]),
        (["100%"], ["100% of ÉCLAIRS_sold"]),
        (["s_s"], ["100% of ÉCLAIRS_sold"]),
        (["\\s"], ["100% of ÉCLAIRS_sold"]),
        (["br_dge"], []),
        (["%"], ["100% of ÉCLAIRS_sold"]),
        (["opensstandfirst"], []),
    ],
)
def test_every_word_occurs_in_any_case_and_as_written(
    sessions: sessionmaker[Session], words: list[str], expected: list[str]
) -> None:
    with sessions.begin() as session:
        portal = add_portal(session)
        for number, (headline, body) in enumerate(TEXTS.items()):
            page = add_page(session, portal, f"http://news.example/{number}")
            add_article(session, page, headline, body=body, standfirst="A standfirst")

        found = session.scalars(select(Article.headline).where(has_words(session, words)).order_by(Article.id)).all()

    assert found == expected


def test_an_article_without_standfirst_is_found(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        article = add_article(session, add_page(session, add_portal(session), "http://news.example/a"), standfirst=None)

        assert session.scalars(select(Article.id).where(has_words(session, ["bridge", "open."]))).all() == [article.id]
