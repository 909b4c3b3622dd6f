from tasks.parsing.candidate import Candidate
from tasks.parsing.details.page_number import page_number
from tasks.parsing.reading import Link

FIRST = Link("https://post.example/a/88.html", rel="next")


def test_number_in_the_address_counts_where_links_confirm_it() -> None:
    found = page_number("https://post.example/a/88_2.html", [FIRST]).winner
    assert found == Candidate(2, "url", "number in it, and in what the page links to")


def test_any_other_page_is_the_first() -> None:
    first = Candidate(1, "url", "names no later page")
    assert page_number("https://post.example/a/88_2.html", []).winner == first
    assert page_number("https://post.example/a/pier.html", [FIRST]).winner == first
