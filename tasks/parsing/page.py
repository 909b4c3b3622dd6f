"""One HTML page in, what it says out."""

from selectolax.lexbor import LexborHTMLParser

from tasks.parsing.authors.choice import choose_authors
from tasks.parsing.body.choice import Body, choose_body
from tasks.parsing.charset import decode
from tasks.parsing.dates.visible import Habits
from tasks.parsing.evidence import Evidence, gather
from tasks.parsing.headline.choice import Headline, choose_headline
from tasks.parsing.language.choice import choose_language, declared_language
from tasks.parsing.outline.walk import outline_of
from tasks.parsing.prescan import defused
from tasks.parsing.published.choice import choose_times
from tasks.parsing.published.place import Place
from tasks.parsing.reading import ArticleReading, Kind, PageFacts, Reading


def read_page(body: bytes, facts: PageFacts) -> Reading:
    """Return what the HTML page `body` (bytes without content encoding) says. Never raises for bad input."""
    markup, problem = defused(decode(body, facts.content_type))
    tree = LexborHTMLParser(markup)
    if tree.root is None:
        return Reading(Kind.OTHER, problem="empty page")
    evidence = gather(outline_of(tree.root), facts)
    return Reading(Kind.ARTICLE, _article(evidence), problem=problem)


def _article(evidence: Evidence) -> ArticleReading:
    headline = choose_headline(evidence)
    habits = Habits(evidence.facts.fetched_at, declared_language(evidence))
    body = choose_body(evidence, headline, habits)
    place = _place(evidence, headline, body)
    times = choose_times(evidence, place, habits)
    published = times.published.winner
    authors = choose_authors(evidence, place, headline.site_names)
    winner = headline.choice.winner
    return ArticleReading(
        headline=winner.value if winner else "",
        headline_source=winner.source if winner else "",
        body=body.text,
        published=published.value.moment(evidence.facts, published.source) if published else None,
        authors=authors.value or (),
        language=choose_language(evidence, body.text).value,
    )


def _place(evidence: Evidence, headline: Headline, body: Body) -> Place:
    last = len(evidence.outline.blocks) - 1
    first = body.blocks[0].order if body.blocks else last
    return Place(evidence.outline, headline.order, first, body.blocks[-1].order if body.blocks else last)
