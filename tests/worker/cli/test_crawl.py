from pathlib import Path

import pytest

from tests.worker.cli.running import Newsfold


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["ftp://news.example/"], "wrong URL 'ftp://news.example/': is not http or https"),
        (["http://user:secret@news.example/"], "wrong URL 'http://…@news.example/': contains a user name"),
        (["http://"], "wrong URL 'http://': names no host"),
        (["https://news.example/", "ftp://news.example/"], "wrong URL 'ftp://news.example/'"),
    ],
)
def test_a_wrong_url_is_named_and_no_archive_begins(
    newsfold: Newsfold, tmp_path: Path, words: list[str], said: str
) -> None:
    ran = newsfold("crawl", *words)

    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert said in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_word_that_is_no_portal_is_told_how_a_url_begins(newsfold: Newsfold) -> None:
    ran = newsfold("crawl", "news.example")

    assert (ran.status, ran.out) == (1, "")
    assert ran.err == "newsfold: no portal named 'news.example'; a URL begins with http:// or https://\n"
