"""An article's story, for people."""

from collections.abc import Iterable, Iterator

from storage.analytics.article_records import ArticleRecord
from storage.analytics.article_story import Folded, Read, Seen, Story
from worker.cli.article_formats import alternate_text
from worker.cli.inert import one_line
from worker.cli.times import moment_text

ZONES = {  # tasks.parsing.reading.Zone
    "assumed": "its zone assumed to be UTC",
    "portal": "in the portal's zone",
    "stated": "its zone stated",
}


def story_text(story: Story) -> str:
    """Return the whole story: headline, times with their evidence, text, sightings, decisions, versions."""
    article = story.article
    lists = {
        "Seen at": [line for seen in story.seen for line in _seen(seen)],
        "Other URLs": article.aliases,
        "Alternates": [alternate_text(one) for one in article.alternates],
        "Folded into it": [line for folded in story.folded for line in _folded(folded)],
        "Versions": [line for read in story.versions for line in _version(read)],
    }
    parts = [_listed(article.headline, _facts(article)), article.standfirst, article.body]
    parts += [_listed(title, lines) for title, lines in lists.items() if lines]
    return "\n\n".join(part for part in parts if part)


def _listed(title: str, lines: Iterable[str]) -> str:
    return "\n".join((one_line(title), *(f"  {one_line(line)}" for line in lines)))


def _facts(article: ArticleRecord) -> Iterator[str]:
    for label, value in (
        ("headline", f"from {article.headline_source}"),
        ("published", _published(article)),
        ("modified", article.modified),
        ("form", article.form if article.form != "text" else None),
        ("authors", ", ".join(article.authors)),
        ("editor", article.editor),
        ("source", article.source),
        ("publisher", article.publisher),
        ("section", article.section),
        ("trail", " > ".join(article.breadcrumbs)),
        ("tags", ", ".join(article.tags)),
        ("language", _language(article)),
        ("access", _access(article)),
        ("picture", article.lead_image),
        ("caption", article.lead_caption),
        ("portal", article.portal),
        ("url", article.url),
        ("canonical", article.canonical_url),
        ("amp", article.amp_url),
        ("goes on", article.next_url),
    ):
        if value:
            yield f"{label:<9}  {value}"


def _language(article: ArticleRecord) -> str | None:
    declared = article.language_declared
    return f"{article.language} (declared {declared})" if declared not in (None, article.language) else article.language


def _access(article: ArticleRecord) -> str | None:
    return None if article.is_free is None else "free" if article.is_free else "not free"


def _published(article: ArticleRecord) -> str:
    if article.published is None:
        return "unknown: no page gives a time"
    zone = ZONES.get(article.published_zone or "", "")
    exact = f"to the {article.published_precision}"
    return f"{article.published} ({exact}, from {article.published_source}: “{article.published_raw}”, {zone})"


def _seen(seen: Seen) -> tuple[str, ...]:
    times = f"{moment_text(seen.first_seen_at)} to {moment_text(seen.last_seen_at)}"
    shown = f"“{seen.headline}”, {moment_text(seen.published_at)}" if seen.headline else "leads to it"
    number = f", page {seen.page_number}" if seen.page_number > 1 else ""
    return f"{seen.portal}  {seen.url}", f"  {times}: {shown}{number}"


def _folded(folded: Folded) -> Iterator[str]:
    undone = f", undone {moment_text(folded.undone_at)}" if folded.undone_at else ""
    yield folded.url
    yield f"  by {folded.rule} (score {folded.score:g}{undone})"
    for name, value in folded.inputs.items():
        yield f"    {name.replace('_', ' ')}: {value}"


def _version(read: Read) -> tuple[str, ...]:
    return f"{moment_text(read.seen_at)}  {read.change}: “{read.headline}”", f"  {read.url} ({read.warc_file})"
