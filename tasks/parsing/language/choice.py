"""Which language the article is in: what its text shows goes before what the page declares."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import gcld3

from tasks.parsing.candidate import Candidate, Choice, best, first
from tasks.parsing.evidence import Evidence
from tasks.parsing.metadata.jsonld import text_of

_TAG: Final = re.compile(r"[a-z]{2,3}(?:[-_].*)?", re.IGNORECASE)
_METAS: Final = ("og:locale", "content-language", "language", "dc.language", "dcterms.language")
# Codes that mean the same language: the two Norwegian standards, Filipino, and names of before ISO 639-1:1989.
_ONE_LANGUAGE: Final = {"fil": "tl", "in": "id", "iw": "he", "ji": "yi", "nb": "no", "nn": "no"}
# Codes of three letters (ISO 639-2) of languages that have one of two.
_LONG_CODES: Final = {
    "ara": "ar", "ben": "bn", "bul": "bg", "ces": "cs", "chi": "zh", "cze": "cs", "dan": "da", "deu": "de", "dut": "nl",
    "ell": "el", "eng": "en", "fas": "fa", "fin": "fi", "fra": "fr", "fre": "fr", "ger": "de", "gre": "el", "heb": "he",
    "hin": "hi", "hun": "hu", "ind": "id", "ita": "it", "jpn": "ja", "kor": "ko", "nld": "nl", "nor": "no", "per": "fa",
    "pol": "pl", "por": "pt", "ron": "ro", "rum": "ro", "rus": "ru", "spa": "es", "swe": "sv", "tha": "th", "tur": "tr",
    "ukr": "uk", "urd": "ur", "vie": "vi", "zho": "zh",
}  # fmt: skip
SURE: Final = 5.0  # more than all declarations
_ENOUGH: Final = 150  # letters from which detection is rarely wrong
_BEGINNING: Final = 220  # characters that are enough to confirm what the page declares
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
    for source, name, value, weight in _stated(evidence):
        tag = value.partition(",")[0].strip() if value else ""  # "de, en": the first that readers are expected to know
        if _TAG.fullmatch(tag) and len(code := _code(tag)) == 2:
            yield Candidate(code, source, f"declared in {name}", weight)


def _stated(evidence: Evidence) -> Iterator[tuple[str, str, str | None, float]]:
    """Yield where a language may be declared, and what is: few look further than at the first."""
    yield "html", "lang", evidence.outline.language, 3.0
    yield "json-ld", "inLanguage", _tag_of(evidence.node.get("inLanguage")), 2.5
    for name in _METAS:
        for content in evidence.metas.get(name, ())[:1]:
            yield "meta", name, content, 2.0


def _tag_of(value: Any) -> str | None:
    """Return the tag of a language, which may be an object: https://schema.org/Language."""
    if isinstance(value, Mapping):
        return text_of(value.get("alternateName")) or text_of(value)
    return text_of(value)


def _detected(text: str, declared: Sequence[Candidate[str]]) -> Iterator[Candidate[str]]:
    """Yield the language that the beginning of the text shows. That takes time by the letter."""
    seen = _seen(text[:_BEGINNING])
    is_confirmed = seen and seen.weight == SURE and declared and seen.value == declared[0].value
    if not is_confirmed and len(text) > _BEGINNING:
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
    return _ONE_LANGUAGE.get(language) or _LONG_CODES.get(language, language)
