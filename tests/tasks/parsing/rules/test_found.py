"""What each kind of field takes from the elements that a rule selects."""

from datetime import UTC, datetime

import pytest

from tasks.parsing.reading import ArticleReading, Moment, Precision, Zone
from tests.tasks.parsing.articles import TEXT
from tests.tasks.parsing.rules.rules_for import ruled

STATED = '<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": ""}}</script>'
PAGE = f"<html lang='en'>{STATED}<h1>Council lengthens the pier</h1>{{}}<div class='text'>{TEXT}</div>"


def article(markup: str, fields: str, timezone: str | None = None) -> ArticleReading:
    found = ruled(PAGE.format(markup), fields, timezone=timezone).reading.article
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "rule", "markup", "value"),
    [
        ("headline", '".h"', "<p class=h>The  <b>p</b>ier<br>grows\u200b</p>", "The pier grows"),
        ("headline", '".h"', "<p class=h><span> </span></p><p class=h>Pier</p>", "Pier"),
        ("headline", '"title"', "<title>Pier</title>", "Pier"),
        ("headline", '"[name=h]"', "<meta name=h content='Pier &amp;amp; sea'>", "Pier & sea"),
        ("headline", '{ css = ".h", remove = ["i", "b"] }', "<p class=h><b>New <i>!</i></b>Pier<i>!</i></p>", "Pier"),
        ("section", '{ css = ".s", attribute = "Data-S" }', "<p class=s data-s=Coast>x</p>", "Coast"),
        ("source", '{ css = ".s", after = "Source:" }', "<p class=s>By us. Source: Isle Wire</p>", "Isle Wire"),
        (
            "source",
            '{ css = ".s", after = "Source:", before = "Editor" }',
            "<p class=s>Editor: A Source: Wire Editor: B</p>",
            "Wire",
        ),
        ("source", '{ css = ".s", before = "|" }', "<p class=s>Wire</p>", "Wire"),
        ("language", '".l"', "<p class=l>uk-UA</p>", "uk"),
        ("is_free", '{ css = ".wall", means = false }', "<p class=wall>", False),
        ("is_free", '{ css = ".open", means = true }', "<p class=open>", True),
        (
            "lead_image",
            '"img.i"',
            "<img class=i data-src=/a.jpg src=data:image/gif;base64,R0>",
            "https://post.example/a.jpg",
        ),
        (
            "lead_image",
            '"img.i"',
            "<img class=i src=data:image/gif><img class=i src=b.jpg>",
            "https://post.example/news/b.jpg",
        ),
        (
            "lead_image",
            '{ css = "p.i", attribute = "data-i" }',
            "<p class=i data-i=//cdn.example/a>",
            "https://cdn.example/a",
        ),
        ("canonical_url", '"a.c"', "<a class=c href=/pier#top>x</a>", "https://post.example/pier"),
        ("authors", '".a"', "<p class=a>By Anna Quayle and Ben Moore</p>", ("Anna Quayle", "Ben Moore")),
        ("authors", '".a"', "<p class=a>Anna Quayle</p><p class=a>Anna Quayle</p>", ("Anna Quayle",)),
        (
            "authors",
            '{ css = ".a", split = [" / ", "+"] }',
            "<p class=a>PA / Isle Wire+Desk</p>",
            ("PA", "Isle Wire", "Desk"),
        ),
        ("tags", '".g a"', "<p class=g><a>Pier</a><a>Sea, storms</a><a>Pier</a></p>", ("Pier", "Sea", "storms")),
        ("tags", '{ css = ".g a", split = ";" }', "<p class=g><a>Sea, storms; Pier</a></p>", ("Sea, storms", "Pier")),
        (
            "body",
            '".b, .b p"',
            "<div class=b>One<p>Two</p></div><div class=b><li>Three</li></div>",
            "One\n\nTwo\n\nThree",
        ),
        (
            "body",
            '{ css = ".b", remove = ".ad" }',
            "<div class=b>One<p class=ad>Buy<b class=ad>!</b></p>Two</div>",
            "One\n\nTwo",
        ),
        ("body", '"table"', "<table><tr><td>Pier<td>30 m<tr><td>Quay<td>8 m</table>", "Pier\t30 m\n\nQuay\t8 m"),
    ],
)
def test_a_rule_finds(name: str, rule: str, markup: str, value: object) -> None:
    assert getattr(article(markup, f"{name} = {rule}"), name) == value


@pytest.mark.parametrize(
    ("rule", "markup", "at", "precision", "zone"),
    [
        ('".d"', "<p class=d>4 March 2024, 2:30 pm", (4, 13, 30), Precision.MINUTE, Zone.PORTAL),
        ('".d"', "<time class=d datetime=2024-03-05>4 March 2024", (4, 23, 0), Precision.DAY, Zone.PORTAL),
        ('".d"', "<meta class=d content=2024-03-04T14:30:07+02:00>", (4, 12, 30), Precision.SECOND, Zone.STATED),
        (
            '{ css = ".d", attribute = "data-t" }',
            "<p class=d data-t=1709562600>x",
            (4, 14, 30),
            Precision.SECOND,
            Zone.STATED,
        ),
        (
            '{ css = ".d", format = "%d/%m/%Y" }',
            "<time class=d datetime=2024-03-05>04/03/2024</time>",
            (3, 23, 0),
            Precision.DAY,
            Zone.PORTAL,
        ),
        (
            '{ css = ".d", format = "%d/%m/%Y %H:%M" }',
            "<p class=d>soon<p class=d>04/03/2024 00:30",
            (3, 23, 30),
            Precision.MINUTE,
            Zone.PORTAL,
        ),
        (
            '{ css = ".d", after = "Upd.", before = "|" }',
            "<p class=d>1 March 2024 Upd. 4 March 2024 14:30 | 5",
            (4, 13, 30),
            Precision.MINUTE,
            Zone.PORTAL,
        ),
        ('".d"', "<p class=d>4 March 2030<p class=d>4 March 2024 14:30", (4, 13, 30), Precision.MINUTE, Zone.PORTAL),
    ],
)
@pytest.mark.parametrize("name", ["published", "modified"])
def test_a_rule_finds_a_moment(
    name: str, rule: str, markup: str, at: tuple[int, int, int], precision: Precision, zone: Zone
) -> None:
    moment: Moment = getattr(article(markup, f"{name} = {rule}", "Europe/Oslo"), name)
    assert moment.at.replace(second=0) == datetime(2024, 3, *at, tzinfo=UTC)
    assert (moment.precision, moment.zone, moment.source) == (precision, zone, "rule")


def test_a_layouts_zone_goes_before_the_portals() -> None:
    fields = 'timezone = "Asia/Tokyo"\npublished = ".d"'
    moment = article("<p class=d>4 March 2024 14:30", fields, "Europe/Oslo").published
    assert moment is not None
    assert (moment.at, moment.zone) == (datetime(2024, 3, 4, 5, 30, tzinfo=UTC), Zone.PORTAL)


@pytest.mark.parametrize(
    ("name", "rule", "markup"),
    [
        ("source", '".s"', "<p>Isle Wire"),
        ("source", '{ css = ".s", after = "Source:" }', "<p class=s>Isle Wire"),
        ("source", '{ css = ".s", remove = ".s" }', "<p class=s>Isle Wire"),
        ("source", '{ css = ".s", attribute = "title" }', "<p class=s>Isle Wire"),
        ("language", '".l"', "<p class=l>Ukrainian"),
        ("is_free", '{ css = ".wall", means = false }', "<p>"),
        ("lead_image", '"img.i"', "<img class=i src=http://[>"),
        ("canonical_url", '"a.c"', "<a class=c href=mailto:a@b.example>x</a>"),
        ("modified", '".d"', "<p class=d>4 March 2030"),
        ("modified", '{ css = ".d", format = "%d/%m/%Y" }', "<p class=d>on 04/03/2024"),
        ("tags", '".g"', "<p class=g>, ;"),
    ],
)
def test_what_a_rule_does_not_find_is_chosen_without_it(name: str, rule: str, markup: str) -> None:
    fields = f"{name} = {rule}"
    assert getattr(article(markup, fields), name) == getattr(article(markup, 'headline = "h1"'), name)
