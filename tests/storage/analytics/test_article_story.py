import pytest
from sqlalchemy.orm import Session, sessionmaker

from storage.analytics.article_story import story_of
from tests.storage.analytics.rows import (
    NOW,
    add_appearance,
    add_article,
    add_capture,
    add_decision,
    add_page,
    add_portal,
    add_version,
    ago,
)


def test_the_story_tells_where_why_and_how_it_changed(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        portal, copier = add_portal(session), add_portal(session, "copier")
        page = add_page(session, portal, "http://news.example/a")
        article = add_article(session, page)
        copy = add_page(session, copier, "http://copier.example/a", article_id=article.id)
        add_appearance(session, article, copy, headline="Bridge opens!", page_number=2, first_seen_at=ago(hours=1))
        add_decision(session, article, copy, score=0.75)
        add_version(session, article, add_capture(session, page, warc_file="b.warc.gz"), change="body", headline="New")
        add_version(session, article, add_capture(session, page, fetched_at=ago(days=1), warc_file="a.warc.gz"))

        story = story_of(session, article.id)

    assert story.article.headline == "Bridge opens"
    assert [(seen.portal, seen.headline, seen.page_number) for seen in story.seen] == [
        ("copier", "Bridge opens!", 2),
        ("news", "Bridge opens", 1),
    ]
    (folded,) = story.folded
    assert (folded.url, folded.rule, folded.score) == (copy.url, "headline and time", 0.75)
    assert (folded.inputs, folded.decided_at, folded.undone_at) == ({"agrees": "to the minute"}, NOW, None)
    versions = [(read.change, read.headline, read.warc_file) for read in story.versions]
    assert versions == [("first", "Bridge opens", "a.warc.gz"), ("body", "New", "b.warc.gz")]


def test_an_unknown_article_is_said_to_be_unknown(sessions: sessionmaker[Session]) -> None:
    with sessions() as session, pytest.raises(LookupError, match="no article 7"):
        story_of(session, 7)
