"""Which language the article is in: what its text shows goes before what the page declares."""

import re
from collections.abc import Iterator
from typing import Final

from tasks.parsing.candidate import Candidate, Choice, best
from tasks.parsing.evidence import Evidence
from tasks.parsing.metadata.jsonld import text_of

_CODE: Final = re.compile(r"([a-z]{2})(?:[-_].*)?", re.IGNORECASE)
# Codes that mean the same language: the two Norwegian standards, and names of before ISO 639-1:1989.
_ONE_LANGUAGE: Final = {"in": "id", "iw": "he", "ji": "yi", "nb": "no", "nn": "no"}
_ENOUGH: Final = 200  # characters from which detection is rarely wrong
_SAMPLE: Final = 1_000  # characters that are looked at


def choose_language(evidence: Evidence, text: str) -> Choice[str]:
    """Return the language of `text` (ISO 639-1) with what the page declares beside it."""
    candidates = list(_declared(evidence))
    if len(text) >= _ENOUGH or (text and not candidates):
        weight = 5.0 if len(text) >= _ENOUGH else 1.0
        candidates.append(Candidate(_detected(text[:_SAMPLE]), "body", "detected", weight))
    return best(candidates, lambda candidate: candidate.weight)


def declared_language(evidence: Evidence) -> str | None:
    """Return the language that the page says it is in, else the portal's (ISO 639-1); None when neither is known."""
    return next((candidate.value for candidate in _declared(evidence)), evidence.facts.language)


def _declared(evidence: Evidence) -> Iterator[Candidate[str]]:
    stated = (
        ("html", evidence.outline.language, 3.0),
        ("json-ld", text_of(evidence.node.get("inLanguage")), 2.5),
        ("meta", next(iter(evidence.metas.get("og:locale", ())), None), 2.0),
        ("meta", next(iter(evidence.metas.get("content-language", ())), None), 2.0),
    )
    for source, value, weight in stated:
        match = _CODE.fullmatch(value.strip()) if value else None
        if match:
            code = match[1].lower()
            yield Candidate(_ONE_LANGUAGE.get(code, code), source, "declared", weight)


def load_model() -> None:
    """Load what detection needs, some 70 MB, so that processes forked from this one share it."""
    _detected("")


def _detected(text: str) -> str:
    import py3langid

    code = str(py3langid.classify(text)[0])
    return _ONE_LANGUAGE.get(code, code)
