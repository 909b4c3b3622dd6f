"""Declaring portals, and telling what it changed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import portals
from storage.database import clock
from storage.models import Portal
from storage.portals import Declaration
from tasks.identity.url_key import host_of, same_site
from worker.cli.archive import NoArchiveError, rehearsing, writing
from worker.cli.errors import UserError
from worker.cli.portal_file import Declared, read_portals

FIELDS = ("url", "entry_points", "every_s", "cron", "timezone", "language", "paused")


@dataclass(frozen=True, slots=True)
class Change:
    """What declaring a portal did."""

    name: str
    state: str  # "added", "changed", "unchanged", "paused", "not declared"
    details: tuple[str, ...] = ()  # such as the fields that changed

    def __str__(self) -> str:
        details = f" ({', '.join(self.details)})" if self.details else ""
        return f"{self.state}: {self.name}{details}"


def known(session: Session, name: str) -> Portal | None:
    """Return the portal of that name, if there is one."""
    return session.scalar(select(Portal).where(Portal.name == name))


def declare(session: Session, said: Declaration, now: datetime) -> Change:
    """Add the portal or make it as `said`. One that a crawl on demand named after its host gets the name."""
    _rename_unnamed(session, said)
    before = _fields(known(session, said.name))
    portal, _ = portals.declare(session, said, now)
    changed = tuple(name for name, value in _fields(portal).items() if before and before[name] != value)
    state = "added" if not before else "changed" if changed else "unchanged"
    return Change(said.name, state, tuple(name.removesuffix("_s").replace("_", " ") for name in changed))


def _rename_unnamed(session: Session, said: Declaration) -> None:
    unnamed = known(session, host_of(said.url))
    if unnamed and known(session, said.name) is None and not (unnamed.every_s or unnamed.cron):
        unnamed.name = said.name
        session.flush()


def on_top(session: Session, said: Declaration) -> Declaration:
    """Return `said`, what it leaves open being as it is with the portal of that name.

    Raises UserError when that is one of another site.
    """
    portal = known(session, said.name)
    if portal is None:
        return said
    if not same_site(portal.url, said.url):
        raise UserError(f"{said.name!r} is the portal at {portal.url}; choose another --name")
    has_schedule = said.every_s or said.cron
    return replace(
        said,
        entry_points=said.entry_points or ([] if portal.entry_points == [portal.url] else portal.entry_points),
        every_s=said.every_s if has_schedule else portal.every_s,
        cron=said.cron if has_schedule else portal.cron,
        timezone=said.timezone or portal.timezone,
        language=said.language or portal.language,
        paused=portal.paused,
    )


def sync_file(file: Path, dry_run: bool, prune: bool) -> list[Change]:
    """Make the portals as `file` declares them. A dry run changes nothing, and makes no archive either.

    Raises UserError.
    """
    declared = read_portals(file)
    try:
        with rehearsing() if dry_run else writing() as session:
            return _sync(session, declared, prune)
    except NoArchiveError:
        return [Change(one.said.name, "added") for one in declared]


def _sync(session: Session, declared: Sequence[Declared], prune: bool) -> list[Change]:
    now = clock(session)
    changes = [declare(session, _with_pause(session, one), now) for one in declared]
    names = {one.said.name for one in declared}
    for portal in portals.every(session):
        if portal.name in names:
            continue
        if prune and not portal.paused:
            portal.paused = True
            changes.append(Change(portal.name, "paused", ("not declared",)))
        else:
            changes.append(Change(portal.name, "not declared", ("paused",) if portal.paused else ()))
    return changes


def _with_pause(session: Session, one: Declared) -> Declaration:
    """A file that does not speak of pausing leaves it as commands have it."""
    portal = known(session, one.said.name)
    return one.said if one.says_paused or portal is None else replace(one.said, paused=portal.paused)


def _fields(portal: Portal | None) -> dict[str, object]:
    return {name: getattr(portal, name) for name in FIELDS} if portal else {}
