"""What a document says, for programs: one JSON object."""

from collections.abc import Mapping

from tasks.parsing.explained import Explained
from tasks.parsing.explaining.values import Explanation
from worker.cli.article_formats import plain
from worker.cli.inert import json_text


def reading_json(explained: Explained, explanations: Mapping[str, Explanation] | None, url: str) -> str:
    """Return the reading with the sources of its values and, where given, how each value was chosen.

    `url` is the document's.
    """
    told = {"url": url, **plain(explained.reading)}
    told["sources"] = {name: plain(origin) for name, origin in explained.origins().items()}
    if explanations is not None:
        told["explained"] = {name: plain(explanation) for name, explanation in explanations.items()}
    return json_text(told)
