import pytest

from tasks.parsing.candidate import Candidate
from tasks.parsing.details.access import is_free
from tests.tasks.parsing.articles import examined

TIER = "<meta property='article:content_tier' content='{}'>"


def node(stated: str) -> str:
    return (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pier", "isAccessibleForFree": '
        f"{stated}}}</script>"
    )


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (node("true"), Candidate(True, "json-ld", "isAccessibleForFree")),
        (node('"http://schema.org/False"'), Candidate(False, "json-ld", "isAccessibleForFree")),
        (node("false") + TIER.format("free"), Candidate(False, "json-ld", "isAccessibleForFree")),
        (node('"perhaps"') + TIER.format("free"), Candidate(True, "meta", "article:content_tier")),
        (TIER.format("locked"), Candidate(False, "meta", "article:content_tier")),
        (TIER.format("?"), None),
        ("", None),
    ],
)
def test_access_is_what_metadata_says(markup: str, expected: Candidate[bool] | None) -> None:
    assert is_free(examined(markup).evidence).winner == expected
