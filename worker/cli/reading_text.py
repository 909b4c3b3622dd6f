"""What a document says, for people."""

from collections.abc import Iterator

from tasks.parsing.reading import ArticleReading, Moment, Reading
from worker.cli.inert import one_line

LINKS_SHOWN = 20
_FIELDS = (  # of an ArticleReading, in the order of showing
    "authors",
    "editor",
    "source",
    "publisher",
    "site_name",
    "section",
    "language",
    "tags",
    "canonical_url",
    "lead_image",
    "is_free",
    "page_number",
    "standfirst",
)


def reading_text(reading: Reading, url: str) -> str:
    """Return kind, fields with where they came from, links, and the text at the end."""
    lines = [_line("url", url), _line("kind", reading.kind.value)]
    if reading.problem:
        lines.append(_line("problem", reading.problem))
    if reading.directives:
        lines.append(_line("robots", ", ".join(sorted(reading.directives))))
    if reading.article:
        lines += _fields(reading.article)
    lines += _links(reading)
    return "\n".join(lines) + (f"\n\n{reading.article.body}" if reading.article else "")


def _line(label: str, value: object, source: str | None = None) -> str:
    return one_line(f"{label.replace('_', ' '):<13}  {value}{f'  (from {source})' if source else ''}")


def _fields(article: ArticleReading) -> Iterator[str]:
    yield _line("headline", article.headline, article.headline_source)
    for label, moment in (("published", article.published), ("modified", article.modified)):
        yield _line(label, _moment(moment) if moment else "–", moment.source if moment else None)
    for name in _FIELDS:
        value = getattr(article, name)
        if value not in (None, ()):
            yield _line(name, ", ".join(value) if isinstance(value, tuple) else value)
    yield _line("body", f"{len(article.body):,} characters")


def _moment(moment: Moment) -> str:
    return f"{moment.at.isoformat()} to the {moment.precision}, written “{moment.raw}”, zone {moment.zone}"


def _links(reading: Reading) -> Iterator[str]:
    yield _line("links", f"{len(reading.links):,}")
    for link in reading.links[:LINKS_SHOWN]:
        shown = link.anchor or (link.announced.headline if link.announced else None)
        yield one_line(f"  {link.rel:<9}  {link.url}{f'  “{shown}”' if shown else ''}")
    if len(reading.links) > LINKS_SHOWN:
        yield f"  … and {len(reading.links) - LINKS_SHOWN:,} more; --json has all"
