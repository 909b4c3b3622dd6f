from tasks.parsing.candidate import Candidate
from tasks.parsing.details.canonical import canonical_url
from tests.tasks.parsing.articles import examined

OG = "<meta property='og:url' content='https://post.example/news/pier'>"


def winner(markup: str, page_number: int = 1) -> Candidate[str] | None:
    return canonical_url(examined(markup).evidence, page_number).winner


def test_link_goes_before_open_graph() -> None:
    markup = f"<link rel='canonical' href='/news/long-pier#top'>{OG}"
    assert winner(markup) == Candidate("https://post.example/news/long-pier", "link", "rel canonical")


def test_open_graph_counts_where_the_link_is_not_believable() -> None:
    markup = f"<link rel='canonical' href='https://post.example/'>{OG}"
    assert winner(markup) == Candidate("https://post.example/news/pier", "meta", "og:url")


def test_first_page_is_not_the_canonical_of_the_second() -> None:
    url = "https://post.example/news/pier-12345"
    second = examined(f"<link rel='canonical' href='{url}'>", f"{url}/2/")
    assert canonical_url(second.evidence, 2).winner is None
