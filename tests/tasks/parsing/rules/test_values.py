from datetime import UTC, datetime, timedelta

import pytest

from tasks.parsing.rules.values import NO_RULES, RuleError, rules_by_host
from tasks.parsing.rules.written import portal_rules
from tests.tasks.parsing.rules.rules_for import NOW, rules_of

LAYOUT = '[[layout]]\nheadline = "h1"'


@pytest.mark.parametrize(
    ("host", "url", "is_found"),
    [
        ("post.example", "https://post.example/a", True),
        ("post.example", "http://www.POST.example:80/a", True),
        ("www.post.example", "https://post.example/a", True),
        ("post.example", "https://m.post.example/a", False),
        ("post.example", "https://otherpost.example/a", False),
        ("post.example", "http://post.example:8001/a", False),
        ("post.example:8001", "http://post.example:8001/a", True),
        ("пошта.example", "https://xn--80a1acn3a.example/a", True),
        ("post.example", "https://user@post.example/a", False),
        ("post.example", "mailto:desk@post.example", False),
    ],
)
def test_rules_are_found_by_host(host: str, url: str, is_found: bool) -> None:
    assert (rules_of(LAYOUT, f'["{host}"]').layout(url, NOW) is not None) == is_found


def test_without_rules_there_is_no_layout() -> None:
    assert NO_RULES.layout("no URL at all", NOW) is None


@pytest.mark.parametrize(
    ("path", "is_found"),
    [
        ("/news/pier", True),
        ("/news/2024/pier", True),
        ("/de/news/pier", False),
        ("/news", False),
        ("/n%D0%B5ws/pier", False),
        ("/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8/1", True),
        ("/p1.html", True),
        ("/p12.html", False),
    ],
)
def test_a_layout_is_for_paths(path: str, is_found: bool) -> None:
    rules = rules_of(f'{LAYOUT}\npaths = ["/news/*", "/новини/*", "/p?.html"]')
    assert (rules.layout(f"https://post.example{path}", NOW) is not None) == is_found


def test_a_layout_ends_with_the_day_before_until() -> None:
    rules = rules_of(f"{LAYOUT}\nuntil = 2024-05-01\n{LAYOUT}\nuntil = 2025-01-01\n{LAYOUT}")
    change = datetime(2024, 5, 1, tzinfo=UTC)

    def number(fetched_at: datetime) -> int:
        layout = rules.layout("https://post.example/", fetched_at)
        assert layout is not None
        return layout.number

    assert number(change - timedelta(microseconds=1)) == 1
    assert [number(change), number(datetime(2024, 12, 31, 23, 59, tzinfo=UTC))] == [2, 2]
    assert number(datetime(2025, 1, 1, tzinfo=UTC)) == 3


def test_a_host_is_in_one_file() -> None:
    files = [portal_rules(f'hosts = ["{host}"]\n{LAYOUT}', f"{host}.toml") for host in ("a.example", "www.a.example")]
    with pytest.raises(RuleError, match=r"www\.a\.example\.toml: hosts: 'a\.example' is in a\.example\.toml, too"):
        rules_by_host(files)
