"""Pages that tell in a sentence when they were published."""

import pytest

from tests.tasks.parsing.articles import TEXT, examined

PAGE = "<title>Council lengthens the pier</title><h1>Council lengthens the pier</h1>"

# (language, sentence at the end of the page), all about 2024-05-21
POSTED = [
    ("en", "This entry was posted on Tuesday, May 21st, 2024 at 6:47 pm and is filed under Harbour."),
    ("en", "This article originally appeared in the print edition of May 21, 2024."),
    ("de", "Dieser Artikel wurde am 21. Mai 2024 um 18:47 von Anna Wehr geschrieben und unter Hafen abgelegt."),
    ("de", "Dieser Beitrag ist am 21.05.2024 erschienen."),
    ("de", "Council lengthens the pier wurde am 21. Mai 2024 um 18:47 Uhr gepostet und unter Hafen abgelegt."),
    ("fr", "Cet article a été publié le 21 mai 2024 dans Port, par Anne Weld."),
    ("es", "Esta entrada fue publicada el 21 mayo, 2024 en Puerto."),
    ("it", "Questo articolo è stato pubblicato il 21 maggio 2024 in Porto."),
    ("pt", "Este artigo foi publicado em 21 de maio de 2024, na categoria Porto."),
    ("nl", "Dit bericht werd geplaatst op 21 mei 2024 in Haven."),
    ("pl", "Ten wpis został opublikowany w kategorii Port 21 maja 2024."),
    ("cs", "Příspěvek byl publikován 21. 5. 2024 v rubrice Přístav."),
    ("ru", "Запись опубликована 21 мая 2024 в рубрике Порт."),
    ("sv", "Detta inlägg publicerades den 21 maj 2024 i Hamn."),
    ("no", "Dette innlegget ble publisert 21. mai 2024 i Havn."),
    ("da", "Dette indlæg blev udgivet den 21. maj 2024 i Havn."),
    ("fi", "Kirjoitus julkaistiin 21.5.2024 kategoriassa Satama."),
    ("hu", "Ezt a bejegyzést 2024. május 21. napon tették közzé."),
    ("tr", "Bu yazı 21 Mayıs 2024 tarihinde Liman kategorisinde yayınlandı."),
    ("ja", "この記事は2024年5月21日に投稿されました。"),
    ("zh", "此条目发表于2024年5月21日。"),
]


def day(markup: str) -> str | None:
    winner = examined(markup).times.published.winner
    return winner.value.local.date().isoformat() if winner else None


@pytest.mark.parametrize(("language", "sentence"), POSTED)
def test_sentence_about_the_article_dates_it(language: str, sentence: str) -> None:
    page = f"<html lang={language}>{PAGE}{TEXT}<div class=post-footer>{sentence}</div>"
    assert day(page) == "2024-05-21"


def test_sentence_about_an_update_is_none_about_publication() -> None:
    times = examined(f"{PAGE}<p>21 May 2024</p>{TEXT}<p>This article was updated on 3 June 2024 with a map.</p>").times
    assert times.published.value is not None
    assert times.modified.value is not None
    assert (times.published.value.local.day, times.modified.value.local.day) == (21, 3)


@pytest.mark.parametrize(
    "said", ["This page was last edited on 21 May 2024, at 18:47.", "Last updated: 21 May 2024, 18:47"]
)
def test_page_says_at_its_end_when_it_was_edited(said: str) -> None:
    footer = f"<footer><ul><li>{said}</li><li>Privacy</li></ul></footer>"
    times = examined(f"{PAGE}{TEXT}{'<p>Portal</p>' * 40}{footer}").times
    assert times.modified.value is not None
    assert times.modified.value.local.isoformat() == "2024-05-21T18:47:00"
    assert day(f"{PAGE}<p>3 May 2024</p>{TEXT}{footer}") == "2024-05-03"


def test_date_within_a_sentence_is_no_dateline() -> None:
    assert day(f"{PAGE}{TEXT.replace('<p>', '<p>21 May 2024 was a day to remember: ', 1)}") is None


@pytest.mark.parametrize(
    "beginning",
    ["Larkhaven, 21 May 2024 – ", "Larkhaven (21.05.2024). ", "Larkhaven, (21.05.2024). ",
     "LARKHAVEN, May 21, 2024 /Wire/ ", "(Larkhaven, 21.05.2024) ", "21.05.2024 - ", "21.05.2024 ",
     "21 May 2024 “"],
)  # fmt: skip
def test_dateline_dates_the_text(beginning: str) -> None:
    assert day(f"{PAGE}{TEXT.replace('<p>', f'<p>{beginning}', 1)}") == "2024-05-21"


@pytest.mark.parametrize(
    "beginning", ["On 21 May 2024, ", "The vote of 21 May 2024 is void: ", "Since 21.05.2024 the "]
)
def test_event_at_the_beginning_is_no_dateline(beginning: str) -> None:
    assert day(f"{PAGE}{TEXT.replace('<p>', f'<p>{beginning}', 1)}") is None
