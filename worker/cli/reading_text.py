"""What a document says, for people: one line a value with where it came from, then links and text."""

from collections.abc import Iterator, Sequence
from typing import Any

from tasks.parsing.explained import Explained
from tasks.parsing.reading import Alternate, ArticleReading, Link, Moment, Precision
from worker.cli.article_formats import alternate_text, plain
from worker.cli.columns import Line, aligned, cut
from worker.cli.inert import one_line

LINKS_SHOWN = 20
FIELDS = (  # of an ArticleReading, in the order of showing
    "headline",
    "published",
    "modified",
    "form",
    "authors",
    "editor",
    "source",
    "publisher",
    "site_name",
    "section",
    "breadcrumbs",
    "language",
    "language_declared",
    "tags",
    "canonical_url",
    "amp_url",
    "alternates",
    "lead_image",
    "lead_caption",
    "is_free",
    "page_number",
    "next_url",
    "standfirst",
    "body",
)
_LABELS = {"directives": "robots", "language_declared": "declared"}
_MISSED = ("published", "modified")  # shown when the page does not say them
_ANCHOR = 12  # columns without which an anchor says nothing


def reading_text(explained: Explained, url: str, width: int) -> str:
    """Return kind and fields with where they came from, links, and the text at the end.

    `url` is the document's, `width` the columns that a line may take: only URLs are longer.
    """
    reading = explained.reading
    lines = [Line("url", url), *_lines(explained), Line("links", f"{len(reading.links):,}")]
    shown = "\n".join((*aligned(lines, width), *_links(reading.links, width)))
    return f"{shown}\n\n{reading.article.body}" if reading.article else shown


def _lines(explained: Explained) -> Iterator[Line]:
    reading = explained.reading
    origins = {name: f"{origin.source}: {origin.reason}" for name, origin in explained.origins().items()}
    yield Line("kind", reading.kind.value, origins["kind"])
    if explained.rules and explained.rules.winner:
        yield Line("rules", f"{explained.rules.winner.value}: {explained.rules.winner.reason}")
    if reading.problem:
        yield Line("problem", reading.problem)
    if reading.directives:
        yield Line(label_of("directives"), value_text("directives", reading.directives), origins["directives"])
    if reading.article:
        yield from _fields(reading.article, origins)


def _fields(article: ArticleReading, origins: dict[str, str]) -> Iterator[Line]:
    for name in FIELDS:
        if name in origins:
            yield Line(label_of(name), value_text(name, getattr(article, name)), origins[name])
        elif name in _MISSED:
            yield Line(name, "–")


def label_of(name: str) -> str:
    """Return what a field is called in front of its value."""
    return _LABELS.get(name) or name.replace("_", " ")


def value_text(name: str, value: Any) -> str:
    if name == "body":
        return f"{len(value):,} characters"
    if isinstance(value, Moment):
        return _moment(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, frozenset):
        value = tuple(sorted(value))
    separator = " > " if name == "breadcrumbs" else ", "
    return separator.join(map(_listed, value)) if isinstance(value, tuple) else str(value)


def _listed(item: object) -> str:
    return alternate_text(plain(item)) if isinstance(item, Alternate) else str(item)


def _moment(moment: Moment) -> str:
    clock = "%H:%M:%S" if moment.precision is Precision.SECOND else "%H:%M"
    day = " to the day" if moment.precision is Precision.DAY else ""
    return f"{moment.at:%Y-%m-%d} {moment.at:{clock}}Z{day}, zone {moment.zone}, “{moment.raw}”"


def _links(links: Sequence[Link], width: int) -> Iterator[str]:
    for link in links[:LINKS_SHOWN]:
        line = one_line(f"  {link.rel:<9}  {link.url}")
        anchor = one_line(link.anchor or (link.announced and link.announced.headline) or "")
        room = width - len(line) - len("  “”")
        yield f"{line}  “{cut(anchor, room)}”" if anchor and room >= _ANCHOR else line
    if len(links) > LINKS_SHOWN:
        yield f"  … and {len(links) - LINKS_SHOWN:,} more; --json has all"
