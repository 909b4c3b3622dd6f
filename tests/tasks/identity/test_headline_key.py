import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.identity.headline_key import fold, headline_key, split_affix
from tasks.identity.outlet_words import CIRCUMSTANCE_WORDS, JOINING_WORDS, SUBTITLE_WORDS

SPELLINGS = [
    ("Mayor's «new» bridge", "mayor’s “new” bridge"),
    ("Mayor's new bridge", "Mayor’s ‘new’ bridge"),
    ("Sagt „Nein“ heute", "Sagt »Nein« heute"),
    ("Il dit « non » hier", 'Il dit "non" hier'),
    ("10-day pass", "10–day pass"),
    ("10-day pass", "10‑day pass"),
    ("Fire - and flood", "Fire — and flood"),
    ("Fire—and flood", "Fire — and flood"),
    ("Tom & Jerry", "Tom &amp; Jerry"),
    ("Tom & Jerry", "Tom &amp;amp; Jerry"),
    ("Tom & Jerry", "Tom &#38;amp; Jerry"),
    ("Two words", "Two\u00a0words"),
    ("Two words", " Two \n\u2009words "),
    ("Two words", "Two wo\u00adrds"),
    ("Two words", "Two \u200bwords\ufeff"),
    ("Café", "Cafe\u0301"),
    ("STRASSE", "Straße"),
    ("ＡＢＣ１２３：新", "ABC123:新"),
    ("می‌خواهد", "میخواهد"),
    ("علي", "علی"),
    ("كتاب", "کتاب"),
    ("Wait…", "Wait..."),
]

WITH_NAMES = [
    ("North coast braces for the second storm — Radio Free Asia", "Radio Free Asia"),
    ("North coast braces for the second storm | BBC News", "BBC News"),
    ("North coast braces for the second storm | BBC", "BBC"),
    ("North coast braces for the second storm | Sport", "Sport"),
    ("North coast braces for the second storm - Golem.de", "Golem.de"),
    ("North coast braces for the second storm - The Northern Star", "The Northern Star"),
    ("North coast braces for the second storm – Voice of the Valley", "Voice of the Valley"),
    ("North coast braces for the second storm — Harbour Lights", "Harbour Lights"),
    ("North coast braces for the second storm—Radio Free Asia", "Radio Free Asia"),
    ("North coast braces for the second storm_Site", "Site"),
    ("Nach dem Sturm beginnt das Aufräumen – Neue Küstenzeitung", "Neue Küstenzeitung"),
    ("北方海岸迎来第二场风暴 - 海岸新闻", "海岸新闻"),
    ("北方海岸迎来第二场风暴_海岸网", "海岸网"),
    ("北方海岸迎来第二场风暴-海岸网", "海岸网"),
    ("北海岸に二度目の嵐が近づく｜海岸ニュース", "海岸ニュース"),
    ("북부 해안에 두 번째 폭풍이 다가온다 - 해안일보", "해안일보"),
    ("К северному берегу идёт второй шторм — Береговые Новости", "Береговые Новости"),
]

WITHOUT_NAMES = [
    "Port adds a 10-day pass for all the islands",
    "Harbour Rovers beat Valley Town 4-3",
    "Valley Town win 4 - 3",
    "Explainer | Why the bridge had to be closed",
    "BUDGET 3.0 | Treasury gets 4bn to hire an army of clerks",
    "Opinion | Sport",
    "Flood watch — Harbour Sound",
    "Flood watch — Harbour Bay",
    "The storm that came back: a chronicle",
    "Weather for the whole of next week — Lower Saxony",
    "Weather for the whole of next week — Monday",
    "North coast braces for the second storm — Live Updates",
    "North coast braces for the second storm — Part Two",
    "North coast braces for the second storm — Analysis",
    "North coast braces for the second storm — NATO",
    "North coast braces for the second storm — and for the third",
    "North coast braces for the second storm — Why Now?",
    "North coast braces for the second storm – Until Dawn",
    "North coast braces for the second storm - 2024",
    "North coast braces for the second storm | 12",
    "Bürgerin vertreibt alle Einbrecher – Zeugenaufruf",
    "Warum das alles so kommen musste – eine Chronik",
    "Rückschlag im langen Titelkampf - Tallhafen verliert bei Nordstadt",
    "Le pont reste fermé cet été : la mairie s'explique",
    "小纽扣做成大生意——海边手工业走访见闻",
    "海岸队3-1客场取胜",
    "Storm Warning: Everything You Need To Know · Explained",
    "Sturm - Küste - Nachrichten",
]


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_spellings_of_one_headline_share_a_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert headline_key(one) == headline_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Port adds a 10-day pass", "Port adds an 11-day pass"),
        ("Rovers beat Town 3-1", "Rovers beat Town 31"),
        ("Storm is near", "Storm is nearer"),
        ("Storm hits coast", "Storm hits the coast"),
        ("R&D notes", "RD notes"),
    ],
)
def test_other_words_are_another_headline(one: str, other: str) -> None:
    assert headline_key(one) != headline_key(other)


@pytest.mark.parametrize(("headline", "name"), WITH_NAMES)
def test_an_outlets_name_behind_a_headline_is_split_off(headline: str, name: str) -> None:
    rest, affix = split_affix(headline)
    assert affix == name
    assert headline_key(headline) == headline_key(rest)
    assert headline.startswith(rest)


@pytest.mark.parametrize("headline", WITHOUT_NAMES)
def test_what_belongs_to_a_headline_stays(headline: str) -> None:
    assert split_affix(headline) == (headline, None)


@pytest.mark.parametrize(
    ("headline", "known", "split"),
    [
        ("Storm - Coast Today", ["Coast Today"], ("Storm", "Coast Today")),
        ("Storm : COAST TODAY", ["Coast Today"], ("Storm", "COAST TODAY")),
        ("Storm » coast", ["Coast"], ("Storm", "coast")),
        ("Coast | Storm is near", ["Coast"], ("Storm is near", "Coast")),
        ("Storm — Radio Free Asia_Coast", ["Coast"], ("Storm — Radio Free Asia", "Coast")),
        ("Storm is near the coast — Radio Free Asia_Coast", ["Coast"], ("Storm is near the coast", "Radio Free Asia")),
        ("Storm - Coast - World Edition", ["Coast - World Edition"], ("Storm", "Coast - World Edition")),
        ("Storm hits 10-day", ["day"], ("Storm hits 10-day", None)),
        ("Coast", ["Coast"], ("Coast", None)),
        (" - Coast", ["Coast"], ("- Coast", None)),
        ("Storm | Sport", ["", "Coast"], ("Storm | Sport", None)),
    ],
)
def test_known_names_are_split_off_wherever_they_stand(
    headline: str, known: list[str], split: tuple[str, str | None]
) -> None:
    assert split_affix(headline, known) == split


def test_names_of_publisher_and_re_publisher_both_go() -> None:
    bare = "North coast braces for the second storm"
    assert headline_key(f"{bare} — Radio Free Asia_Site") == headline_key(bare)
    assert split_affix(f"{bare} — Radio Free Asia_Site") == (bare, "Radio Free Asia")


def test_names_are_split_off_whatever_they_are_escaped_like() -> None:
    assert headline_key("Tom &amp; Jerry come home at last &#8212; Radio Free Asia") == headline_key(
        "Tom & Jerry come home at last"
    )


@pytest.mark.parametrize(
    "text", ["a" * 100_000, " - " * 50_000, "&amp;" * 50_000, "| " * 50_000, " " * 100_000, "—" * 100_000]
)
@pytest.mark.timeout(5)
def test_long_texts_take_no_time(text: str) -> None:
    headline_key(text)
    split_affix(text, ["Coast"])


@pytest.mark.parametrize("words", [CIRCUMSTANCE_WORDS, JOINING_WORDS, SUBTITLE_WORDS])
def test_tables_of_words_are_folded(words: frozenset[str]) -> None:
    assert {word for word in words if fold(word) != word} == set()


PIECES = st.sampled_from(
    ["&amp;", "&#38;", "lt;", "&", "amp;", "＆", "‘", "—", " ", "\u200b", "İ", "ß", "ﬁ", "e\u0301", "ي", "Ⅷ", "-"]
)


@given(st.text(max_size=40) | st.lists(PIECES, max_size=20).map("".join))
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_splitting_loses_no_word(headline: str) -> None:
    rest, affix = split_affix(headline)
    assert " ".join(headline.split()).startswith(rest)
    assert affix is None or headline.split()[-1].endswith(affix.split()[-1]) or affix in headline
