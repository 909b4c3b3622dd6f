from typing import Any

import pytest

from worker.cli.errors import UserError
from worker.cli.portal_values import Written, declaration, interval_s, interval_text


@pytest.mark.parametrize(
    ("text", "seconds"), [("30m", 1800), ("2h", 7200), ("1d", 86400), ("1d12h", 129600), ("60s", 60), ("90m", 5400)]
)
def test_an_interval_is_read_and_written(text: str, seconds: float) -> None:
    assert interval_s(text) == seconds
    assert interval_s(interval_text(seconds)) == seconds


@pytest.mark.parametrize("text", ["30", "m", "59s", "0m", "-1h", "1.5h", "30 m", "1h!", "5y", "367d", "999999999d"])
def test_what_is_no_interval_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="interval"):
        interval_s(text)


def test_a_portal_is_named_after_its_host() -> None:
    assert declaration(Written("https://News.Example:8443/en/")).name == "news.example:8443"


def test_entry_points_count_once_and_in_order() -> None:
    written = Written(
        "https://a.example", entry=["https://a.example/feed", "https://a.example/", "https://a.example/feed"]
    )
    assert declaration(written).entry_points == ("https://a.example/feed", "https://a.example/")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"url": "news.example"}, "wrong URL 'news.example': is not http or https"),
        ({"url": "ftp://news.example/"}, "wrong URL 'ftp://news.example/': is not http or https"),
        ({"url": "http://me:pw@news.example/"}, "contains a user name"),
        ({"url": "http://news.example:99999/"}, "wrong URL"),
        ({"entry": ["/feed"]}, "wrong URL '/feed'"),
        ({"name": ""}, "not a portal's name"),
        ({"name": "a\nb"}, "not a portal's name"),
        ({"name": " a"}, "not a portal's name"),
        ({"name": "--every"}, "looks like an option"),
        ({"name": "http://news.example"}, "looks like an option or a URL"),
        ({"name": "a" * 101}, "not a portal's name"),
        ({"cron": "* * * *"}, "it has not five fields"),
        ({"cron": "* * * * * *"}, "it has not five fields"),
        ({"cron": "61 * * * *"}, "not a cron expression"),
        ({"cron": "* * * * *", "every": "30m"}, "not both"),
        ({"timezone": "Kyiv"}, "not a time zone: 'Kyiv'"),
        ({"timezone": "../../etc/passwd"}, "not a time zone"),
        ({"language": "english"}, "not a language: 'english'"),
        ({"language": "xx"}, "not a language: 'xx'"),
    ],
)
def test_what_cannot_be_meant_is_refused(wrong: dict[str, Any], said: str) -> None:
    with pytest.raises(UserError) as refused:
        declaration(Written(**({"url": "http://news.example/"} | wrong)))
    assert said in str(refused.value)
