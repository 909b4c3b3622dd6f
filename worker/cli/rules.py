"""`newsfold rules`: rule files, tried on saved pages."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from worker.cli import output
from worker.cli.errors import UserError, explained
from worker.cli.try_page import Document, Language, Timezone, Url

if TYPE_CHECKING:  # the command line starts fast
    from tasks.parsing.explained import Explained
    from worker.rules.expectation import Mismatch

group = typer.Typer(no_args_is_help=True, help="Rules of how a portal's pages are read: check them, save pages.")
Directory = Annotated[Path | None, typer.Argument(metavar="DIR", help="Of rule files; else NEWSFOLD_RULES.")]
_NAME = re.compile(r"\w[\w.-]*")
Name = Annotated[str, typer.Argument(help="Of the rule file: post, for post.toml.")]


def register(app: typer.Typer) -> None:
    """Add the group."""
    app.add_typer(group, name="rules")


@group.command()
def check(directory: Directory = None) -> None:
    """Read every saved page by the rules, and tell which are read as expected; exit 1 when one is not."""
    from tasks.parsing.document import explained_document
    from worker.rules.expectation import mismatches
    from worker.rules.files import read_rules, rule_files
    from worker.rules.saved import saved_pages

    with explained():
        where = directory or _directory()
        rules, pages = read_rules(where), saved_pages(where)
        files = [path.name for path in rule_files(where)]
    rows: list[tuple[str, str, str]] = []
    wrong: list[tuple[str, Mismatch]] = []
    for page in pages:
        found = explained_document(page.body, page.facts, rules)
        missed = list(mismatches(page.expected, found))
        wrong += [(page.name, one) for one in missed]
        held = f"{len(page.expected) - len(missed)} of {len(page.expected)}"
        rows.append((page.name, _used(found), f"{held} fields" if missed else "holds"))
    without = {Path(name).stem for name in files} - {page.name.partition("/")[0] for page in pages}
    rows += [(f"{name}/", f"{name}.toml", "no page saved: newsfold rules save") for name in sorted(without)]
    output.table(("page", "rules", "result"), rows)
    for name, one in wrong:
        output.say(f"\n{name}: {one.name}\n  expected  {one.expected}\n  read      {one.read}")
    if wrong:
        raise UserError(f"{len({name for name, _ in wrong})} of {len(pages)} pages are not read as expected")


@group.command()
def save(name: Name, document: Document, url: Url = None, timezone: Timezone = None, language: Language = None) -> None:
    """Save a page for `rules check`, with what is read of it now: correct what is wrong in the file that is named."""
    from tasks.parsing.document import explained_document
    from tasks.parsing.reading import PageFacts
    from worker.cli.page_source import source
    from worker.cli.portal_values import checked_language, checked_timezone
    from worker.rules.files import read_rules
    from worker.rules.saved import save_page
    from worker.settings import RULES, settings

    if not _NAME.fullmatch(name) or name.endswith(".toml"):
        raise UserError(f"not a rule file's name: {name!r}; write post for post.toml")
    zone = checked_timezone(timezone) if timezone else None
    code = checked_language(language) if language else None
    with explained():
        rules = read_rules(settings().rules_directory)
        page = source(document, url)
        facts = PageFacts(page.url, page.fetched_at, page.content_type, zone, code)
        found = explained_document(page.body, facts, rules)
        written = save_page((settings().rules_directory or RULES) / name, page.body, found, facts)
    output.say(f"saved: {written}; correct there what is wrong")


def _directory() -> Path:
    from worker.settings import settings

    directory = settings().rules_directory
    if directory is None:
        raise UserError("no rules: there is no folder rules/ here, and NEWSFOLD_RULES is not set")
    return directory


def _used(found: "Explained") -> str:
    winner = found.rules.winner if found.rules else None
    return winner.value if winner else "none"
