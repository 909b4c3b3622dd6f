"""What a page is, and what else it says."""

import pytest

from tasks.parsing.reading import Kind
from tests.tasks.parsing.articles import BODY, TEXT, URL, read

ARTICLE = f"<title>Council lengthens the pier</title><h1>Council lengthens the pier</h1><p>21 May 2024 06:47</p>{TEXT}"


def test_article_is_one() -> None:
    reading = read(ARTICLE)
    assert reading.kind is Kind.ARTICLE
    assert reading.article is not None
    assert reading.article.body == BODY


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "<p>",
        "<title>404 Not Found</title><h1>Not Found</h1><p>The requested URL is not here.</p>",
        f"<title>Page not found</title><h1>Page not found</h1>{TEXT}",
        f"<title>Member Login</title><h1>Member Login</h1>{TEXT}",
        "<title>About us</title><h1>About us</h1><p>We are a newspaper of the isles.</p>",
    ],
)
def test_what_holds_no_article_is_none(markup: str) -> None:
    assert read(markup).article is None


@pytest.mark.parametrize("path", ["/", "/index.html", "/home"])
def test_front_page_is_no_article(path: str) -> None:
    assert read(ARTICLE, f"https://post.example{path}").article is None


@pytest.mark.parametrize(
    "stated", ["https://post.example/", "https://other.example/news/pier-12345", "mailto:x", "http://[", ""]
)
def test_canonical_url_that_cannot_be_is_not_believed(stated: str) -> None:
    article = read(f"<link rel='canonical' href='{stated}'>{ARTICLE}").article
    assert article is not None
    assert article.canonical_url is None


def test_canonical_url_of_the_same_site_is_believed() -> None:
    article = read(f"<link rel='canonical' href='/news/pier'>{ARTICLE}", URL + "?utm_source=x").article
    assert article is not None
    assert article.canonical_url == "https://post.example/news/pier"


def test_article_number_in_the_address_is_no_page_number() -> None:
    pager = "<div class='pages'><a href='/news/12_2.html'>2</a></div>"
    article = read(ARTICLE + pager, "https://post.example/news/12.html").article
    assert article is not None
    assert article.page_number == 1


@pytest.mark.parametrize(
    ("url", "first"),
    [
        ("https://post.example/a/88_2.html", "/a/88.html"),
        ("https://post.example/slug/2/", "/slug/"),
        ("https://post.example/view.php?aid=7&pageno=2", "/view.php?aid=7"),
    ],
)
def test_second_page_of_an_article_knows_its_number(url: str, first: str) -> None:
    article = read(f"{ARTICLE}<div class='pagination'><a href='{first}'>1</a></div>", url).article
    assert article is not None
    assert article.page_number == 2
