"""What a response's headers say about keeping and mining it: recorded as found."""

import re
from collections.abc import Iterable
from typing import Any

# https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag: directives with a value
_WITH_VALUE = ("max-image-preview", "max-snippet", "max-video-preview", "unavailable_after")
_AGENT = re.compile(r"\s*([A-Za-z0-9_./-]+)\s*:\s*(.*)", re.DOTALL)
_DAY_NAME = re.compile(r"(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?", re.IGNORECASE)  # "Fri, 25 Jun 2010"

# TDMRep (https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/), AIPREF
# (draft-ietf-aipref-attach), Content Signals (https://contentsignals.org)
_AS_TEXT = ("content-signal", "content-usage", "tdm-policy")
_VALUE_LIMIT_CHARS = 1_000
_HEADER_LIMIT = 20  # of each kind


def rights_signals(headers: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return the signals in response `headers`, JSON-ready; an absent one has no key.

    `x-robots-tag`: [{"agent": None or a product token, "directives": [...]}], in lower case;
    `tdm-reservation`: 0 or 1, malformed values left out as TDMRep says; `content-usage`, `content-signal`,
    `tdm-policy` and `license` (a Link with that relation, RSL's): texts as sent.
    """
    found: dict[str, Any] = {}
    for name, value in headers:
        key, text = name.lower(), value.strip()[:_VALUE_LIMIT_CHARS]
        if key == "x-robots-tag":
            _add(found, key, _robots_tags(text))
        elif key == "tdm-reservation" and text in ("0", "1"):
            found.setdefault(key, int(text))
        elif key in _AS_TEXT:
            _add(found, key, [text])
        elif key == "link" and re.search(r'rel\s{0,9}=\s{0,9}"?[^";,]{0,99}\blicense\b', text, re.IGNORECASE):
            _add(found, "license", [text])
    return found


def _add(found: dict[str, Any], key: str, values: list[Any]) -> None:
    kept = found.setdefault(key, [])
    kept.extend(values[: _HEADER_LIMIT - len(kept)])


def _robots_tags(text: str) -> list[dict[str, Any]]:
    """Read one header: "noindex, ourbot: noarchive, nofollow" speaks to anyone, then to ourbot alone."""
    agent: str | None = None
    tags: list[dict[str, Any]] = []
    for directive in _directives(text):
        scoped = _AGENT.fullmatch(directive)
        if scoped and scoped[1].lower() not in _WITH_VALUE:
            agent, directive = scoped[1].lower(), scoped[2]
        if not tags or tags[-1]["agent"] != agent:
            tags.append({"agent": agent, "directives": []})
        if directive.strip():
            tags[-1]["directives"].append(directive.strip().lower())
    return tags


def _directives(text: str) -> list[str]:
    """Split at commas, but not the one inside a date."""
    parts: list[str] = []
    for part in text.split(","):
        if parts and _DAY_NAME.fullmatch(parts[-1].rpartition(":")[2].strip()):
            parts[-1] += f",{part}"
        else:
            parts.append(part)
    return parts
