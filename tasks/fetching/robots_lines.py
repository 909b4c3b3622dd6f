"""The lines of a robots.txt that are meant for us (RFC 9309, section 2)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import isfinite
from urllib.parse import quote

# Misspellings that google/robotstxt reads too.
_FIELDS = {
    "allow": "allow",
    "crawl delay": "crawl-delay",
    "crawl-delay": "crawl-delay",
    "diasllow": "disallow",
    "disallaw": "disallow",
    "disallow": "disallow",
    "disalow": "disallow",
    "dissallow": "disallow",
    "dissalow": "disallow",
    "site-map": "sitemap",
    "sitemap": "sitemap",
    "user agent": "user-agent",
    "user-agent": "user-agent",
    "useragent": "user-agent",
}
_LINE_ENDS = re.compile(r"\r\n|\r|\n")  # RFC 9309, section 2.2: EOL
_OTHER_LINE_ENDS = re.compile(r"[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")  # that Python sees besides
_COLON_FORGOTTEN = re.compile(r"(\S+)\s+(\S+)")
_TOKEN = re.compile(r"[A-Za-z_-]+")  # RFC 9309, section 2.2.1: product token
ANYONE = "*"


@dataclass(slots=True)
class Group:
    """What is said to one product token, from all its groups together."""

    rules: list[str] = field(default_factory=list)  # "allow: /a", in order
    crawl_delay_s: float | None = None


@dataclass(frozen=True, slots=True)
class RobotsLines:
    """The group that counts for us, and what counts for everyone."""

    group: Group
    sitemaps: tuple[str, ...]


def lines_for(text: str, product_token: str) -> RobotsLines:
    """Return what `text` says to `product_token`: its own groups merged, else those for anyone."""
    own = product_token.lower()
    groups: dict[str, Group] = {}
    sitemaps: list[str] = []
    agents: set[str] = set()  # whom the coming rules are for; only those that may concern us
    slowed: set[str] = set()  # whom the coming Crawl-delay is for
    has_rules = has_delay = False  # since the last User-agent line
    for name, value in _fields(text):
        if name == "sitemap":
            sitemaps.append(value)
        elif name == "user-agent":
            agent = {_agent(value)} & {own, ANYONE}
            agents = agent if has_rules else agents | agent
            # Not in the RFC, so it ends no group of rules; but who writes it means the lines above it.
            slowed = agent if has_rules or has_delay else slowed | agent
            has_rules = has_delay = False
            groups.update({name: groups.get(name, Group()) for name in agent})
        elif name == "crawl-delay":
            has_delay = True
            for agent_name in slowed:
                groups[agent_name].crawl_delay_s = _slower(groups[agent_name].crawl_delay_s, value)
        else:
            has_rules = True
            for agent_name in agents if value else ():
                groups[agent_name].rules.append(f"{name}: {value}")
    return RobotsLines(groups.get(own) or groups.get(ANYONE) or Group(), tuple(sitemaps))


def _fields(text: str) -> Iterator[tuple[str, str]]:
    """Yield each line that can be read, as its field's name and its value."""
    text = _OTHER_LINE_ENDS.sub(lambda match: quote(match[0]), text)
    for line in _LINE_ENDS.split(text):
        line = line.partition("#")[0].strip()
        name, colon, value = line.partition(":")
        if not colon or name.strip().lower() not in _FIELDS:
            forgotten = _COLON_FORGOTTEN.fullmatch(line)
            if not forgotten:
                continue
            name, value = forgotten.groups()
        known = _FIELDS.get(name.strip().lower())
        if known:
            yield known, value.strip()


def _agent(value: str) -> str:
    if value == ANYONE or value.startswith("* "):
        return ANYONE
    token = _TOKEN.match(value)
    return token[0].lower() if token else ""


def _slower(known_s: float | None, value: str) -> float | None:
    try:
        delay_s = float(value)
    except ValueError:
        return known_s
    if not isfinite(delay_s) or delay_s < 0:
        return known_s
    return max(delay_s, known_s or 0.0)
