"""One HTML page in, what it says out."""

from tasks.discovery.links import page_links
from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.details.directives import robots_directives
from tasks.parsing.examine import examine
from tasks.parsing.explained import Explained
from tasks.parsing.fields import Fields, fields_of
from tasks.parsing.reading import ArticleReading, Kind, Moment, PageFacts, Reading


def read_page(body: bytes, facts: PageFacts) -> Reading:
    """Return what the HTML page `body` (bytes without content encoding) says. Never raises for bad input."""
    return explained_page(body, facts).reading


def explained_page(body: bytes, facts: PageFacts) -> Explained:
    """Return what `read_page` does, with where each value came from."""
    examined = examine(body, facts)
    links = page_links(examined.tree, facts.url)
    judged = examined.judgement
    fields = fields_of(examined, links) if judged.kind is Kind.ARTICLE else None
    directives = robots_directives(examined.evidence.metas)
    article = article_of(fields, facts) if fields else None
    reading = Reading(judged.kind, article, links, examined.problem, directives.value or frozenset())
    return Explained(reading, Choice(Candidate(judged.kind, "page", judged.reason)), directives, fields, examined)


def article_of(fields: Fields, facts: PageFacts) -> ArticleReading:
    """Return the article whose fields these are."""
    headline = fields.headline.winner
    return ArticleReading(
        headline=headline.value if headline else "",
        headline_source=headline.source if headline else "",
        body=fields.body.value or "",
        published=_moment(fields.published, facts),
        modified=_moment(fields.modified, facts),
        authors=fields.authors.value or (),
        editor=fields.editor.value,
        source=fields.source.value,
        publisher=fields.publisher.value,
        site_name=fields.site_name.value,
        section=fields.section.value,
        standfirst=fields.standfirst.value,
        language=fields.language.value,
        lead_image=fields.lead_image.value,
        tags=fields.tags.value or (),
        is_free=fields.is_free.value,
        canonical_url=fields.canonical_url.value,
        page_number=fields.page_number.value or 1,
    )


def _moment(choice: Choice[Stamp], facts: PageFacts) -> Moment | None:
    return choice.winner.value.moment(facts, choice.winner.source) if choice.winner else None
