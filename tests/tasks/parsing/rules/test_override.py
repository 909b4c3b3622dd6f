"""Rules go before what would be chosen, field by field, and every value says so."""

import pytest

from tasks.parsing.document import explained_document, read_document
from tasks.parsing.explained import Origin
from tasks.parsing.reading import Kind, PageFacts
from tests.tasks.parsing.articles import BODY, TEXT
from tests.tasks.parsing.rules.rules_for import NOW, URL, ruled, rules_of

STATED = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": ""}</script>'
PAGE = f"""<html lang="en">{STATED}<h1>Coast</h1><h2 class="t">Council lengthens the pier</h2>
<p class="byline">By Anna Quayle</p><div class="text">{TEXT}</div>"""
LITTLE = "<h1>Storm</h1><ol><li>Ferry cancelled.</ol>"


def test_a_rule_overrides_its_field_alone() -> None:
    found = ruled(PAGE, 'headline = "h2.t"')
    article = found.reading.article
    assert article is not None
    assert (article.headline, article.headline_source) == ("Council lengthens the pier", "rule")
    assert (article.body, article.authors) == (BODY, ("Anna Quayle",))
    origins = found.origins()
    assert origins["headline"] == Origin("rule", "post.toml: h2.t")
    assert origins["rules"] == Origin("rule", "by host")
    assert origins["authors"].source == "byline"


def test_what_was_chosen_without_the_rule_is_still_considered() -> None:
    choices = ruled(PAGE, 'headline = "h2.t"\nbody = ".byline"').choices()
    assert choices["headline"].considered[0] == choices["headline"].winner
    assert "Coast" in [candidate.value for candidate in choices["headline"].considered]
    assert [candidate.value for candidate in choices["body"].considered] == ["By Anna Quayle", BODY]


def test_a_field_may_be_said_to_be_on_no_page() -> None:
    found = ruled(PAGE, "authors = false")
    assert found.reading.article is not None
    assert found.reading.article.authors == ()
    assert "authors" not in found.origins()
    assert ("Anna Quayle",) in [candidate.value for candidate in found.choices()["authors"].considered]


def test_the_language_is_that_of_the_text_which_the_rule_gives() -> None:
    text = "Der Hafenrat hat am Montag beschlossen, die östliche Mole noch vor den Winterstürmen zu verlängern. " * 3
    found = ruled(f"{PAGE}<div class=de>{text}</div>", 'body = ".de"')
    assert found.reading.article is not None
    assert found.reading.article.language == "de"


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ('headline = ".x"\neditor = ".y"', "post.toml: nothing found for headline (.x)"),
        ('published = ".x"\nbody = ".y"', "post.toml: nothing found for published (.x), body (.y)"),
        ('editor = ".y"', None),
        ('headline = "h1"', None),
    ],
)
def test_only_what_every_article_has_is_missed_aloud(fields: str, problem: str | None) -> None:
    assert ruled(PAGE, fields).reading.problem == problem


def test_what_the_rules_did_not_find_is_told() -> None:
    rules = ruled(PAGE, 'until = 2030-01-01\npaths = ["/news/*"]\nheadline = "h1"\neditor = ".y"').rules
    assert rules is not None
    assert rules.winner is not None
    assert rules.winner.value == "post.toml, layout 1"
    assert rules.winner.reason == "by host; until 2030-01-01; for /news/*; nothing found for editor (.y)"


def test_rules_for_headline_and_text_make_an_article() -> None:
    assert ruled(LITTLE, 'headline = "h1"').reading.kind is Kind.OTHER
    found = ruled(LITTLE, 'headline = "h1"\nbody = "ol"')
    assert found.reading.kind is Kind.ARTICLE
    assert found.reading.article is not None
    assert found.reading.article.body == "Ferry cancelled."
    assert found.origins()["kind"] == Origin("rule", "post.toml: headline and body are there")
    assert Kind.OTHER in [candidate.value for candidate in found.kind.considered]


@pytest.mark.parametrize(
    ("markup", "fields", "url", "kind"),
    [
        (LITTLE, 'headline = "h1"\nbody = ".x"', URL, Kind.OTHER),
        (LITTLE, 'headline = "h1"\nbody = "ol"', "https://post.example/", Kind.OTHER),
        (LITTLE, 'paths = ["/"]\nheadline = "h1"\nbody = "ol"', "https://post.example", Kind.ARTICLE),
        ("<h1>Sign in</h1><p>Sorry", 'headline = "h1"\nbody = "p"', URL, Kind.OTHER),
    ],
)
def test_not_everything_with_a_headline_is_an_article(markup: str, fields: str, url: str, kind: Kind) -> None:
    found = ruled(markup, fields, url)
    assert found.reading.kind is kind
    assert (found.reading.article is not None) == (kind is Kind.ARTICLE)
    assert found.reading.problem is None


def test_error_page_stays_one_whatever_rules_find() -> None:
    reading = ruled("<h1>Not Found</h1><p>Sorry", 'headline = "h1"\nbody = "p"', URL).reading
    assert (reading.kind, reading.problem) == (Kind.ERROR, "error page: not found")


def test_another_host_is_read_as_without_rules() -> None:
    rules, facts = rules_of('[[layout]]\nheadline = "h2.t"'), PageFacts("https://other.example/a", NOW)
    found = explained_document(PAGE.encode(), facts, rules)
    assert found.rules is None
    assert found.reading == read_document(PAGE.encode(), facts)


def test_a_feed_has_no_use_for_rules() -> None:
    rules = rules_of('[[layout]]\nheadline = "title"\nbody = "title"')
    feed = b"<rss version='2.0'><channel><title>Post</title></channel></rss>"
    assert read_document(feed, PageFacts(URL, NOW), rules).kind is Kind.FEED
