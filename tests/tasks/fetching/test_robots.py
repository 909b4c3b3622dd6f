import time

import pytest

from tasks.fetching.robots import TEXT_LIMIT_BYTES, UNREACHABLE, Robots, robots_text

SITE = "https://portal.example"


def allows(text: str, path: str, product: str = "newsfold") -> bool:
    return Robots.parse(200, text, product).allows(SITE + path)


# What a status means: RFC 9309, section 2.3.1


@pytest.mark.parametrize(
    ("status", "is_allowed"),
    [
        (200, None), (206, None),
        (301, True), (308, True),  # redirects without end
        (400, True), (401, True), (403, True), (404, True), (410, True), (451, True),
        (429, False), (500, False), (502, False), (503, False), (599, False), (UNREACHABLE, False),
    ],
)  # fmt: skip
def test_status_decides_before_the_text_does(status: int, is_allowed: bool | None) -> None:
    robots = Robots.parse(status, "User-agent: *\nDisallow: /a", "newsfold")

    assert robots.allows(f"{SITE}/a") is bool(is_allowed)
    assert robots.allows(f"{SITE}/b") is (is_allowed is not False)
    assert robots.allows(f"{SITE}/robots.txt")


# Which group: section 2.2.1


@pytest.mark.parametrize(
    ("agent", "is_ours"),
    [
        ("newsfold", True), ("NewsFold", True), ("newsfold/2.0", True), ("newsfold bot", True),
        ("news", False), ("fold", False), ("newsfolder", False), ("newsfold-images", False),
        ("", False), ("*bot", False),
    ],
)  # fmt: skip
def test_group_is_ours_when_the_product_token_is(agent: str, is_ours: bool) -> None:
    text = f"User-agent: {agent}\nDisallow: /ours\n\nUser-agent: *\nDisallow: /anyones"

    assert allows(text, "/ours") is not is_ours
    assert allows(text, "/anyones") is is_ours


def test_groups_for_one_token_are_merged() -> None:
    text = "User-agent: newsfold\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n\nUser-agent: NEWSFOLD\nDisallow: /b"

    assert [allows(text, path) for path in ("/a", "/b", "/c")] == [False, False, True]


def test_lines_that_are_no_rules_do_not_end_the_list_of_agents() -> None:
    text = "User-agent: newsfold\nSitemap: https://portal.example/s.xml\nNoise: 1\n\nUser-agent: other\nDisallow: /"

    assert not allows(text, "/")


def test_own_group_without_rules_allows_everything() -> None:
    assert allows("User-agent: *\nDisallow: /\n\nUser-agent: newsfold\nDisallow:", "/a")


def test_rules_before_any_agent_are_nobodys() -> None:
    assert allows("Disallow: /\n\nUser-agent: other\nDisallow: /", "/a")


# Which rule: section 2.2.2 and its table, and google/robotstxt's tests


@pytest.mark.parametrize(
    ("rules", "path", "is_allowed"),
    [
        # the longest match wins, Allow wins a tie, the order means nothing
        ("Disallow: /x\nAllow: /x/page", "/x/page", True),
        ("Allow: /x/page\nDisallow: /x", "/x/page", True),
        ("Disallow: /x/page\nAllow: /x", "/x/page", False),
        ("Disallow: /x\nAllow: /x", "/x/page", True),
        ("Disallow:\nAllow:", "/x", True),
        ("Disallow: /\nAllow: /p", "/page", True),
        ("Disallow: /*.html\nAllow: /page", "/page.html", False),
        ("Disallow: /fish*.php", "/fish.php?id=1", False),
        # a rule is a prefix, and minds case
        ("Disallow: /fish", "/fish/salmon.html", False),
        ("Disallow: /fish", "/Fish.asp", True),
        ("Disallow: /fish/", "/fish", True),
        ("Disallow: fish", "/fish", True),
        # special characters
        ("Disallow: /*.php", "/filename.php?parameters", False),
        ("Disallow: /*.php$", "/filename.php?parameters", True),
        ("Disallow: /*.php$", "/folder/filename.php", False),
        ("Disallow: /foo$", "/foobar", True),
        ("Disallow: /$\nAllow: /x", "/", False),
        ("Disallow: /*/comments", "/2026/01/comments/7", False),
        ("Disallow: /*?session=", "/page?session=1", False),
        ("Disallow: /*?session=", "/page?a=1&session=1", True),
        ("Disallow: /**/a", "/x/a", False),
        ("Disallow: /x # and why", "/x", False),
        # octets: escapes of plain characters are undone, others made
        ("Disallow: /foo/bar?baz=http://foo.bar", "/foo/bar?baz=http://foo.bar", False),
        ("Disallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", False),
        ("Disallow: /foo/bar/%E3%83%84", "/foo/bar/ツ", False),
        ("Disallow: /foo/bar/%e3%83%84", "/foo/bar/%E3%83%84", False),
        ("Disallow: /foo/bar/%62%61%7A", "/foo/bar/baz", False),
        ("Disallow: /a%2Fb", "/a/b", True),
        # the way people write
        ("DISALLOW: /x", "/x", False),
        ("  disallow  :  /x  ", "/x", False),
        ("Disallow /x", "/x", False),
        ("Dissallow: /x", "/x", False),
        ("Disallow: /x\nnonsense\n: \n:::\nAllow: /x/y", "/x/y", True),
    ],
)  # fmt: skip
def test_rule(rules: str, path: str, is_allowed: bool) -> None:
    assert allows(f"User-agent: *\n{rules}", path) is is_allowed


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_any_line_end_will_do(end: str) -> None:
    assert not allows(end.join(["User-agent: *", "Allow: /", "Disallow: /x"]), "/x")


@pytest.mark.parametrize("character", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_other_separators_end_no_line(character: str) -> None:
    text = f"User-agent: *\nDisallow: /a{character}Disallow: /b"

    assert allows(text, "/b")


# Besides the rules


@pytest.mark.parametrize(
    ("value", "delay_s"),
    [("10", 10.0), ("0.5", 0.5), ("3600", 60.0), ("-1", None), ("nan", None), ("inf", None), ("soon", None)],
)
def test_crawl_delay_is_seconds_up_to_a_minute(value: str, delay_s: float | None) -> None:
    assert Robots.parse(200, f"User-agent: *\nCrawl-delay: {value}", "newsfold").crawl_delay_s == delay_s


def test_crawl_delay_is_for_the_agents_right_above() -> None:
    text = "User-agent: other\nCrawl-delay: 30\n\nUser-agent: *\nDisallow: /x"

    assert Robots.parse(200, text, "newsfold").crawl_delay_s is None
    assert Robots.parse(200, text, "other").crawl_delay_s == 30
    assert not allows(text, "/x", "other")  # by the RFC no rule has come between the two


def test_sitemaps_stand_anywhere() -> None:
    text = "Sitemap: https://portal.example/1.xml\nUser-agent: x\nDisallow: /\nsitemap:https://portal.example/2.xml"

    assert Robots.parse(200, text, "newsfold").sitemaps == (f"{SITE}/1.xml", f"{SITE}/2.xml")
    assert Robots.parse(404, text, "newsfold").sitemaps == ()


# The text: section 2.5


def test_text_is_cut_after_a_whole_line() -> None:
    line = b"Disallow: /a-rather-long-path\n"
    body = b"User-agent: *\n" + line * (TEXT_LIMIT_BYTES // len(line) + 1)

    text = robots_text(body)
    assert TEXT_LIMIT_BYTES - len(line) <= len(text) <= TEXT_LIMIT_BYTES
    assert text.endswith("path\n")
    assert robots_text(b"User-agent: *\nDisallow: /not-to-its-e", is_cut=True) == "User-agent: *\n"


def test_text_is_fit_for_any_database() -> None:
    assert robots_text(b"\xef\xbb\xbfUser-agent: *\nDisallow: /\xff\x00") == "User-agent: *\nDisallow: /\ufffd\ufffd"


@pytest.mark.parametrize(
    "text",
    [
        "<!doctype html><html><body>Not found</body></html>",
        "\x00\x01\ufffd" * 10_000,
        "User-agent: " + "x" * 500_000,
        "User-agent: *\n" + "Disallow: /a\n" * 40_000,
        "User-agent: *\n" + "".join(f"Disallow: /*{number}*a*$\n" for number in range(20_000)),
        "User-agent: *\n" * 35_000,
        "".join(f"User-agent: bot{number}\nAllow: /\n" for number in range(15_000)),
        "User-agent: *\nDisallow: /" + "*a" * 200_000 + "$",
        "User-agent: *\nDisallow: " + "%" * 500_000,
    ],
    ids=[
        "html",
        "binary",
        "long agent",
        "many rules",
        "many wildcards",
        "one agent",
        "many agents",
        "long wildcard",
        "%",
    ],
)
def test_hostile_text_is_read_and_asked_in_time(text: str) -> None:
    began = time.process_time()
    robots = Robots.parse(200, text[:TEXT_LIMIT_BYTES], "newsfold")
    robots.allows(f"{SITE}/" + "a" * 8000)

    assert time.process_time() - began < 1


def test_rules_are_read_once_for_a_text() -> None:
    text = "User-agent: *\nDisallow: /once"

    assert Robots.parse(200, text, "newsfold") is Robots.parse(200, str(text.encode(), "ascii"), "newsfold")
