"""Any bytes at all give a reading: no exception, no text that a database refuses."""

import re
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.parsing.document import read_document
from tasks.parsing.examine import examine
from tasks.parsing.fields import fields_of
from tasks.parsing.page import article_of
from tasks.parsing.reading import PageFacts, Reading

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
FACTS = PageFacts("https://portal.example/news/1.html", NOW)
REFUSED = re.compile("[\x00\ud800-\udfff]")

TAGS = ["p", "h1", "div", "article", "time", "table", "td", "a", "li", "figure", "script", "span", "br", "b", "select"]
HINTS = ["author", "date", "entry-content", "kicker", "related", "comment", "breadcrumb", "lead"]
WORDS = [
    "Time:2024-05-21 06:47:42",
    "source: Herald",
    "By A. Writer",
    "昨天 10:20",
    "3 hours ago",
    "31.02.2024 25:61",
    "۱۴۰۳/۱۳/۴۵",
    "A sentence that is long enough to count as one, and then goes on a little.",
    "\x00\u202e\ufeff",
    "&#xD800;&#0;",
    '{"@type":"NewsArticle","datePublished":"9999-99-99T99:99:99Z","author":[[[{}]]]}',
]


@st.composite
def markup(draw: st.DrawFn) -> str:
    """Return tags opened and closed at random, named like those of article pages, with telling words between."""
    parts: list[str] = []
    for _ in range(draw(st.integers(0, 40))):
        tag, hint = draw(st.sampled_from(TAGS)), draw(st.sampled_from(HINTS))
        kind = draw(st.integers(0, 3))
        parts.append(
            f"<{tag} class='{hint}' datetime='{draw(st.sampled_from(WORDS))}'>"
            if kind == 0
            else f"</{tag}>"
            if kind == 1
            else draw(st.sampled_from(WORDS))
            if kind == 2
            else f'<meta property="article:published_time" content="{draw(st.text(max_size=20))}">'
        )
    return "".join(parts)


def texts(reading: Reading) -> list[str]:
    article = reading.article
    return [] if article is None else [article.headline, article.body, *article.authors, article.section or ""]


@settings(deadline=None, max_examples=150)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_reading(body: bytes) -> None:
    assert isinstance(read_document(body, FACTS), Reading)


@settings(deadline=None, max_examples=150)
@given(markup())
def test_any_markup_gives_clean_texts(page: str) -> None:
    body = page.encode("utf-8", "surrogatepass")
    assert not any(REFUSED.search(text) for text in texts(read_document(body, FACTS)))
    article_of(fields_of(examine(body, FACTS)), FACTS)  # an article can be made of any page, whatever its kind


@settings(deadline=None, max_examples=60)
@given(
    markup(),
    st.sampled_from(["utf-16", "utf-16-le", "gb18030", "cp932", "cp949", "latin-1", "utf-7"]),
    st.integers(0, 7),
)
def test_any_encoding_cut_anywhere_gives_a_reading(page: str, codec: str, cut: int) -> None:
    body = page.encode(codec, "replace")
    facts = PageFacts(FACTS.url, NOW, f"text/html; charset={codec}")
    assert isinstance(read_document(body[: len(body) - cut], facts), Reading)
