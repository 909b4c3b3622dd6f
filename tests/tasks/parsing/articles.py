"""Small pages for tests: an article's markup around what a test is about."""

from datetime import UTC, datetime

from tasks.parsing.examine import Examined, examine
from tasks.parsing.page import read_page
from tasks.parsing.reading import PageFacts, Reading

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
URL = "https://post.example/news/pier-12345"
SENTENCES = (
    "The harbour council voted on Monday to lengthen the eastern pier before the winter storms arrive.",
    "Engineers had warned for three years that the old timbers would not carry another season of trawlers.",
    "Work is to begin in June and to cost two million crowns, half of which the province has promised to pay.",
)
TEXT = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
BODY = "\n\n".join(SENTENCES)


def facts(url: str = URL) -> PageFacts:
    return PageFacts(url, NOW)


def examined(markup: str, url: str = URL) -> Examined:
    return examine(markup.encode(), facts(url))


def read(markup: str, url: str = URL) -> Reading:
    return read_page(markup.encode(), facts(url))
