import json
from dataclasses import dataclass
from datetime import datetime
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.identity.decide import Known, Rule, Sighting, decide, identity_key
from tasks.identity.headline_key import headline_key
from tasks.identity.time_key import When
from tasks.identity.url_key import host_of, url_key

TEXT, COPY, OTHER = 0x0F0F_0F0F_0F0F_0F0F, 0x0F0F_0F0F_0F0F_0F00, 0x70F0_F0F0_F0F0_F0F0  # a copy differs in 4 bits
STORM = "North coast braces for the second storm"
A, B, FARM = "https://a.example/1", "https://a.example/2", "https://farm.example/page-9.html"


def second(text: str) -> When:
    return When(datetime.fromisoformat(text), "second")


def day(text: str) -> When:
    return When(datetime.fromisoformat(f"{text}T00:00:00+00:00"), "day")


NOON, EVENING = second("2024-05-21T12:10:05Z"), second("2024-05-21T18:30:00Z")
NEXT_NOON, NOON_MINUTE = second("2024-05-22T12:10:05Z"), When(datetime.fromisoformat("2024-05-21T12:10:00Z"), "minute")


@dataclass(frozen=True)
class Seen:
    """A page for the tables below."""

    url: str = A
    published: When | None = NOON
    headline: str = STORM
    canonical: str | None = None
    text: int = TEXT

    def sighting(self) -> Sighting:
        key, host = headline_key(self.headline), host_of(self.url)
        return Sighting(
            self.headline, key, self.published, self.url, url_key(self.url), host, self.canonical, self.text
        )

    def known(self, article_id: int = 1) -> Known:
        key, host = headline_key(self.headline), host_of(self.url)
        return Known(article_id, self.headline, key, self.published, self.url, host, self.canonical, self.text)


ONE_ARTICLE = [
    (Seen(FARM), Seen(A), Rule.HEADLINE_AND_TIME),
    (Seen(FARM, text=OTHER), Seen(A), Rule.HEADLINE_AND_TIME),
    (Seen(FARM, NOON_MINUTE), Seen(A), Rule.HEADLINE_AND_TIME),
    (Seen(FARM, headline=f"{STORM} — Coast Courier"), Seen(A), Rule.HEADLINE_AND_TIME),
    (Seen(FARM, headline=f"{STORM} — Coast Courier_Site"), Seen(A), Rule.HEADLINE_AND_TIME),
    (Seen(FARM, headline="NORTH COAST BRACES FOR THE SECOND STORM | BBC News"), Seen(A), Rule.HEADLINE_AND_TIME),
    (Seen(B, day("2024-05-21")), Seen(A), Rule.HEADLINE_AND_TIME),
    (Seen(B, day("2024-05-21")), Seen(A, day("2024-05-21")), Rule.HEADLINE_AND_TIME),
    (Seen(FARM, day("2024-05-21"), text=COPY), Seen(A), Rule.HEADLINE_AND_TIME),
    (Seen("https://m.a.example/1", day("2024-05-21"), text=0), Seen(A), Rule.HEADLINE_AND_TIME),
    (Seen(A + "/amp", canonical=A), Seen(A), Rule.CANONICAL),
    (Seen(A + "/amp", EVENING, canonical=A), Seen(A), Rule.CANONICAL),
    (Seen(A + "/amp", None, canonical=A), Seen(A), Rule.CANONICAL),
    (Seen(A), Seen(A + "/amp", canonical=A), Rule.CANONICAL),
    (Seen(A + "/print", None, canonical=A, text=0), Seen(A + "/amp", None, canonical=A), Rule.CANONICAL),
    (Seen(A + "/amp", canonical="http://a.example/1/?utm_source=x"), Seen(A), Rule.CANONICAL),
    (Seen(B, None, text=COPY), Seen(A, None), Rule.HEADLINE_AND_TEXT),
    (Seen("https://m.a.example/1", None, text=COPY), Seen(A), Rule.HEADLINE_AND_TEXT),
]

TWO_ARTICLES = [
    (Seen(FARM, EVENING), Seen(A)),  # the same text at another time: clustered, never merged
    (Seen(FARM, NEXT_NOON), Seen(A)),
    (Seen(FARM, headline="North coast braces for the third storm"), Seen(A)),
    (Seen(FARM, headline="Port adds a 10-day pass"), Seen(A, headline="Port adds an 11-day pass")),
    (Seen(FARM, headline="Flood watch — Harbour Sound"), Seen(A, headline="Flood watch — Harbour Bay")),
    (Seen(FARM, headline="Morning briefing"), Seen(A, NEXT_NOON, headline="Morning briefing")),
    (Seen(FARM, day("2024-05-21"), "Correction", text=OTHER), Seen(A, headline="Correction")),
    (
        Seen(FARM, second("2024-05-21T00:00:00Z"), "Weather", text=OTHER),
        Seen(A, second("2024-05-21T00:00:00Z"), "Weather"),
    ),
    (Seen(B, None, text=OTHER), Seen(A, None)),
    (Seen(B, None, text=0), Seen(A, None, text=0)),
    (Seen(FARM, None), Seen(A, None)),
    (Seen(FARM, None), Seen(A)),
    (
        Seen(A, NEXT_NOON, "Morning briefing", "https://a.example/b", OTHER),
        Seen(B, NOON, "Morning briefing", "https://a.example/b"),
    ),
    (Seen(B, EVENING, canonical="https://other.example/"), Seen(A, canonical="not a URL")),
]

VERSIONS = [
    Seen(A),
    Seen(A, text=OTHER),
    Seen(A, headline="North coast braces for the third storm", text=OTHER),
    Seen(A, EVENING, headline="Storm passes the north coast by", text=OTHER),
    Seen(A, NEXT_NOON, headline="Storm passes the north coast by", text=COPY),
    Seen(A, NEXT_NOON),
    Seen(A, NEXT_NOON, text=0),
    Seen(A, None, headline="Storm passes the north coast by", text=OTHER),
    Seen(A, day("2024-05-21"), text=OTHER),
]

REUSED = [
    Seen(A, NEXT_NOON, text=OTHER),
    Seen(A, NEXT_NOON, headline="Something else", text=OTHER),
    Seen(A, NEXT_NOON, headline="Something else", text=0),
    Seen(A, day("2024-05-22"), text=OTHER),
]


@pytest.mark.parametrize(("seen", "kept", "rule"), ONE_ARTICLE)
def test_sightings_of_one_article_are_folded(seen: Seen, kept: Seen, rule: Rule) -> None:
    verdict = decide(seen.sighting(), None, [kept.known(7)])
    assert (verdict.rule, verdict.article_id) == (rule, 7)


@pytest.mark.parametrize(("seen", "kept", "rule"), ONE_ARTICLE)
def test_order_of_arrival_does_not_matter(seen: Seen, kept: Seen, rule: Rule) -> None:
    assert decide(kept.sighting(), None, [seen.known()]).rule is rule


@pytest.mark.parametrize(("seen", "kept"), TWO_ARTICLES)
def test_articles_that_look_alike_stay_two(seen: Seen, kept: Seen) -> None:
    assert decide(seen.sighting(), None, [kept.known()]).rule is Rule.NEW
    assert decide(kept.sighting(), None, [seen.known()]).article_id is None
    assert identity_key(seen.sighting()) != identity_key(kept.sighting())


@pytest.mark.parametrize("seen", VERSIONS)
def test_the_same_page_again_is_a_version(seen: Seen) -> None:
    verdict = decide(seen.sighting(), Seen(A).known(3), [])
    assert (verdict.rule, verdict.article_id, verdict.score) == (Rule.SAME_PAGE, 3, 1.0)


@pytest.mark.parametrize("seen", REUSED)
def test_another_article_at_a_used_url_is_new(seen: Seen) -> None:
    assert decide(seen.sighting(), Seen(A).known(3), []).rule is Rule.NEW
    assert identity_key(seen.sighting()) != identity_key(Seen(A).sighting())


def test_another_article_at_a_used_url_may_be_known_from_elsewhere() -> None:
    seen = Seen(A, NEXT_NOON, headline="Something else", text=OTHER)
    elsewhere = Seen(FARM, NEXT_NOON, headline="Something else").known(4)
    assert decide(seen.sighting(), Seen(A).known(3), [elsewhere]).article_id == 4


def test_of_several_articles_the_surest_then_nearest_then_oldest_is_taken() -> None:
    sighting = Seen(B, NOON).sighting()
    by_day, far, near = Seen(A, day("2024-05-21")).known(1), Seen(FARM, text=COPY).known(2), Seen(FARM).known(9)
    for known in permutations([by_day, far, near, Seen(FARM).known(8)]):
        assert decide(sighting, None, known).article_id == 8


def test_verdict_tells_what_it_was_decided_from() -> None:
    verdict = decide(Seen(FARM, text=COPY).sighting(), None, [Seen(A).known()])
    assert json.loads(json.dumps(verdict.inputs)) == {
        "headline": STORM,
        "known_headline": STORM,
        "published": "2024-05-21T12:10:05+00:00 (second)",
        "known_published": "2024-05-21T12:10:05+00:00 (second)",
        "url": FARM,
        "known_url": A,
        "canonical_url": None,
        "distance_bits": 4,
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Seen(A), Seen(FARM)),
        (Seen(A), Seen(FARM, headline=f"{STORM} — Radio Free Asia")),
        (Seen(A, day("2024-05-21")), Seen("https://www.a.example/2", day("2024-05-21"))),
        (Seen(A, None), Seen(A + "/amp", None, canonical=A)),
    ],
)
def test_writers_of_one_new_article_meet_on_a_key(one: Seen, other: Seen) -> None:
    assert identity_key(one.sighting()) == identity_key(other.sighting())


SEEN = st.builds(
    Seen,
    st.sampled_from([A, B, "https://m.a.example/1", FARM, A + "/amp"]),
    st.sampled_from([None, NOON, NOON_MINUTE, EVENING, NEXT_NOON, day("2024-05-21"), second("2024-05-21T00:00:00Z")]),
    st.sampled_from([STORM, f"{STORM} — Radio Free Asia", "Correction"]),
    st.sampled_from([None, A, B, "javascript:x"]),
    st.sampled_from([0, TEXT, COPY, OTHER]),
)


@given(SEEN, SEEN)
def test_where_keys_are_equal_one_article_is_decided(one: Seen, other: Seen) -> None:
    """Else storing what is decided to be new would fail."""
    if identity_key(one.sighting()) == identity_key(other.sighting()):
        assert decide(one.sighting(), None, [other.known(5)]).article_id == 5


@given(SEEN, SEEN)
def test_deciding_is_symmetric(one: Seen, other: Seen) -> None:
    assert decide(one.sighting(), None, [other.known()]).rule is decide(other.sighting(), None, [one.known()]).rule
