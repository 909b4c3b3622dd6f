import pytest

from tasks.parsing.candidate import Candidate, first
from tasks.parsing.headline.names import named_sites, site_names
from tests.tasks.parsing.articles import examined

OG = "<meta property='og:site_name' content='Isle &amp; Coast'>"
SITE = """<script type="application/ld+json">
{"@type": "WebSite", "name": "Isle Post", "alternateName": "The Post"}</script>"""
HANDLE = "<meta name='twitter:site' content='@islepost'>"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (HANDLE + SITE + OG, Candidate("Isle & Coast", "meta", "og:site_name")),
        (HANDLE + SITE, Candidate("Isle Post", "json-ld", "name of the WebSite")),
        (HANDLE, Candidate("islepost", "meta", "twitter:site")),
        (OG.replace("Isle", "x" * 60) + HANDLE, Candidate("islepost", "meta", "twitter:site")),
        ("", None),
    ],
)
def test_site_is_named_by_what_is_surest(markup: str, expected: Candidate[str] | None) -> None:
    assert first(named_sites(examined(markup).evidence)).winner == expected


def test_site_has_every_name_once() -> None:
    assert site_names(examined(HANDLE + SITE + OG + OG).evidence) == (
        "Isle & Coast",
        "Isle Post",
        "The Post",
        "islepost",
    )
