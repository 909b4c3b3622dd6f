"""What people say of how a portal's pages are to be read: rules by field, in layouts, by host."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final
from urllib.parse import unquote, urlsplit

from tasks.identity.url_key import host_of
from tasks.parsing.reading import Precision


class RuleError(ValueError):
    """A rule file says what can't be meant; the text says where and what, in one line."""


@dataclass(frozen=True, slots=True)
class DateFormat:
    """A date as `datetime.strptime` reads it, and how much of a moment it states."""

    pattern: str
    precision: Precision


@dataclass(frozen=True, slots=True)
class FieldRule:
    """Where a field stands on a page."""

    css: str  # empty: the page has no such field
    attribute: str | None = None  # that has it instead of the text
    after: str | None = None  # only what stands behind these words
    before: str | None = None  # and in front of those
    remove: tuple[str, ...] = ()  # selectors of what is left out
    split: tuple[str, ...] = ()  # words that part names
    formats: tuple[DateFormat, ...] = ()
    means: bool | None = None  # of is_free: what it means that there is such an element


@dataclass(frozen=True, slots=True)
class Layout:
    """What the pages of a portal look like, until some day."""

    name: str  # of the file
    number: int  # in the file, from 1
    fields: Mapping[str, FieldRule]  # by the name of a field of ArticleReading
    until: date | None = None  # for pages fetched before that day, by UTC
    paths: tuple[str, ...] = ()  # patterns of the URL's path; none: every path
    timezone: str | None = None  # IANA name, for times that state none
    path_form: re.Pattern[str] | None = None  # of `paths`

    def is_for(self, path: str, fetched_at: datetime) -> bool:
        """Return whether a page at `path` looked like this when it was fetched (aware, UTC)."""
        if self.until is not None and fetched_at.date() >= self.until:
            return False
        return self.path_form is None or self.path_form.fullmatch(unquote(path)) is not None


@dataclass(frozen=True, slots=True)
class PortalRules:
    """One rule file."""

    name: str  # of the file: "post.toml"
    hosts: tuple[str, ...]  # folded as `rule_host` does
    layouts: tuple[Layout, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """All rule files, by host."""

    by_host: Mapping[str, PortalRules] = field(default_factory=dict)

    def layout(self, url: str, fetched_at: datetime) -> Layout | None:
        """Return what is said of the page at `url`, None when nothing is."""
        if not self.by_host:
            return None
        try:
            rules = self.by_host.get(rule_host(url))
            path = urlsplit(url).path or "/"
        except ValueError:
            return None
        return next((one for one in rules.layouts if one.is_for(path, fetched_at)), None) if rules else None


NO_RULES: Final = Rules()


def rule_host(url: str) -> str:
    """Return the host of `url` as rules know it: folded, without "www.". Raises ValueError as `host_of` does."""
    return host_of(url).removeprefix("www.")


def rules_by_host(files: Iterable[PortalRules]) -> Rules:
    """Return the rules of several files. Raises RuleError when two are for one host."""
    by_host: dict[str, PortalRules] = {}
    for rules in files:
        for host in rules.hosts:
            other = by_host.setdefault(host, rules)
            if other is not rules:
                raise RuleError(f"{rules.name}: hosts: {host!r} is in {other.name}, too")
    return Rules(by_host)
