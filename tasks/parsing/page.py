"""One HTML page in, what it says out."""

from dataclasses import replace

from tasks.discovery.links import page_links
from tasks.parsing.candidate import Candidate, Choice
from tasks.parsing.dates.habits import habits_of
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.details.directives import robots_directives
from tasks.parsing.examine import Examined, examine
from tasks.parsing.explained import Explained
from tasks.parsing.fields import Fields, fields_of
from tasks.parsing.reading import ArticleReading, Form, Kind, Moment, PageFacts, Reading
from tasks.parsing.rules.found import Page
from tasks.parsing.rules.override import Findings, account, findings, overridden, problem_of, ruled_kind
from tasks.parsing.rules.values import NO_RULES, Rules


def read_page(body: bytes, facts: PageFacts, rules: Rules = NO_RULES) -> Reading:
    """Return what the HTML page `body` (bytes without content encoding) says. Never raises for bad input.

    What `rules` say of the page's host goes before what would be chosen, field by field.
    """
    return explained_page(body, facts, rules).reading


def explained_page(body: bytes, facts: PageFacts, rules: Rules = NO_RULES) -> Explained:
    """Return what `read_page` does, with where each value came from."""
    layout = rules.layout(facts.url, facts.fetched_at)
    if layout and layout.timezone:
        facts = replace(facts, timezone=layout.timezone)
    examined = examine(body, facts)
    judged = examined.judgement
    kind = Choice(Candidate(judged.kind, "page", judged.reason))
    if layout is None:
        return _explained(examined, kind)
    said = findings(layout, Page(examined.tree, facts, habits_of(examined.evidence)))
    return _explained(examined, ruled_kind(kind, said, facts.url), said)


def _explained(examined: Examined, kind: Choice[Kind], said: Findings | None = None) -> Explained:
    facts = examined.evidence.facts
    links = page_links(examined.tree, facts.url)
    is_article = kind.value is Kind.ARTICLE
    fields = fields_of(examined, links) if is_article else None
    if fields and said:
        fields = overridden(fields, said, examined.evidence)
    article = article_of(fields, facts) if fields else None
    directives = robots_directives(examined.evidence.metas)
    problem = examined.problem or _problem(examined, kind, said if is_article else None)
    reading = Reading(kind.value or Kind.OTHER, article, links, problem, directives.value or frozenset())
    return Explained(reading, kind, directives, fields, examined, account(said) if said else None)


def _problem(examined: Examined, kind: Choice[Kind], said: Findings | None) -> str | None:
    """Return what an error page reports, or what rules missed on an article."""
    if kind.value is Kind.ERROR:
        return examined.judgement.problem
    return problem_of(said) if said else None


def article_of(fields: Fields, facts: PageFacts) -> ArticleReading:
    """Return the article whose fields these are."""
    headline = fields.headline.winner
    return ArticleReading(
        headline=headline.value if headline else "",
        headline_source=headline.source if headline else "",
        body=fields.body.value or "",
        published=_moment(fields.published, facts),
        modified=_moment(fields.modified, facts),
        form=fields.form.value or Form.TEXT,
        authors=fields.authors.value or (),
        editor=fields.editor.value,
        source=fields.source.value,
        publisher=fields.publisher.value,
        site_name=fields.site_name.value,
        section=fields.section.value,
        breadcrumbs=fields.breadcrumbs.value or (),
        standfirst=fields.standfirst.value,
        language=fields.language.value,
        language_declared=fields.language_declared.value,
        lead_image=fields.lead_image.value,
        lead_caption=fields.lead_caption.value,
        tags=fields.tags.value or (),
        is_free=fields.is_free.value,
        canonical_url=fields.canonical_url.value,
        amp_url=fields.amp_url.value,
        alternates=fields.alternates.value or (),
        page_number=fields.page_number.value or 1,
        next_url=fields.next_url.value,
    )


def _moment(choice: Choice[Stamp], facts: PageFacts) -> Moment | None:
    return choice.winner.value.moment(facts, choice.winner.source) if choice.winner else None
