"""The values that deciding works with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from tasks.identity.time_key import When


class Rule(StrEnum):
    """Why a sighting belongs where it belongs."""

    SAME_PAGE = "same page"
    HEADLINE_AND_TIME = "headline and time"
    CANONICAL = "canonical"
    HEADLINE_AND_TEXT = "headline and text"  # on one site, where a page gives no time
    REDIRECT = "redirect"  # decided where redirects are followed
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Sighting:
    """An article as one page shows it now."""

    headline: str
    headline_key: bytes
    published: When | None
    url: str
    url_key: bytes
    host: str
    canonical_url: str | None  # only when believable
    fingerprint: int  # simhash of the body; 0 when there is none


@dataclass(frozen=True, slots=True)
class Known:
    """An article already kept, as its leading page shows it."""

    article_id: int
    headline: str
    headline_key: bytes
    published: When | None
    url: str
    host: str
    canonical_url: str | None
    fingerprint: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided, and from what."""

    rule: Rule
    article_id: int | None  # None: a new article
    score: float  # 1: certain
    inputs: Mapping[str, Any] = field(default_factory=dict)  # for the ledger: JSON values
