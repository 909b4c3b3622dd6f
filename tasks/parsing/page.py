"""One HTML page in, what it says out."""

from tasks.discovery.links import page_links
from tasks.identity.headline_key import split_affix
from tasks.parsing.details.access import is_free
from tasks.parsing.details.canonical import canonical_url
from tasks.parsing.details.credit_line import credit_line
from tasks.parsing.details.directives import robots_directives
from tasks.parsing.details.lead_image import lead_image
from tasks.parsing.details.page_number import page_number
from tasks.parsing.details.section import section
from tasks.parsing.details.tags import tags
from tasks.parsing.examine import Examined, examine
from tasks.parsing.metadata.jsonld import text_of
from tasks.parsing.reading import ArticleReading, Kind, Link, PageFacts, Reading
from tasks.parsing.text import plain_text


def read_page(body: bytes, facts: PageFacts) -> Reading:
    """Return what the HTML page `body` (bytes without content encoding) says. Never raises for bad input."""
    examined = examine(body, facts)
    links = page_links(examined.tree, facts.url)
    kind = examined.judgement.kind
    article = article_of(examined, links) if kind is Kind.ARTICLE else None
    directives = robots_directives(examined.evidence.metas)
    return Reading(kind, article, links, examined.problem, directives)


def article_of(examined: Examined, links: tuple[Link, ...] = ()) -> ArticleReading:
    """Return the article that a page shows. `links` are those of the page: they say whether it is one of several."""
    evidence, headline, body = examined.evidence, examined.headline, examined.body
    names = headline.site_names
    number = page_number(evidence.facts.url, links)
    credit = credit_line(examined.place, body)
    published, modified = examined.times.published.winner, examined.times.modified.winner
    return ArticleReading(
        headline=headline.text,
        headline_source=headline.choice.winner.source if headline.choice.winner else "",
        body=body.text,
        published=published.value.moment(evidence.facts, published.source) if published else None,
        modified=modified.value.moment(evidence.facts, modified.source) if modified else None,
        authors=examined.authors.value or (),
        editor=credit.editor,
        source=credit.source,
        publisher=_publisher(examined),
        site_name=next(iter(names), None),
        section=section(evidence, headline.text, names),
        standfirst=body.standfirst,
        language=examined.language.value,
        lead_image=lead_image(evidence, body.box),
        tags=tags(evidence),
        is_free=is_free(evidence),
        canonical_url=canonical_url(evidence, number),
        page_number=number,
    )


def _publisher(examined: Examined) -> str | None:
    """Return whose name stands behind the headline, else the publisher that the metadata names."""
    affix = split_affix(examined.headline.text, examined.headline.site_names)[1]
    publisher = examined.evidence.node.get("publisher")
    stated = text_of(publisher) if isinstance(publisher, dict | str) else None
    return affix or (plain_text(stated) if stated else None)
