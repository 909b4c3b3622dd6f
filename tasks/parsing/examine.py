"""All that reading finds on one page, with what was considered for every field."""

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from tasks.parsing.authors.choice import choose_authors
from tasks.parsing.authors.structured import structured_authors
from tasks.parsing.body.choice import Body, choose_body
from tasks.parsing.candidate import Choice
from tasks.parsing.charset import decode
from tasks.parsing.dates.habits import habits_of, shown_habits
from tasks.parsing.evidence import Evidence, gather
from tasks.parsing.form import choose_form
from tasks.parsing.headline.choice import Headline, choose_headline
from tasks.parsing.kind import Judgement, judge
from tasks.parsing.language.choice import choose_language
from tasks.parsing.outline.values import Outline
from tasks.parsing.outline.walk import outline_of
from tasks.parsing.prescan import defused
from tasks.parsing.published.choice import Times, choose_times
from tasks.parsing.published.place import Place
from tasks.parsing.reading import Form, PageFacts


@dataclass(frozen=True, slots=True)
class Examined:
    """A page's fields, each with the candidates it was chosen from."""

    tree: LexborHTMLParser
    evidence: Evidence
    headline: Headline
    body: Body
    place: Place
    times: Times
    authors: Choice[tuple[str, ...]]
    language: Choice[str]
    form: Choice[Form]
    judgement: Judgement
    problem: str | None  # what was left out before parsing


def examine(body: bytes, facts: PageFacts) -> Examined:
    """Return what the HTML page `body` (bytes without content encoding) shows. Never raises for bad input."""
    markup, problem = defused(decode(body, facts.content_type))
    tree = LexborHTMLParser(markup)
    evidence = gather(outline_of(tree.root) if tree.root else Outline(), facts)
    if evidence.outline.is_cut:
        problem = problem or "page has too many elements, partly ignored"
    return _chosen(tree, evidence, problem)


def _chosen(tree: LexborHTMLParser, evidence: Evidence, problem: str | None) -> Examined:
    habits = habits_of(evidence)
    headline = choose_headline(evidence)
    stated = tuple(structured_authors(evidence, headline.site_names))
    body = choose_body(evidence, headline, habits, {name for names in stated for name in names.value})
    place = _place(evidence, headline, body)
    language = choose_language(evidence, body.text)
    times = choose_times(evidence, place, shown_habits(habits, evidence, language.winner))
    form = choose_form(evidence, headline, body)
    return Examined(
        tree,
        evidence,
        headline,
        body,
        place,
        times,
        choose_authors(evidence, place, headline.site_names, stated),
        language,
        form,
        judge(evidence, headline, body, times, form),
        problem,
    )


def _place(evidence: Evidence, headline: Headline, body: Body) -> Place:
    last = len(evidence.outline.blocks) - 1
    start = headline.order
    if start is not None and body.blocks and start > body.blocks[0].order:
        # What stands within or behind the text does not tell where the article begins.
        before = evidence.outline.blocks[: body.blocks[0].order]
        start = next((block.order for block in reversed(before) if block.tag == "h1"), None)
    elif start is None:  # the headline is worded otherwise where it stands
        start = next((block.order for block in evidence.outline.blocks if block.tag == "h1"), None)
    if not body.blocks:
        return Place(evidence.outline, start, last, last, headline.text)
    return Place(evidence.outline, start, body.blocks[0].order, body.blocks[-1].order, headline.text)
