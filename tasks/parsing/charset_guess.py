"""Which encoding bytes are in that are not UTF-8 and say nothing of themselves, or nothing believable."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Final

_SAMPLE_BYTES: Final = 16_384
_READ_BYTES: Final = 2_000_000
_MARKS: Final = re.compile(rb"[<>]")
_RUN: Final = re.compile(rb"[\x80-\xff]{3,}")
_WIDE: Final = re.compile(rb"[\x80-\xff]")
_NARROW: Final = re.compile(r"[\uff61-\uff9f]")
_CYRILLIC: Final = ("cp1251", "koi8_r", "koi8_u", "iso8859_5")
_LIKELY: Final = 0.8  # of the small letters that another code page finds
_SEVERAL: Final = 50  # small letters, to say so
_SMALL: Final = re.compile("[а-яёєіїґў]")
_ALL_LANGUAGES: Final = frozenset("\xa0§©«®°·»½–—‘’“”„•…€™")
_ENOUGH: Final = 0.97  # of a page's letters beyond ASCII that its language has
_WESTERN: Final = "cp1252"
# The letters beyond ASCII of languages in Latin script, those of one code page together, by the code pages that can
# write them, likelier ones first (Unicode CLDR 46, main exemplar characters).
_LETTERS: Final[tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]] = (
    (
        (_WESTERN,),
        (
            "àâæçéèêëîïôùûüÿœ",  # French
            "äöüßéà",  # German
            "áéíñóúü¿¡ªº",  # Spanish
            "áâãàçéêíóôõúªº",  # Portuguese
            "àèéìíîòóù",  # Italian
            "áâéèêëïíôöóûüú",  # Dutch
            "åæøéäö",  # Danish, Norwegian, Swedish, Finnish
            "áæðéíóöþúý",  # Icelandic
            "àçéèíïóòúü·",  # Catalan
        ),
    ),
    (
        ("cp1250", "iso8859_2"),
        (
            "ąćęłńóśźż",  # Polish
            "áčďéěíňóřšťúůýž",  # Czech
            "áäčďéíĺľňóôŕšťúýž",  # Slovak
            "áéíóöőúüű",  # Hungarian
            "ăâîşţ",  # Romanian
            "čćđšž",  # Croatian, Slovenian, Serbian in Latin script
        ),
    ),
    (("cp1254",), ("çğıöşüâîûİ",)),  # Turkish
    (("cp1257", "iso8859_13"), ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž")),  # Lithuanian, Latvian, Estonian
)


def guessed(body: bytes) -> str | None:
    """Return the codec that `body`, which is not UTF-8, is most likely in; None when nothing speaks for any."""
    wide = _WIDE.findall(body[:_READ_BYTES])
    runs = sum(map(len, _RUN.findall(body[:_READ_BYTES])))
    return _guessed_from_text(body) if 2 * runs > len(wide) else _latin(Counter(wide))


def is_western(body: bytes) -> bool:
    """Return whether `body` can be what its label "iso-8859-1" says: words with a few letters beyond ASCII in them."""
    return guessed(body) in (_WESTERN, None)


def _guessed_from_text(body: bytes) -> str | None:
    """Ask charset-normalizer, with the markup left out: long scripts in front would say nothing."""
    from charset_normalizer import from_bytes

    texts = b" ".join(text for text in _MARKS.split(body[:_READ_BYTES]) if not text.isascii())
    sample = texts[:_SAMPLE_BYTES]
    best = from_bytes(sample).best()
    return _cyrillic(sample) if best is None or _is_narrow(str(best)) else best.encoding


def _is_narrow(text: str) -> bool:
    """Return whether most of `text` beyond ASCII is half-width Katakana: Cyrillic read as Shift_JIS."""
    return 2 * len(_NARROW.findall(text)) > len(text) - len(text.encode("ascii", "ignore"))


def likelier_cyrillic(body: bytes, codec: str) -> str:
    """Return the Cyrillic code page that a page labelled with another is in; `codec` if it is none or likely enough."""
    name = codec.replace("-", "_")
    if name not in _CYRILLIC:
        return codec
    small = _small_letters(body[:_READ_BYTES])
    best = max(small, key=small.__getitem__)
    return best if small[best] >= _SEVERAL and small[name] < _LIKELY * small[best] else codec


def _small_letters(sample: bytes) -> dict[str, int]:
    return {codec: len(_SMALL.findall(sample.decode(codec, "replace"))) for codec in _CYRILLIC}


def _cyrillic(sample: bytes) -> str | None:
    """Return the Cyrillic code page in which most letters are small ones; None when hardly any are."""
    small = _small_letters(sample)
    best = max(small, key=small.__getitem__)
    return best if 2 * small[best] > len(_WIDE.findall(sample)) else None


def _latin(wide: Mapping[bytes, int]) -> str | None:
    """Return the code page in which most letters are those of one language, of equals the first."""
    shares = {
        codec: max(_share(wide, codec, letters) for letters in each) for codecs, each in _LETTERS for codec in codecs
    }
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] > _ENOUGH or best == _WESTERN else _WESTERN if shares[_WESTERN] else None


def _share(wide: Mapping[bytes, int], codec: str, letters: str) -> float:
    """Return which part of the letters beyond ASCII belong to a language if they are in `codec`; marks don't count."""
    of_page = _letters_of(codec)
    total = sum(number for byte, number in wide.items() if byte in of_page)
    known = sum(number for byte, number in wide.items() if of_page.get(byte, "") in letters and byte in of_page)
    return known / total if total else 0.0


@cache
def _letters_of(codec: str) -> dict[bytes, str]:
    """Return what the bytes beyond ASCII are in `codec`, in lower case, but for the marks of all languages."""
    decoded = {bytes([code]): bytes([code]).decode(codec, "replace").lower() for code in range(0x80, 0x100)}
    return {byte: character for byte, character in decoded.items() if character not in _ALL_LANGUAGES}
