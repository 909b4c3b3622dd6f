"""The fields of the article that a page shows, each with where it came from."""

from collections.abc import Collection
from dataclasses import dataclass

from tasks.parsing.candidate import Candidate, Choice, first
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.details.access import is_free
from tasks.parsing.details.alternates import alternates
from tasks.parsing.details.breadcrumbs import breadcrumbs
from tasks.parsing.details.canonical import canonical_url
from tasks.parsing.details.credit_line import credit_line
from tasks.parsing.details.lead_caption import lead_caption
from tasks.parsing.details.lead_image import lead_image
from tasks.parsing.details.page_number import next_page, page_number
from tasks.parsing.details.publisher import publisher
from tasks.parsing.details.section import section
from tasks.parsing.details.tags import tags
from tasks.parsing.examine import Examined
from tasks.parsing.headline.names import named_sites
from tasks.parsing.language.choice import choose_declared
from tasks.parsing.reading import Alternate, Form, Link


@dataclass(frozen=True, slots=True)
class Fields:
    """What was chosen for every field of an ArticleReading, under its name there."""

    headline: Choice[str]
    body: Choice[str]
    published: Choice[Stamp]
    modified: Choice[Stamp]
    form: Choice[Form]
    authors: Choice[tuple[str, ...]]
    editor: Choice[str]
    source: Choice[str]
    publisher: Choice[str]
    site_name: Choice[str]
    section: Choice[str]
    breadcrumbs: Choice[tuple[str, ...]]
    standfirst: Choice[str]
    language: Choice[str]
    language_declared: Choice[str]
    lead_image: Choice[str]
    lead_caption: Choice[str]
    tags: Choice[tuple[str, ...]]
    is_free: Choice[bool]
    canonical_url: Choice[str]
    amp_url: Choice[str]
    alternates: Choice[tuple[Alternate, ...]]
    page_number: Choice[int]
    next_url: Choice[str]


def fields_of(examined: Examined, links: Collection[Link] = ()) -> Fields:
    """Return the fields of a page's article. `links` are those of the page: they say whether it is one of several."""
    evidence, headline, body = examined.evidence, examined.headline, examined.body
    credit = credit_line(evidence, examined.place, body)
    number = page_number(evidence.facts.url, links)
    trail = breadcrumbs(evidence, headline.text, headline.site_names)
    picture = lead_image(evidence, body.box)
    return Fields(
        headline=headline.choice,
        body=body.choice,
        published=examined.times.published,
        modified=examined.times.modified,
        form=examined.form,
        authors=examined.authors,
        editor=credit.editor,
        source=credit.source,
        publisher=publisher(evidence, headline),
        site_name=first(named_sites(evidence)),
        section=section(evidence, headline.text, headline.site_names, trail, examined.place),
        breadcrumbs=trail,
        standfirst=body.lead,
        language=examined.language,
        language_declared=choose_declared(evidence),
        lead_image=picture,
        lead_caption=lead_caption(evidence, picture, body, headline.order),
        tags=tags(evidence, examined.place),
        is_free=is_free(evidence, body),
        canonical_url=canonical_url(evidence, number.value or 1),
        amp_url=first(Candidate(link.url, "link", "rel amphtml") for link in links if link.rel == "amp"),
        alternates=alternates(evidence),
        page_number=number,
        next_url=next_page(evidence.facts.url, number.value or 1, links),
    )
