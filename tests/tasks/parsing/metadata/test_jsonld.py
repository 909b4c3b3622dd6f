import pytest

from tasks.parsing.metadata.article_node import article_node
from tasks.parsing.metadata.jsonld import NODE_LIMIT, read_nodes, text_of, types_of

ARTICLE = '{"@type": "NewsArticle", "headline": "Pier", "datePublished": "2024-05-21"}'


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        f"[{ARTICLE}]",
        f'{{"@graph": [{{"@type": "WebSite"}}, {ARTICLE}]}}',
        f'{{"@type": "WebPage", "mainEntity": {ARTICLE}}}',
        ARTICLE.replace('"NewsArticle"', '["Thing", "https://schema.org/NewsArticle"]'),
        f"<!-- {ARTICLE} -->",
        f"//<![CDATA[\n{ARTICLE}\n//]]>",
        f"{ARTICLE}\n/* ]]> */\n",
        f"{ARTICLE} --> ;",
        f"{ARTICLE};",
        f"{ARTICLE}{ARTICLE}",
        ARTICLE.replace("}", ",}"),
        ARTICLE.replace("Pier", "Pier\n\tof stone").replace("of stone", ""),
    ],
)
def test_article_is_found_in_any_shape(text: str) -> None:
    node = article_node(read_nodes([text]), "https://post.example/pier", "Pier")
    assert (text_of(node["headline"]) or "").strip() == "Pier"


@pytest.mark.parametrize(
    "text", ["", "null", "NaN", "{", "<p>", '"text"', "[" * 100_000, '{"a":' * 100_000, "1" * 5000]
)
def test_what_is_no_object_says_nothing(text: str) -> None:
    assert read_nodes([text]) == []


def test_objects_are_few() -> None:
    assert len(read_nodes([f"[{','.join(['{}'] * (2 * NODE_LIMIT))}]"])) == NODE_LIMIT


def test_article_of_the_page_goes_before_one_that_it_links_to() -> None:
    other = ARTICLE.replace("Pier", "Bridge").replace("{", '{"url": "https://post.example/bridge",')
    own = ARTICLE.replace("{", '{"url": "https://post.example/pier",')
    nodes = read_nodes([other, own])
    assert article_node(nodes, "https://post.example/pier?x=1", "Pier - Isle Post")["headline"] == "Pier"


def test_page_without_an_article_has_an_empty_one() -> None:
    assert (
        article_node(read_nodes(['{"@type": "Organization", "name": "Isle Post"}']), "https://post.example/", "") == {}
    )


def test_types_lose_their_vocabulary() -> None:
    assert types_of({"@type": ["http://schema.org/Article", "Thing"]}) == {"Article", "Thing"}
