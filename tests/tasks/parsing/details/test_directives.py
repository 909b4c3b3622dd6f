import pytest

from tasks.parsing.candidate import Candidate
from tasks.parsing.details.directives import robots_directives


@pytest.mark.parametrize(
    ("metas", "expected"),
    [
        ({"robots": ("NoIndex, max-image-preview:large",)}, (["max-image-preview:large", "noindex"], "robots")),
        ({"newsfold": ("none",)}, (["nofollow", "noindex"], "newsfold")),
        ({"newsfold": ("noarchive",), "robots": ("noindex",)}, (["noarchive", "noindex"], "robots, newsfold")),
    ],
)
def test_directives_come_from_the_metas_that_state_them(
    metas: dict[str, tuple[str, ...]], expected: tuple[list[str], str]
) -> None:
    directives, names = expected
    assert robots_directives(metas).winner == Candidate(frozenset(directives), "meta", names)


@pytest.mark.parametrize("metas", [{}, {"googlebot": ("noindex",)}, {"robots": (" , ",)}])
def test_page_that_asks_for_nothing_has_none(metas: dict[str, tuple[str, ...]]) -> None:
    assert robots_directives(metas).winner is None
