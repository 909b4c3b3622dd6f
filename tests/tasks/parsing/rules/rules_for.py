"""Rules and pages for tests of them."""

from datetime import UTC, datetime

from tasks.parsing.explained import Explained
from tasks.parsing.page import explained_page
from tasks.parsing.reading import PageFacts
from tasks.parsing.rules.values import Rules, rules_by_host
from tasks.parsing.rules.written import portal_rules

URL = "https://post.example/news/pier-12345"
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def rules_of(layouts: str, hosts: str = '["post.example"]') -> Rules:
    return rules_by_host([portal_rules(f"hosts = {hosts}\n{layouts}", "post.toml")])


def ruled(markup: str, fields: str, url: str = URL, timezone: str | None = None) -> Explained:
    """Return what is read of a page by one layout with these fields."""
    facts = PageFacts(url, NOW, timezone=timezone)
    return explained_page(markup.encode(), facts, rules_of(f"[[layout]]\n{fields}"))
