"""`newsfold try`: what would be read from a page."""

from typing import Annotated

import typer

from worker.cli import output
from worker.cli.errors import explained

Document = Annotated[str, typer.Argument(metavar="URL|FILE", help="A page, feed or sitemap.")]
Url = Annotated[str | None, typer.Option(metavar="URL", help="Where the file is from: dates and names depend on it.")]
Timezone = Annotated[str | None, typer.Option(help="Zone of times that state none, as the portal's: Europe/Oslo.")]
Language = Annotated[str | None, typer.Option(help="Of the page, if it states none, as the portal's: ISO 639-1.")]
Explain = Annotated[bool, typer.Option("--explain", help="Show all that each value was chosen from, and why it won.")]
Json = Annotated[bool, typer.Option("--json", help="As one JSON object, values whole.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("try")(try_page)


def try_page(
    document: Document,
    url: Url = None,
    timezone: Timezone = None,
    language: Language = None,
    explain: Explain = False,
    as_json: Json = False,
) -> None:
    """Show what would be read from a page, and where each value comes from; nothing is stored."""
    from tasks.parsing.document import explained_document
    from tasks.parsing.explaining.explanation import explanations
    from tasks.parsing.reading import PageFacts
    from worker.cli.columns import output_width
    from worker.cli.explanation_text import explanation_text
    from worker.cli.page_source import source
    from worker.cli.portal_values import checked_language, checked_timezone
    from worker.cli.reading_json import reading_json
    from worker.cli.reading_text import reading_text
    from worker.rules.files import read_rules
    from worker.settings import settings

    zone = checked_timezone(timezone) if timezone else None
    code = checked_language(language) if language else None
    with explained():
        page = source(document, url)
        rules = read_rules(settings().rules_directory)
    facts = PageFacts(page.url, page.fetched_at, page.content_type, zone, code)
    found = explained_document(page.body, facts, rules)
    grounds = explanations(found) if explain else None
    if as_json:
        output.lines([reading_json(found, grounds, page.url)])
    elif grounds is None:
        output.say(reading_text(found, page.url, output_width()))
    else:
        output.say(explanation_text(found, grounds, page.url, output_width()))
