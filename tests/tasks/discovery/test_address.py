import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tasks.discovery.address import _resolved, absolute_url

PAGE = "https://news.example/world/today.html?x=1"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://other.example/a?b=1#c", "https://other.example/a?b=1"),
        ("https://other.example", "https://other.example"),
        ("//other.example/a", "https://other.example/a"),
        ("/a", "https://news.example/a"),
        ("/a?", "https://news.example/a"),
        ("a.html", "https://news.example/world/a.html"),
        ("../a.html", "https://news.example/a.html"),
        ("./a.html", "https://news.example/world/a.html"),
        ("?page=2", "https://news.example/world/today.html?page=2"),
        ("#top", "https://news.example/world/today.html?x=1"),
        ("/a/../b/./c", "https://news.example/b/c"),
        ("/a/b/..", "https://news.example/a/"),
        ("\n /a\tb ", "https://news.example/ab"),
        ("\\a\\b.html", "https://news.example/a/b.html"),
        ("/a b", "https://news.example/a%20b"),
        ("/ü?q=新", "https://news.example/%C3%BC?q=%E6%96%B0"),
        ("/%E6%96%b0", "https://news.example/%E6%96%b0"),
        ("https://bücher.example/a", "https://xn--bcher-kva.example/a"),
        ("HTTPS://Other.example:8443/A", "https://Other.example:8443/A"),
    ],
)
def test_urls_mean_what_a_browser_makes_of_them(written: str, meant: str) -> None:
    assert absolute_url(written, PAGE) == meant


@pytest.mark.parametrize(
    "written",
    [
        "javascript:void(0)",
        "mailto:editor@news.example",
        "tel:123",
        "data:text/html,x",
        "ftp://news.example/a",
        "http://user:secret@news.example/",
        "http://[::1",
        "http://news.example:99999/",
        "https://news.example/a\x00b",
        "/" + "a" * 9000,
    ],
)
def test_what_cannot_be_crawled_is_no_url(written: str) -> None:
    assert absolute_url(written, PAGE) is None


def test_a_backslash_never_hides_the_host_that_is_asked() -> None:
    assert absolute_url("http://news.example\\@127.0.0.1/", PAGE) == "http://news.example/@127.0.0.1/"


@given(
    st.text(st.sampled_from("ab./?#%&=:@-~_ \\ü"), max_size=12).map("/".__add__)
    | st.from_regex(r"(?:https?:)?//[a-z.-]{1,8}/[a-z./?#%-]{0,8}")
)
@example("/??")
def test_plain_links_are_resolved_like_all_others(written: str) -> None:
    assert absolute_url(written, PAGE) == _resolved(written, PAGE)
