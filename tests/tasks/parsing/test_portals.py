"""The templates of news portals in the languages they are translated to: every one is read whole."""

import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import Template
from typing import Any

import pytest

from tasks.parsing.document import read_document
from tasks.parsing.reading import ArticleReading, Kind, Moment, PageFacts

PORTALS = Path(__file__).parents[2] / "portals"
LANGUAGES = tomllib.loads((PORTALS / "languages.toml").read_text(encoding="utf-8"))
TEMPLATES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(PORTALS.glob("*.html"))}
CUT_LINK = '<li><a href="/local/{day}.html">{text}</a><p>{cut}...</p></li>'
HERO = (
    '<div class="hero"><time datetime="2026-01-0{day}T05:06">{day}</time><a href="/local/{day}.html">{text}</a></div>'
)
DATED_LINK = '<li><span class="date">2026-01-0{day} 05:06</span> <a href="/local/{day}.html">{text}</a></li>'


def page(template: str, code: str) -> str:
    """Return the page that a template makes of a language's story."""
    said = LANGUAGES[code]
    body, teasers = said["body"], said["teasers"]
    links = "".join(f'<li><a href="/local/{n}.html" title="{t}">{t}</a></li>' for n, t in enumerate(teasers))
    return Template(TEMPLATES[template]).substitute(
        {name: value for name, value in said.items() if isinstance(value, str)},
        **{f"{name}_label": spaced(label) for name, label in said["labels"].items()},
        **{f"{name}_word": label for name, label in said["labels"].items()},
        section_label=said["section"],
        code=code,
        headline_=f"{said['headline']}_",
        first=body[0][:60],
        paragraphs="\n".join(f"<p>{text}</p>" for text in body),
        first_paragraph=f"<p>{body[0]}</p>",
        other_paragraphs="".join(f"<p>{text}</p>" for text in body[1:]),
        lines="<br />\n<br />\n".join(f"&emsp;&emsp;{text}" for text in body),
        teasers=links,
        dated_teasers="".join(DATED_LINK.format(day=n + 1, text=t) for n, t in enumerate(teasers)),
        cut_teasers="".join(
            CUT_LINK.format(day=n, text=t, cut=body[n % len(body)][:40]) for n, t in enumerate(teasers)
        ),
        heroes="".join(HERO.format(day=n + 1, text=t) for n, t in enumerate(teasers)),
        definitions=links.replace("li>", "dd>"),
        teaser_1=teasers[0],
        teaser_2=teasers[1],
        published_iso=said["published_at"].isoformat() + "+00:00",
        published_day=said["published_at"].date().isoformat(),
        updated_iso=said["updated_at"].isoformat() + "+00:00",
        published_ms=milliseconds(said["published_at"]),
        updated_ms=milliseconds(said["updated_at"]),
    )


def milliseconds(at: datetime) -> str:
    return f"{at.replace(tzinfo=UTC).timestamp():.0f}000"


def spaced(label: str) -> str:
    """Return a label as templates print it: a word without a colon is parted from the value."""
    return label if label[-1] in ":：" else f"{label} "


def article_on(template: str, code: str) -> ArticleReading:
    facts = PageFacts(
        "https://portal.example/local/12.html", datetime(2026, 11, 25, tzinfo=UTC), "text/html", "UTC", None
    )
    reading = read_document(page(template, code).encode(), facts)
    assert reading.kind is Kind.ARTICLE
    assert reading.article is not None
    return reading.article


def said_in(article: ArticleReading) -> dict[str, Any]:
    """Return what is compared, times as the portal's clock showed them."""
    return {
        "headline": article.headline,
        "body": article.body.split("\n\n"),
        "published": article.published and local(article.published),
        "authors": list(article.authors),
        "language": article.language,
    }


def local(moment: Moment) -> datetime:
    return (moment.at + timedelta(seconds=moment.offset_s or 0)).replace(tzinfo=None)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("template", TEMPLATES)
def test_portal_is_read_whole(template: str, code: str) -> None:
    said = LANGUAGES[code]
    expected = {"published": said["published_at"]} | {name: said[name] for name in ("headline", "body")}
    expected |= {"authors": [said["author"]], "language": code}
    assert said_in(article_on(template, code)) == expected
