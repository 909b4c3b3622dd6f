"""A document to be read, and how it travels to another process and to disk."""

import base64
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from tasks.parsing.reading import Announced, PageFacts


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of a page, feed or sitemap, and what is known besides."""

    body: bytes
    facts: PageFacts

    def line(self) -> bytes:
        """Return the document as one line of JSON."""
        facts = asdict(self.facts) | {"fetched_at": self.facts.fetched_at.isoformat()}
        return json.dumps({"facts": facts, "body": base64.b64encode(self.body).decode()}).encode() + b"\n"


def document_of(line: bytes | str) -> Document:
    """Return the document that `Document.line` wrote."""
    value: dict[str, Any] = json.loads(line)
    facts = value["facts"]
    announced = facts["announced"] and Announced(**facts["announced"])
    moment = datetime.fromisoformat(facts["fetched_at"])
    return Document(
        base64.b64decode(value["body"]), PageFacts(**facts | {"announced": announced, "fetched_at": moment})
    )
