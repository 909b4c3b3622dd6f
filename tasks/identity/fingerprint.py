"""Texts as numbers: equal for equal texts, near for near ones."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tasks.identity.outlet_name import UNSPACED

_BITS: Final = 64
_UNIT: Final = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+")  # a character where a script has no spaces, else a word
# One table per bit of a byte: 1 for the bytes that have the bit.
_BIT_TABLES: Final = tuple(bytes(byte >> bit & 1 for byte in range(256)) for bit in range(8))


def simhash(text: str) -> int:
    """Return the simhash of a text: a signed 64-bit number; 0 for a text without words.

    Features are the pairs of neighbouring words, and of characters where a script has no spaces; each counts once.
    Charikar, Similarity Estimation Techniques from Rounding Algorithms (2002); Manku et al., Detecting Near-Duplicates
    for Web Crawling (2007).
    """
    digests = b"".join(hashlib.blake2b(feature.encode(), digest_size=8).digest() for feature in set(_features(text)))
    half = len(digests) // 8 / 2
    number = 0
    for position in range(8):
        column = digests[position::8]
        for bit, table in enumerate(_BIT_TABLES):
            number |= (column.translate(table).count(1) > half) << (position * 8 + bit)
    return number - (1 << _BITS) if number >> (_BITS - 1) else number


def distance(a: int, b: int) -> int:
    """Return in how many of 64 bits two fingerprints differ. Texts that have nothing in common: about 32."""
    return ((a ^ b) & ((1 << _BITS) - 1)).bit_count()


def content_hash(headline: str, standfirst: str | None, body: str) -> bytes:
    """Return the SHA-256 of what an article says; white space and Unicode composition don't count."""
    texts = (" ".join(unicodedata.normalize("NFC", text or "").split()) for text in (headline, standfirst, body))
    return hashlib.sha256("\n".join(texts).encode("utf-8", "replace")).digest()


def _features(text: str) -> Iterator[str]:
    units = _UNIT.findall(unicodedata.normalize("NFKC", text).casefold())
    return (f"{one} {two}" for one, two in pairwise(units)) if len(units) > 1 else iter(units)
