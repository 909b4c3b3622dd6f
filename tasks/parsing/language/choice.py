"""Which language the article is in: what its text shows goes before what the page declares."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import gcld3

from tasks.parsing.candidate import Candidate, Choice, best, first
from tasks.parsing.evidence import Evidence
from tasks.parsing.metadata.jsonld import text_of

_TAG: Final = re.compile(r"(?:[a-z]{2}|fil)(?:[-_].*)?", re.IGNORECASE)
# Codes that mean the same language: the two Norwegian standards, Filipino, and names of before ISO 639-1:1989.
_ONE_LANGUAGE: Final = {"fil": "tl", "in": "id", "iw": "he", "ji": "yi", "nb": "no", "nn": "no"}
SURE: Final = 5.0  # more than all declarations
_ENOUGH: Final = 150  # letters from which detection is rarely wrong
_BEGINNING: Final = 250  # characters that are enough to confirm what the page declares
_SAMPLE: Final = 500  # that are looked at else
# CLD3, the neural model of Chromium: 107 languages, those of Africa among them.
_DETECTOR: Final = gcld3.NNetLanguageIdentifier(min_num_bytes=0, max_num_bytes=4 * _SAMPLE)


def choose_language(evidence: Evidence, text: str) -> Choice[str]:
    """Return the language of `text` (ISO 639-1) with what the page declares beside it."""
    declared = list(_declared(evidence))
    return best([*declared, *_detected(text, declared)], lambda candidate: candidate.weight)


def choose_declared(evidence: Evidence) -> Choice[str]:
    """Return the language that the page says it is in (ISO 639-1), with everything that says one."""
    return first(_declared(evidence))


def declared_language(evidence: Evidence) -> str | None:
    """Return the language that the page says it is in, else the portal's (ISO 639-1); None when neither is known."""
    return next((candidate.value for candidate in _declared(evidence)), evidence.facts.language)


def _declared(evidence: Evidence) -> Iterator[Candidate[str]]:
    stated = (
        ("html", "lang", evidence.outline.language, 3.0),
        ("json-ld", "inLanguage", text_of(evidence.node.get("inLanguage")), 2.5),
        ("meta", "og:locale", next(iter(evidence.metas.get("og:locale", ())), None), 2.0),
        ("meta", "content-language", next(iter(evidence.metas.get("content-language", ())), None), 2.0),
    )
    for source, name, value, weight in stated:
        if value and _TAG.fullmatch(value.strip()):
            yield Candidate(_code(value.strip()), source, f"declared in {name}", weight)


def _detected(text: str, declared: Sequence[Candidate[str]]) -> Iterator[Candidate[str]]:
    """Yield the language that the beginning of the text shows. That takes time by the letter."""
    seen = _seen(text[:_BEGINNING])
    if not (seen and seen.weight == SURE and declared and seen.value == declared[0].value):
        seen = _seen(text[:_SAMPLE])
    if seen:
        yield seen


def _seen(text: str) -> Candidate[str] | None:
    letters = sum(map(str.isalpha, text))
    if not letters:
        return None  # CLD3 sees Japanese in a text that has none
    seen = _DETECTOR.FindLanguage(text=text)
    if letters >= _ENOUGH and seen.is_reliable:
        return Candidate(_code(seen.language), "body", "detected in the text", SURE)
    return Candidate(_code(seen.language), "body", "detected in the text, unsure", 1.0)


def _code(tag: str) -> str:
    """Return the ISO 639-1 code of a BCP 47 tag: "no" of "nb-NO", "zh" of "zh-Latn"."""
    language = tag.lower().replace("_", "-").partition("-")[0]
    return _ONE_LANGUAGE.get(language, language)
