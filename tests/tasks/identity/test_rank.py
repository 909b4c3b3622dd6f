from dataclasses import replace

import pytest

from tasks.identity.rank import names_other_outlet, rank
from tasks.identity.sighting import Sighting

BARE = "North coast braces for the second storm"
URL = "https://coast.example/storm-1"
OWN = Sighting(BARE, b"k", None, URL, b"u", "coast.example", URL, 1)


def test_appearances_are_ranked_from_the_publishers_own_page_down() -> None:
    ranked = [
        OWN,
        replace(OWN, canonical_url=None),
        replace(OWN, url="https://coast.example/amp/storm-1"),
        replace(OWN, canonical_url=None, headline=f"{BARE} — Radio Free Asia"),
        replace(OWN, canonical_url="https://other.example/storm"),
    ]
    ranks = [rank(sighting) for sighting in ranked]
    assert ranks == sorted(set(ranks))


@pytest.mark.parametrize(
    "url",
    [
        "https://coast.example/storm-1/amp",
        "https://coast.example/storm-1?amp",
        "https://coast.example/storm-1?outputType=amp",
        "https://coast.example/storm-1?m=1",
        "https://coast.example/print.php?aid=1",
        "https://coast.example/storm-1/print",
        "https://m.coast.example/storm-1",
    ],
)
def test_pages_for_printers_and_phones_rank_behind_the_page(url: str) -> None:
    plain = replace(OWN, canonical_url=None)
    assert rank(replace(plain, url=url)) > rank(plain)


def test_a_canonical_url_that_is_none_counts_for_nothing() -> None:
    assert rank(replace(OWN, canonical_url="javascript:x")) == rank(replace(OWN, canonical_url=None))


@pytest.mark.parametrize(
    ("headline", "url", "other"),
    [
        (f"{BARE} — Radio Free Asia", "https://www.rfa.example/1", False),
        (f"{BARE} | BBC News", "https://www.bbc.example/1", False),
        (f"{BARE} — Coast Courier", "https://coast.example/1", False),
        (f"{BARE} — Coast Courier", "https://farm.example/1", True),
        (f"{BARE} — Radio Free Asia", "http://127.0.0.1:8001/1", True),
        (BARE, "https://farm.example/1", False),
    ],
)
def test_a_name_behind_the_headline_is_another_outlets_unless_the_host_has_it(
    headline: str, url: str, other: bool
) -> None:
    assert names_other_outlet(headline, url) is other
