"""Texts as a reader sees them: white space folded, invisible characters out, nothing else changed."""

import html
import re
import unicodedata
from functools import lru_cache
from typing import Final

# What HTML may carry and no text should: controls, soft hyphen, zero-width space, BOM, lone surrogates, bidi marks.
# ZWNJ and ZWJ stay: they are orthography in Persian and in Indic scripts.
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060\ufeff\ud800-\udfff]"
)
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")
_DENSE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_FOLDED_LIMIT: Final = 100_000  # characters; one can become 18 (U+FDFA)
_WORD: Final = re.compile(r"\w+")
# A space for every ASCII character that is in no word.
_ASCII_WORDS: Final = bytes(byte if byte > 127 or _WORD.match(chr(byte)) else 32 for byte in range(256))

_CLOSERS: Final = frozenset(".!?…。！？؟۔।।\"”’'»」』)）]")


def clean_text(text: str) -> str:
    """Return `text` on one line, in NFC, without invisible characters or lone surrogates."""
    squeezed = " ".join(text.split())
    if squeezed.isprintable():  # then nothing in it is invisible
        return squeezed if squeezed.isascii() else unicodedata.normalize("NFC", squeezed)
    return unicodedata.normalize("NFC", " ".join(_INVISIBLE.sub("", squeezed).split()))


def plain_text(markup: str) -> str:
    """Return the text of a metadata value, which may be escaped once too often or hold stray tags."""
    text = markup
    for _ in range(2):
        if not _ENTITY.search(text):
            break
        text = html.unescape(text)
    return clean_text(_TAG.sub(" ", text) if "<" in text else text)


@lru_cache(maxsize=1024)
def folded(text: str) -> str:
    """Return the words of `text` in one case and width, single spaces between: for comparing, never for showing.

    What is behind the first 100,000 characters is left away.
    """
    text = text[:_FOLDED_LIMIT]
    if text.isascii():  # half the time
        return " ".join(text.lower().encode().translate(_ASCII_WORDS).decode().split())
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def has_words_of(text: str, other: str) -> bool:
    """Return whether the words of two clean texts are the same, but for case and width: `folded` are equal."""
    first, second = text[:1].lower(), other[:1].lower()
    if first != second and first.isascii() and second.isascii() and first.isalnum() and second.isalnum():
        return False  # most begin otherwise, and need no folding
    return folded(text) == folded(other)


def lowered(text: str) -> str:
    """Return `text` in lower case, every kind of "i" as "i": what patterns of words in lower case are searched for in.

    A pattern that has to look at letters in either case takes two to four times as long.
    """
    lower = text.lower()
    return lower if lower.isascii() else lower.replace("i\u0307", "i").replace("ı", "i")


def letters(text: str) -> int:
    """Return the length of `text` in characters, those of scripts that say more with fewer counted as two."""
    return len(text) if text.isascii() else len(text) + len("".join(_DENSE.findall(text)))


def ends_a_sentence(text: str) -> bool:
    """Return whether `text` ends as sentences do, in any script; Thai has no mark for it."""
    last = text[-1:]
    return last in _CLOSERS or "\u0e01" <= last <= "\u0e4e"
