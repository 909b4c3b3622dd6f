"""Whatever is wrong with a rule file is told in one line: where, what, and often what to write instead."""

from datetime import date

import pytest

from tasks.parsing.reading import Precision
from tasks.parsing.rules.table import FIELDS
from tasks.parsing.rules.values import DateFormat, FieldRule, RuleError
from tasks.parsing.rules.written import portal_rules

HOSTS = 'hosts = ["post.example"]\n'


def layout(fields: str) -> str:
    return f"{HOSTS}[[layout]]\n{fields}"


def test_a_file_says_where_fields_stand() -> None:
    rules = portal_rules(
        """
        hosts = ["Post.example", "www.post.example", "m.post.example:8001", "пошта.example"]
        timezone = "Europe/Oslo"
        [[layout]]
        until = 2024-05-01
        headline = "h2.t"
        editor = false
        [[layout]]
        paths = ["/news/*"]
        timezone = "Europe/Kyiv"
        authors = { css = ".a", split = ";", remove = ["b", "i"] }
        is_free = { css = ".wall", means = false }
        [layout.published]
        css = ".d"
        attribute = "title"
        after = "Posted:"
        before = "|"
        format = ["%d.%m.%Y %H:%M", "%d.%m.%Y"]
        """,
        "post.toml",
    )
    old, new = rules.layouts
    assert rules.hosts == ("post.example", "m.post.example:8001", "xn--80a1acn3a.example")
    assert (old.until, old.paths, old.timezone) == (date(2024, 5, 1), (), "Europe/Oslo")
    assert old.fields == {"headline": FieldRule("h2.t"), "editor": FieldRule("")}
    assert (new.until, new.paths, new.timezone) == (None, ("/news/*",), "Europe/Kyiv")
    formats = (DateFormat("%d.%m.%Y %H:%M", Precision.MINUTE), DateFormat("%d.%m.%Y", Precision.DAY))
    assert new.fields == {
        "published": FieldRule(".d", "title", "Posted:", "|", formats=formats),
        "authors": FieldRule(".a", remove=("b", "i"), split=(";",)),
        "is_free": FieldRule(".wall", means=False),
    }


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_takes_a_selector(name: str) -> None:
    said = f'{name} = {{ css = "b", means = true }}' if name == "is_free" else f'{name} = "b"'
    assert portal_rules(layout(said), "post.toml").layouts[0].fields[name].css == "b"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "post.toml: empty; it needs hosts"),
        ("# nothing", "post.toml: empty; it needs hosts"),
        ("hosts = [", "post.toml: not TOML: "),
        (f"{HOSTS}{HOSTS}", "(at line 2, column "),
        ("[[layout]]\nheadline = 'h1'", "post.toml: hosts: write a list of texts"),
        ("hosts = 'post.example'", "post.toml: hosts: write a list of texts"),
        ("hosts = ['https://post.example/']", "post.toml: hosts: 'https://post.example/' is no host"),
        ("hosts = ['*.example']", "post.toml: hosts: '*.example' is no host"),
        (HOSTS, "post.toml: layout: write one or more [[layout]] tables"),
        (f"{HOSTS}[layout]\nheadline = 'h1'", "post.toml: layout: write one or more [[layout]] tables"),
        (f"{HOSTS}host = 1", "post.toml: unknown key 'host'; there are hosts, layout, timezone"),
        (layout("headlin = 'h1'"), "post.toml: layout 1: unknown key 'headlin'; there are paths, timezone, until, "),
        (layout(""), "post.toml: layout 1: has no field"),
        (layout("page_number = 'b'"), "post.toml: layout 1: unknown key 'page_number'"),
        (layout("until = '2024-05-01'\nbody = 'p'"), "post.toml: layout 1: until: '2024-05-01' is no day; write 2024-"),
        (layout("until = 2024-05-01T00:00:00Z\nbody = 'p'"), "post.toml: layout 1: until: "),
        (layout("timezone = 'Mars'\nbody = 'p'"), "post.toml: layout 1: timezone: 'Mars' is no time zone"),
        (layout("paths = 'news'\nbody = 'p'"), "post.toml: layout 1: paths: write a list of texts"),
        (layout("paths = ['news']\nbody = 'p'"), "post.toml: layout 1: paths: 'news' begins with neither / nor *"),
        (layout("headline = 'h1['"), "post.toml: layout 1: headline: css: 'h1[': Can't parse CSS selector."),
        (layout("headline = ''"), 'post.toml: layout 1: headline: css: write a text, "…"'),
        (layout("headline = 1"), 'post.toml: layout 1: headline: write a selector or a table { css = "…" }'),
        (layout("headline = false"), "post.toml: layout 1: headline: write a selector"),
        (layout("editor = true"), 'post.toml: layout 1: editor: write a selector or a table { css = "…" }, or false'),
        (layout("headline = { attribute = 'title' }"), "post.toml: layout 1: headline: no css"),
        (layout("headline = { css = 'b', split = ';' }"), "post.toml: layout 1: headline: unknown key 'split'; there "),
        (layout("body = { css = 'b', attribute = 'title' }"), "post.toml: layout 1: body: unknown key 'attribute'"),
        (layout("body = { css = 'b', remove = ['i', 'x..y'] }"), "post.toml: layout 1: body: remove: 'x..y': "),
        (layout("body = { css = 'b', remove = [] }"), "post.toml: layout 1: body: remove: the list is empty"),
        (layout("is_free = 'b'"), "post.toml: layout 1: is_free: no means"),
        (layout("is_free = { css = 'b', means = 'no' }"), "post.toml: layout 1: is_free: means: write true or false"),
        (layout("published = { css = 'b', format = 'd.m.Y' }"), "published: format: 'd.m.Y' states no year (%Y)"),
        (
            layout("until = 2024-05-01\nbody = 'p'\n[[layout]]\nuntil = 2024-05-01\nbody = 'p'"),
            "post.toml: layout 2: never used: layout 1 holds until 2024-05-01",
        ),
        (
            layout("body = 'p'\n[[layout]]\nuntil = 2024-05-01\nbody = 'p'"),
            "post.toml: layout 2: never used: layout 1 has no until",
        ),
        (
            layout("paths = ['/a', '/b']\nbody = 'p'\n[[layout]]\npaths = ['/b']\nbody = 'p'"),
            "post.toml: layout 2: never used: layout 1 has no until",
        ),
    ],
)
def test_what_is_wrong_is_one_line(text: str, said: str) -> None:
    with pytest.raises(RuleError) as raised:
        portal_rules(text, "post.toml")
    assert said in str(raised.value)
    assert str(raised.value).startswith("post.toml: ")
    assert "\n" not in str(raised.value)


def test_layouts_for_other_paths_may_come_in_any_order() -> None:
    text = layout("paths = ['/live/*']\nbody = 'p'\n[[layout]]\nuntil = 2024-05-01\nbody = 'p'\n[[layout]]\nbody = 'p'")
    assert len(portal_rules(text, "post.toml").layouts) == 3
