import time

from tests.tasks.parsing.articles import TEXT, examined


def test_titles_of_megabytes_are_not_taken_apart() -> None:
    long = "Pier | " * 500_000
    started = time.process_time()
    page = f"<title>{long}</title><meta property='og:title' content='{long}'><h1>Pier</h1>{TEXT}"
    assert examined(page).headline.text.startswith("Pier")
    assert time.process_time() - started < 1
