"""The fields of the article that a page shows, each with where it came from."""

from collections.abc import Iterable
from dataclasses import dataclass

from tasks.parsing.candidate import Choice, first
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.details.access import is_free
from tasks.parsing.details.canonical import canonical_url
from tasks.parsing.details.credit_line import credit_line
from tasks.parsing.details.lead_image import lead_image
from tasks.parsing.details.page_number import page_number
from tasks.parsing.details.publisher import publisher
from tasks.parsing.details.section import section
from tasks.parsing.details.tags import tags
from tasks.parsing.examine import Examined
from tasks.parsing.headline.names import named_sites
from tasks.parsing.reading import Link


@dataclass(frozen=True, slots=True)
class Fields:
    """What was chosen for every field of an ArticleReading, under its name there."""

    headline: Choice[str]
    body: Choice[str]
    published: Choice[Stamp]
    modified: Choice[Stamp]
    authors: Choice[tuple[str, ...]]
    editor: Choice[str]
    source: Choice[str]
    publisher: Choice[str]
    site_name: Choice[str]
    section: Choice[str]
    standfirst: Choice[str]
    language: Choice[str]
    lead_image: Choice[str]
    tags: Choice[tuple[str, ...]]
    is_free: Choice[bool]
    canonical_url: Choice[str]
    page_number: Choice[int]


def fields_of(examined: Examined, links: Iterable[Link] = ()) -> Fields:
    """Return the fields of a page's article. `links` are those of the page: they say whether it is one of several."""
    evidence, headline, body = examined.evidence, examined.headline, examined.body
    credit = credit_line(evidence, examined.place, body)
    number = page_number(evidence.facts.url, links)
    return Fields(
        headline=headline.choice,
        body=body.choice,
        published=examined.times.published,
        modified=examined.times.modified,
        authors=examined.authors,
        editor=credit.editor,
        source=credit.source,
        publisher=publisher(evidence, headline),
        site_name=first(named_sites(evidence)),
        section=section(evidence, headline.text, headline.site_names),
        standfirst=body.lead,
        language=examined.language,
        lead_image=lead_image(evidence, body.box),
        tags=tags(evidence),
        is_free=is_free(evidence),
        canonical_url=canonical_url(evidence, number.value or 1),
        page_number=number,
    )
