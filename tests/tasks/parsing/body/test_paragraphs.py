"""Which blocks of the article's box are its paragraphs."""

from tests.tasks.parsing.articles import BODY, SENTENCES, TEXT, examined

TITLE = "Council lengthens the pier"
HEAD = f"<title>{TITLE}</title><meta property='og:title' content='{TITLE}'>"


def body(markup: str) -> str:
    return examined(markup).body.text


def test_entries_of_a_live_page_before_the_one_with_its_headline_are_text() -> None:
    entries = [f"<p>{sentence}</p>" for sentence in (*SENTENCES, *SENTENCES)]
    page = f"{HEAD}<h1>Storm at sea: all news</h1><div class='text'>{''.join(entries[:2])}<h2>{TITLE}</h2>{''.join(entries[2:])}</div>"
    assert body(page) == "\n\n".join([*SENTENCES[:2], SENTENCES[2], *SENTENCES])


def test_teasers_before_the_headline_are_no_text() -> None:
    teasers = "".join(f"<li>{sentence}</li>" for sentence in SENTENCES)
    page = f"{HEAD}<div><ul>{teasers}</ul><h1>{TITLE}</h1><div>{TEXT}{TEXT}</div></div>"
    assert body(page) == f"{BODY}\n\n{BODY}"
