"""Which canonical URLs are believed: portals name home, a section, page 1 or a script without its parameters."""

import pytest

from tasks.parsing.candidate import Candidate
from tasks.parsing.details.canonical import canonical_url
from tests.tasks.parsing.articles import examined

SITE = "https://post.example"
OG = "<meta property='og:url' content='https://post.example/news/pier'>"


def winner(markup: str, page_number: int = 1, url: str = f"{SITE}/news/pier-12345") -> Candidate[str] | None:
    return canonical_url(examined(markup, url).evidence, page_number).winner


def test_link_goes_before_open_graph() -> None:
    markup = f"<link rel='canonical' href='/news/long-pier#top'>{OG}"
    assert winner(markup) == Candidate("https://post.example/news/long-pier", "link", "rel canonical")


def test_open_graph_counts_where_the_link_is_not_believable() -> None:
    markup = f"<link rel='canonical' href='https://post.example/'>{OG}"
    assert winner(markup) == Candidate("https://post.example/news/pier", "meta", "og:url")


def test_first_page_is_not_the_canonical_of_the_second() -> None:
    first = f"{SITE}/news/pier-12345"
    assert winner(f"<link rel='canonical' href='{first}'>", 2, f"{first}/2/") is None


@pytest.mark.parametrize(
    ("page", "stated"),
    [
        # the same article under another address
        ("/news/pier-12345?utm_source=feed", "/news/pier-12345"),
        ("/news/pier-12345/", "/news/pier-12345"),
        ("/news/index.php/pier", "/news/pier.html"),
        ("/the-longer-pier/amp/", "/the-longer-pier/"),
        ("/the-longer-pier?outputType=amp", "/the-longer-pier"),
        ("/pier?m=1", "/pier"),
        ("/2024/05/pier.html?m=1", "/2024/05/pier.html"),
        ("/?p=12345", "/2024/05/the-longer-pier/"),
        ("/?p=12345", "/?p=12345"),
        ("/the-longer-pier/", "/?p=12345"),
        ("/node/123", "/isles/pier"),
        ("/view.php?aid=7&print=1", "/view.php?aid=7"),
        ("/the-longer-pier/photos/3", "/the-longer-pier"),
        ("/news/pier-12345/comments", "/news/pier-12345"),
        ("/news/12345/print.html", "/news/12345"),
        ("/a/88_2.html", "/a/88_2.html"),
        ("/isles/pier-12345.html?ref=rss", "/isles/pier-12345.html"),
    ],
)
def test_another_address_of_the_page_is_believed(page: str, stated: str) -> None:
    assert winner(f"<link rel='canonical' href='{stated}'>", url=SITE + page)


@pytest.mark.parametrize(
    ("page", "stated"),
    [
        # home
        ("/news/pier-12345", "/"),
        ("/news/pier-12345", "/index.html"),
        ("/news/pier-12345", "https://www.post.example/"),
        ("/?p=12345", "/"),
        ("/index.php?option=com_content&view=article&id=12", "/index.php"),
        ("/index.php?m=content&a=show&id=7", "/"),
        # the section, or page 1 of its list
        ("/news/2024/05/21/pier.html", "/news/"),
        ("/isles/pier-12345", "/isles"),
        ("/news/20240521/pier.html", "/news/20240521/"),
        # the script without what says which article
        ("/plus/view.php?aid=7", "/plus/view.php"),
        ("/news/article?id=12345", "/news/article"),
        # another site: the publisher whom the text is from, or the developer's machine
        ("/news/pier-12345", "https://herald.example/isles/pier"),
        ("/news/pier-12345", "http://localhost/news/pier-12345"),
        # what the template printed for no value
        ("/news/pier-12345", "/news/{{ article.slug }}"),
        ("/news/pier-12345", "/news/%7B%7Bslug%7D%7D"),
        ("/news/pier-12345", "/news/undefined"),
        ("/news/pier-12345", "https://post.example/null"),
        ("/news/pier-12345", "/404"),
        # no URL at all
        ("/news/pier-12345", ""),
        ("/news/pier-12345", "javascript:void(0)"),
        ("/news/pier-12345", "http://["),
    ],
)
def test_what_cannot_be_the_pages_address_is_not_believed(page: str, stated: str) -> None:
    assert winner(f"<link rel='canonical' href='{stated}'>", url=SITE + page) is None
