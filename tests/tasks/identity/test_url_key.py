import hashlib
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.identity.url_key import URL_LIMIT_BYTES, host_of, normal_url, same_site, url_key
from tasks.identity.url_noise import SESSION_NAMES, TRACKING_NAMES, TRACKING_PREFIXES

ONE_PAGE = [
    ("https://news.example/a", "http://news.example/a"),
    ("https://news.example/a", "HTTPS://News.EXAMPLE/a"),
    ("https://news.example/a", "https://news.example:443/a"),
    ("https://news.example/a", "http://news.example:80/a"),
    ("https://news.example/a", "https://news.example./a"),
    ("https://news.example/a", "  https://news.example/a "),
    ("https://news.example/a", "https://news.example/a#comments"),
    ("https://news.example/a", "https://news.example/a?"),
    ("https://news.example/a", "https://news.example/a/"),
    ("https://news.example/a", "https://news.example//a"),
    ("https://news.example/a", "https://news.example/b/../a"),
    ("https://news.example/a", "https://news.example/./%2e/a"),
    ("https://news.example/a", "https://news.example/%61"),
    ("https://news.example/a", "https://news.example/a?utm_source=x&utm_medium=y"),
    ("https://news.example/a", "https://news.example/a?UTM_Source=x"),
    ("https://news.example/a", "https://news.example/a?%75tm_source=x"),
    ("https://news.example/a", "https://news.example/a?fbclid=x&gclid=y&at_medium=z"),
    ("https://news.example/a", "https://news.example/a?PHPSESSID=0123456789abcdef"),
    ("https://news.example/a", "https://news.example/a;jsessionid=0123456789ABCDEF"),
    ("https://news.example/a", "https://news.example/(S(lit3py55t21z5v55vlm25s55))/a"),
    ("https://news.example", "https://news.example/index.html"),
    ("https://news.example/list", "https://news.example/list/index.php"),
    ("https://news.example/list", "https://news.example/list/Default.asp"),
    ("https://news.example/?id=3", "https://news.example/index.php?id=3"),
    ("https://news.example/?a=1&b=2", "https://news.example/?b=2&a=1"),
    ("https://news.example/?a=1&b=2", "https://news.example/?&a=1&&b=2&"),
    ("https://news.example/%E6%96%B0", "https://news.example/新"),
    ("https://news.example/%E6%96%B0", "https://news.example/%e6%96%b0"),
    ("https://news.example/?a%5B%5D=1", "https://news.example/?a[]=1"),
    ("https://news.example/100%25", "https://news.example/100%"),
    ("https://xn--bcher-kva.example/a", "https://Bücher.example/a"),
    ("http://[::1]:8001/a", "http://[0:0:0:0:0:0:0:1]:8001/a"),
]

TWO_PAGES = [
    ("https://news.example/a", "https://news.example/A"),
    ("https://news.example/a", "https://www.news.example/a"),
    ("https://news.example/a", "https://news.example:8443/a"),
    ("https://news.example/view.php?aid=1", "https://news.example/view.php?aid=2"),
    ("https://news.example/?p=1", "https://news.example/?p=2"),
    ("https://news.example/?id=1", "https://news.example/?id=2"),
    ("https://news.example/?sid=1", "https://news.example/?sid=2"),
    ("https://news.example/?sessionid=12", "https://news.example/?sessionid=13"),
    ("https://news.example/a", "https://news.example/a?ref=b"),
    ("https://news.example/a?20240521", "https://news.example/a?20240522"),
    ("https://news.example/?a=1&a=2", "https://news.example/?a=2&a=1"),
    ("https://news.example/a", "https://news.example/a?amp"),
    ("https://news.example/a", "https://news.example/a?m=1"),
    ("https://news.example/a", "https://news.example/a?print=1"),
    ("https://news.example/a", "https://news.example/a?page=2"),
    ("https://news.example/a", "https://news.example/a/2"),
    ("https://news.example/a.html", "https://news.example/a_2.html"),
    ("https://news.example/a%2Fb", "https://news.example/a/b"),
    ("https://news.example/?q=a%26b", "https://news.example/?q=a&b"),
    ("https://news.example/index.php/a", "https://news.example/a"),
]

NOT_CRAWLABLE = [
    "",
    "/relative",
    "//news.example/a",
    "ftp://news.example/a",
    "javascript:alert(1)",
    "mailto:editor@news.example",
    "http:///a",
    "http://user@news.example/a",
    "http://user:secret@news.example/a",
    "http://@news.example/",
    "http://news.example\\@127.0.0.1/",
    "http://news.example\\a/",
    "http://news example/",
    "http://news.example:0/",
    "http://news.example:65536/",
    "http://news.example:http/",
    "http://[::1/",
    "http://[fe80::1%25eth0]/",
    "http://news..example/",
    "http://ne%77s.example/",
    "http://news.example/a\nb",
    "http://news.example/a\x00",
    "http://news.example/\ud800",
    "http://" + "a" * 254 + "/",
    "http://news.example/" + "a" * URL_LIMIT_BYTES,
    "http://news.example/" + "新" * (URL_LIMIT_BYTES // 4),  # too long once escaped
]


@pytest.mark.parametrize(("one", "other"), ONE_PAGE)
def test_spellings_of_one_page_share_a_key(one: str, other: str) -> None:
    assert normal_url(one) == normal_url(other)
    assert url_key(one) == url_key(other)


@pytest.mark.parametrize(("one", "other"), TWO_PAGES)
def test_pages_that_may_differ_have_two_keys(one: str, other: str) -> None:
    assert url_key(one) != url_key(other)


@pytest.mark.parametrize("url", NOT_CRAWLABLE)
def test_what_is_not_crawlable_is_refused(url: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - UnicodeError and urllib's own are kinds of it
        url_key(url)


def test_key_is_the_digest_of_the_normal_form() -> None:
    assert normal_url("https://News.example/A/?b=2&a=1&utm_term=x#y") == "http://news.example/A?a=1&b=2"
    assert url_key("https://news.example/") == hashlib.sha256(b"http://news.example/").digest()


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://News.Example/a", "news.example"),
        ("https://news.example:443/a", "news.example"),
        ("http://127.0.0.2:8001/a", "127.0.0.2:8001"),
        ("http://[::1]:8001/", "[::1]:8001"),
        ("https://bücher.example/", "xn--bcher-kva.example"),
    ],
)
def test_host_is_folded_and_keeps_a_port_of_its_own(url: str, host: str) -> None:
    assert host_of(url) == host


@pytest.mark.parametrize("device", ["www.", "m.", "mobile.", "amp.", "www.m."])
def test_device_hosts_are_the_same_site(device: str) -> None:
    assert same_site("https://news.example/a", f"http://{device}news.example/b")


@pytest.mark.parametrize(
    "other",
    ["https://example/", "https://sport.news.example/", "https://news.example:8443/", "https://mnews.example/"],
)
def test_other_hosts_are_another_site(other: str) -> None:
    assert not same_site("https://news.example/", other)


def test_a_device_label_that_is_the_name_itself_stays() -> None:
    assert not same_site("https://m.example/", "https://amp.example/")


@pytest.mark.parametrize("table", [TRACKING_NAMES, TRACKING_PREFIXES, SESSION_NAMES])
def test_tables_of_noise_are_sorted_and_folded(table: dict[str, str]) -> None:
    assert list(table) == sorted(table)
    assert all(name == name.lower() and source for name, source in table.items())


PATHS = st.text(st.sampled_from("a/.%12eE;=&?#+ ~新ü(S)_-" + string.ascii_letters), max_size=60)
ODD_PATHS = st.lists(
    st.sampled_from(
        ["a", "..", ".", "", "index.html", "%2e%2E", ";jsessionid=a", "(S(abc))", "%", "41", "%25", "?", "/"]
    ),
    max_size=12,
).map("/".join)


@given(PATHS | ODD_PATHS)
def test_normal_form_is_its_own_normal_form(rest: str) -> None:
    normal = normal_url(f"https://News.example/{rest}")
    assert normal_url(normal) == normal
