"""All that a page offers, gathered once: what every field strategy is given."""

from dataclasses import dataclass

from tasks.parsing.metadata.article_node import article_node
from tasks.parsing.metadata.jsonld import Node, read_nodes
from tasks.parsing.metadata.meta import Metas, metas_by_name
from tasks.parsing.outline.values import Outline
from tasks.parsing.reading import PageFacts


@dataclass(frozen=True, slots=True)
class Evidence:
    """A page before anything was chosen."""

    facts: PageFacts
    outline: Outline
    metas: Metas
    nodes: list[Node]  # every JSON-LD object
    node: Node  # the one that describes the article; empty if none does


def gather(outline: Outline, facts: PageFacts) -> Evidence:
    """Return the evidence of a page that was walked."""
    nodes = read_nodes(outline.json_texts)
    return Evidence(facts, outline, metas_by_name(outline.metas), nodes, article_node(nodes, facts.url, outline.title))
