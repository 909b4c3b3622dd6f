"""Page 2 of an article, and articles whose address looks like one."""

import pytest

from tasks.parsing.candidate import Candidate
from tasks.parsing.details.page_number import next_page, page_number
from tasks.parsing.reading import Link
from tests.tasks.parsing.articles import TEXT, read

SITE = "https://post.example"
PAGER = "<div class='pagination'>{}</div>"


def further(*paths: str) -> list[Link]:
    return [Link(SITE + path, rel="next") for path in paths]


@pytest.mark.parametrize(
    ("path", "links", "number", "following"),
    [
        # EmpireCMS, DedeCMS, PHPCMS
        ("/a/88.html", ["/a/88_2.html", "/a/88_3.html"], 1, "/a/88_2.html"),
        ("/a/88_2.html", ["/a/88.html", "/a/88_3.html"], 2, "/a/88_3.html"),
        ("/a/88_3.html", ["/a/88_2.html"], 3, None),
        # WordPress, nextpage
        ("/slug/", ["/slug/2/", "/slug/3/"], 1, "/slug/2/"),
        ("/slug/2/", ["/slug/", "/slug/3/"], 2, "/slug/3/"),
        ("/slug", ["/slug/2"], 1, "/slug/2"),
        # by parameter
        ("/view.php?aid=7", ["/view.php?aid=7&pageno=2"], 1, "/view.php?aid=7&pageno=2"),
        ("/view.php?aid=7&pageno=2", ["/view.php?aid=7", "/view.php?aid=7&pageno=3"], 2, "/view.php?aid=7&pageno=3"),
        ("/pier?utm_source=x", ["/pier?page=2", "/pier?page=all"], 1, "/pier?page=2"),
        # Discuz
        ("/article-12-1.html", ["/article-12-2.html"], 1, "/article-12-2.html"),
        ("/article-12-2.html", ["/article-12-1.html"], 2, None),
        # articles with numbers of their own, and arrows to their neighbours
        ("/news/13", ["/news/12", "/news/14"], 1, None),
        ("/a/88_2.html", [], 1, None),
        ("/a/pier.html", ["/a/88.html"], 1, None),
        ("/news/12.html", ["/news/12_2.html"], 1, "/news/12_2.html"),
        ("/slug/", ["/slug/3/"], 1, None),
        ("/slug/", ["/other/2/"], 1, None),
    ],
)
def test_pages_of_an_article_are_told_by_number_and_links(
    path: str, links: list[str], number: int, following: str | None
) -> None:
    assert page_number(SITE + path, further(*links)).value == number
    found = next_page(SITE + path, number, further(*links)).value
    assert found == (following and SITE + following)


def test_other_links_do_not_count() -> None:
    page = [Link(f"{SITE}/a/88.html"), Link(f"{SITE}/a/88_3.html", rel="page")]
    assert page_number(f"{SITE}/a/88_2.html", page).value == 1
    assert next_page(f"{SITE}/a/88_2.html", 2, page).winner is None


def test_number_and_next_page_say_where_they_are_from() -> None:
    links = [Link(f"{SITE}/a/88.html", "next"), Link(f"{SITE}/a/88_3.html", "next", "下一页")]
    found = Candidate(2, "url", "number in it, and in what the page links to")
    assert page_number(f"{SITE}/a/88_2.html", links).winner == found
    following = Candidate(f"{SITE}/a/88_3.html", "link", "下一页")
    assert next_page(f"{SITE}/a/88_2.html", 2, links).winner == following


@pytest.mark.parametrize(
    ("url", "pager", "following"),
    [
        (f"{SITE}/a/88.html", "<b>1</b><a href='88_2.html'>2</a><a href='88_2.html'>下一页</a>", f"{SITE}/a/88_2.html"),
        (f"{SITE}/slug/", "Pages: <span>1</span> <a href='/slug/2/'>Page 2</a>", f"{SITE}/slug/2/"),
        (f"{SITE}/slug/", "<a href='/slug/2/'>Weiter auf Seite 2</a>", f"{SITE}/slug/2/"),
        (f"{SITE}/a/88.html", "<a href='88_2.html'>第2页</a>", f"{SITE}/a/88_2.html"),
        (f"{SITE}/slug/", "<a href='/next-story/'>Next</a>", None),
    ],
)
def test_next_page_is_the_one_that_the_pager_links(url: str, pager: str, following: str | None) -> None:
    article = read(
        f"<h1>Council lengthens the pier</h1><p>21 May 2024 06:47</p>{TEXT}{PAGER.format(pager)}", url
    ).article
    assert article is not None
    assert (article.page_number, article.next_url) == (1, following)
