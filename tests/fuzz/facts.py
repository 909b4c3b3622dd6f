"""What could be known of a page besides its bytes, and be wrong."""

from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from typing import Any, Final

from tasks.parsing.reading import Announced, PageFacts
from tests.fuzz import words
from tests.fuzz.mutations import date, phrase

_TYPES: Final = (
    "application/json",
    "application/pdf",
    "application/xhtml+xml",
    "image/png",
    "text/html",
    "text/plain",
    "text/xml",
)
_URLS: Final = (
    "http://[::1]:8080/",
    "http://portal.example",
    "http://portal.example/9999/99/99/0.html",
    "https://a.portal.example/2024/02/30/pier-2.html?page=99999999999999999999",
    "https://portal.example/" + "a-" * 900,
    "https://portal.example/%FF%00/%E4%BD%A0/t20240521_1.htm",
    "https://xn--a.xn--p1ai/news/2024-05-21-1716266862",
    "https://портал.example/новости/1.html",
)
_ZONES: Final = ("America/St_Johns", "Asia/Kathmandu", "Asia/Shanghai", "Europe/Berlin", "Pacific/Kiritimati", "UTC")
_LANGUAGES: Final = ("ar", "de", "en", "fa", "ja", "ru", "th", "xx", "zh")


def mutated_facts(random: Random, facts: PageFacts) -> PageFacts:
    """Return `facts`, of which a few are others."""
    label = random.choice([*words.LABELS, "", '"', "\x00", "é", "x" * 9999])
    changes: dict[str, Any] = {
        "content_type": f"{random.choice(_TYPES)}{random.choice([';', '; '])}charset={label}",
        "url": random.choice(_URLS),
        "timezone": random.choice(_ZONES),
        "language": random.choice(_LANGUAGES),
        "announced": Announced(random.choice(["feed", "sitemap"]), phrase(random), date(random)),
        "fetched_at": datetime(random.choice([1996, 2024, 2026, 2100]), random.choice([1, 12]), 31, tzinfo=UTC),
    }
    return replace(facts, **{name: changes[name] for name in sorted(changes) if random.random() < 0.15})
