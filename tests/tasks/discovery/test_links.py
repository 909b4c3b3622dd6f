import pytest
from selectolax.lexbor import LexborHTMLParser

from tasks.discovery.links import LINK_LIMIT, page_links
from tasks.parsing.reading import Link

PAGE = "https://news.example/world/"


def links_of(html: str, url: str = PAGE) -> tuple[Link, ...]:
    return page_links(LexborHTMLParser(html), url)


def test_links_come_in_the_order_of_the_page_each_once() -> None:
    html = '<a href="/b">B</a><a href="/a">A</a><a href="/b#c">B again</a>'
    assert [link.url for link in links_of(html)] == ["https://news.example/b", "https://news.example/a"]


def test_a_picture_and_a_headline_to_one_page_give_the_headline() -> None:
    assert links_of('<a href="/a"><img alt="Flood"></a><a href="/a">Flood reaches the old bridge</a>') == (
        Link("https://news.example/a", anchor="Flood reaches the old bridge"),
    )


@pytest.mark.parametrize(
    ("html", "anchor"),
    [
        ('<a href="/a"> Two\n lines </a>', "Two lines"),
        ('<a href="/a" title="Flood reaches the old bridge">Flood rea…</a>', "Flood reaches the old bridge"),
        ('<a href="/a" title="Flood reaches the bridge"><b>Flood</b> rea...</a>', "Flood reaches the bridge"),
        ('<a href="/a" title="Opens a new window">Flood</a>', "Flood"),
        ('<a href="/a"><img src="/i.png" alt="Flood"></a>', "Flood"),
        ('<a href="/a"></a>', None),
        ('<map><area href="/a" alt="Flood"></map>', "Flood"),
    ],
)
def test_anchor_is_what_a_reader_sees_of_a_link(html: str, anchor: str | None) -> None:
    assert [link.anchor for link in links_of(html)] == [anchor]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="javascript:open()">x</a>',
        '<a href="mailto:editor@news.example">x</a>',
        '<a href="#top">x</a>',
        '<a href="">x</a>',
        '<a href="/world/">the page itself</a>',
        '<a href="/a" rel="external nofollow">x</a>',
        '<a href="/a" rel="print">x</a>',
        '<a href="/a" download>x</a>',
        '<a href="/a.JPG?size=2">x</a>',
        '<a href="/a.pdf">x</a>',
        '<a name="here">x</a>',
        '<link rel="stylesheet" href="/a">',
        '<link rel="alternate" hreflang="de" href="/de/">',
        '<link rel="alternate" type="application/json" href="/api/posts/1">',
        '<iframe src="https://player.example/1"></iframe>',
    ],
)
def test_what_is_no_page_is_left_out(html: str) -> None:
    assert links_of(html) == ()


@pytest.mark.parametrize(
    "url", ["https://photos.ai", "https://photos.ai/", "https://news.example/v1.2/a", "https://a.example/?x=a.jpg"]
)
def test_what_only_looks_like_a_file_is_a_page(url: str) -> None:
    assert [link.url for link in links_of(f'<a href="{url}">x</a>')] == [url]


@pytest.mark.parametrize(
    ("html", "rel"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="/x">', "feed"),
        ('<link rel="alternate" type="application/atom+xml; charset=utf-8" href="/x">', "feed"),
        ('<link rel="alternate" type="application/feed+json" href="/x">', "feed"),
        ('<a type="application/rss+xml" href="/x">RSS</a>', "feed"),
        ('<link rel="sitemap" type="application/xml" href="/x">', "sitemap"),
        ('<link rel="canonical" href="/x">', "canonical"),
        ('<link rel="amphtml" href="/x">', "amp"),
        ('<frame src="/x">', "page"),
        ('<iframe src="/x"></iframe>', "page"),
        ('<link rel="next" href="/world/page/2/">', "next"),
        ('<link rel="next" href="?after=abc">', "next"),
        ('<link rel="next" href="/another-article">', "page"),
        ('<a rel="next" href="/another-article">Next</a>', "page"),
    ],
)
def test_relation_says_what_a_link_leads_to(html: str, rel: str) -> None:
    document = f"<frameset>{html}</frameset>" if html.startswith("<frame ") else html
    assert [link.rel for link in links_of(document)] == [rel]


def test_a_page_named_twice_keeps_the_relation_that_says_more() -> None:
    assert links_of('<a href="/x">Flood</a><link rel="canonical" href="/x">') == (
        Link("https://news.example/x", "canonical", "Flood"),
    )


def test_base_moves_what_links_are_relative_to() -> None:
    assert [link.url for link in links_of('<base href="/old/"><a href="a">x</a>')] == ["https://news.example/old/a"]
    assert [link.url for link in links_of('<base href="javascript:"><a href="a">x</a>')] == [
        "https://news.example/world/a"
    ]


def test_links_of_a_page_are_bounded() -> None:
    html = "".join(f'<a href="/{number}">x</a>' for number in range(LINK_LIMIT + 10))
    assert len(links_of(html)) == LINK_LIMIT


FURTHER_PAGES = [
    ("https://news.example/list.html", '<a href="list_2.html">2</a>'),
    ("https://news.example/list_3_2.html", '<a href="list_3_3.html">下一页</a>'),
    ("https://news.example/list_3.html", '<a href="list_3_2.html">2</a>'),
    ("https://news.example/news/", '<a href="index_2.html">2</a>'),
    ("https://news.example/news/index.html", '<a href="/news/page/2/">Older posts →</a>'),
    ("https://news.example/slug/", '<a href="/slug/2/">2</a>'),
    ("https://news.example/list?cat=4", '<a href="?cat=4&page=2">»</a>'),
    ("https://news.example/view.php?aid=7", '<a href="view.php?aid=7&pageno=2">2</a>'),
    ("https://news.example/17.html", '<a href="17_2.html"><b>2</b></a>'),
    ("https://news.example/", '<ul class="pagination"><li><a href="/archive?cursor=ab">Weiter</a></li></ul>'),
    (
        "https://news.example/",
        '<div class="dede_pages"><ul class="pagelist"><li><a href="/x/9">التالي</a></li></ul></div>',
    ),
    ("https://news.example/", '<nav class="wp-pagenavi"><a href="/all/2021">次へ</a></nav>'),
]

OTHER_PAGES = [
    ("https://news.example/17.html", '<a href="18.html">Flood reaches the bridge</a>'),
    ("https://news.example/story-1.html", '<a href="story-2.html">Story 2</a>'),
    ("https://news.example/", '<table class="calendar"><td><a href="/2024/05/21">21</a></td></table>'),
    ("https://news.example/", '<div id="page"><p><a href="/a#comments-list">12</a></p></div>'),
    ("https://news.example/list?cat=4", '<a href="?cat=5&page=2">2</a>'),
    ("https://news.example/", '<div class="pagination"><a href="https://other.example/">2</a></div>'),
    ("https://news.example/", '<div class="pagination"><a href="/a">Flood reaches the bridge</a></div>'),
    ("https://news.example/", '<div class="next"><a href="/a">下一篇</a></div>'),
]


@pytest.mark.parametrize(("url", "html"), FURTHER_PAGES)
def test_pagers_lead_to_further_pages(url: str, html: str) -> None:
    assert [link.rel for link in links_of(html, url)] == ["next"]


@pytest.mark.parametrize(("url", "html"), OTHER_PAGES)
def test_numbers_and_words_alone_make_no_further_page(url: str, html: str) -> None:
    assert [link.rel for link in links_of(html, url)] == ["page"]
