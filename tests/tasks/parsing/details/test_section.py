import pytest

from tasks.parsing.candidate import Candidate
from tasks.parsing.details.breadcrumbs import breadcrumbs
from tasks.parsing.details.section import section
from tests.tasks.parsing.articles import examined

HEADLINE = "Council lengthens the pier"
META = "<meta property='article:section' content='{}'>"
NODE = """<script type="application/ld+json">
{"@type": "NewsArticle", "headline": "Pier", "articleSection": "Isles"}</script>"""
TRAIL = f"""<script type="application/ld+json">{{"@type": "BreadcrumbList", "itemListElement": [
{{"name": "Home"}}, {{"item": {{"name": "Coast"}}}}, {{"name": "{HEADLINE}"}}]}}</script>"""
CRUMBS = "<nav class='breadcrumb'><a href='/'>Home</a> &gt; <a href='/sea'>Sea</a></nav>"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (META.format("Harbour") + NODE + TRAIL + CRUMBS, Candidate("Harbour", "meta", "article:section")),
        (META.format("Home") + NODE + TRAIL + CRUMBS, Candidate("Isles", "json-ld", "articleSection")),
        (META.format("Post") + TRAIL + CRUMBS, Candidate("Coast", "json-ld", "BreadcrumbList")),
        (META.format(HEADLINE) + CRUMBS, Candidate("Sea", "breadcrumb", "links of the line")),
        (META.format("x" * 61), None),
        (
            f"<h1>{HEADLINE}</h1><a href='/c/quay' rel='category tag'>Quay</a>",
            Candidate("Quay", "link", "rel category"),
        ),
    ],
)
def test_section_is_the_surest_that_names_one(markup: str, expected: Candidate[str] | None) -> None:
    page = examined(markup)
    evidence = page.evidence
    trail = breadcrumbs(evidence, HEADLINE, ("Post",))
    assert section(evidence, HEADLINE, ("Post",), trail, page.place).winner == expected
