"""From a page's bytes to its text: which encoding it is in, whatever it claims.

The order is that of the WHATWG Encoding and HTML standards (BOM, header, meta), with departures that real pages need:
bytes that are valid UTF-8, or nearly, are UTF-8; what names nothing is guessed, and so is what is named "iso-8859-1",
a default of servers and editors, without looking like it.
"""

import codecs
import re
from functools import partial
from typing import Final

from tasks.parsing.charset_guess import guessed, is_western, likelier_cyrillic

_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_META: Final = re.compile(
    rb"""<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([a-zA-Z0-9_:.-]{2,40})""", re.IGNORECASE
)
_XML: Final = re.compile(
    rb"""^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([a-zA-Z0-9_:.-]{2,40})""", re.IGNORECASE
)
_HEADER: Final = re.compile(r"""charset\s{0,9}=\s{0,9}["']?([a-zA-Z0-9_:.-]{2,40})""", re.IGNORECASE)
_NO_META: Final = re.compile(
    rb"<!--(?:[^-]++|-(?!->))*+(?:-->|\Z)|<(script|style)\b[^>]*+>(?:[^<]++|<(?!/\1))*+", re.IGNORECASE
)
_JAPANESE: Final = re.compile(rb"\x1b\$[@B]")  # ISO-2022-JP: two bytes a character from here
_META_BYTES: Final = 16_384  # the standard looks at 1,024; CMS portals put scripts before their meta

# Labels whose pages are really written in a superset (WHATWG Encoding, 4.2), by Python's name of the codec.
_SUPERSETS: Final = {
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "johab": "cp949",
    "shift_jis": "cp932",
    "tis-620": "cp874",
}  # fmt: skip

# Codecs whose bytes 0x80 to 0x9F are controls, and those of Windows that have letters and quotes there.
_WINDOWS: Final = {
    "iso8859-13": "cp1257",
    "iso8859-15": "cp1252",
    "iso8859-2": "cp1250",
    "iso8859-5": "cp1251",
    "iso8859-6": "cp1256",
    "iso8859-7": "cp1253",
    "iso8859-8": "cp1255",
}
_CONTROL: Final = re.compile(rb"[\x80-\x9f]")

# Codecs that Python calls text and no page may ask for.
_REFUSED: Final = frozenset(
    {"idna", "mbcs", "oem", "palmos", "punycode", "raw-unicode-escape", "undefined", "unicode-escape",
     "utf-16", "utf-32", "utf-32-be", "utf-32-le", "utf-7"}
)  # fmt: skip


def decode(body: bytes, content_type: str | None = None) -> str:
    """Return the text of `body`, with U+FFFD for what can't be read; `content_type` is the header as received."""
    for bom, name in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(name, "replace")
    if _looks_utf16(body):
        return body.decode("utf-16-le" if body[1:2] == b"\x00" else "utf-16-be", "replace")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        is_torn = _is_torn_utf8(body, error, "utf-8" in declared(body, content_type))
        return body.decode("utf-8", "replace") if is_torn else _decode_legacy(body, content_type)
    return body.decode("iso2022_jp", "replace") if b"\x1b" in body and _is_japanese(body, content_type) else text


def codec_named(label: str) -> str | None:
    """Return the codec to read a page labelled `label` with, None if the label names none that a page may use."""
    try:
        info = codecs.lookup(label.strip())
    except (LookupError, ValueError):
        return None
    # No public attribute says that a codec turns bytes into text; rot13, base64 and zlib do not.
    if not getattr(info, "_is_text_encoding", True) or info.name.replace("_", "-") in _REFUSED:
        return None
    return _SUPERSETS.get(info.name, info.name)


def declared(body: bytes, content_type: str | None) -> list[str]:
    """Return the codecs that the header and the page name, in order of precedence."""
    head = _NO_META.sub(b"", body[:_META_BYTES])
    labels = [match[1] for match in [_HEADER.search(content_type or "")] if match]
    labels += [match[1].decode("ascii") for match in (_XML.search(head), _META.search(head)) if match]
    codecs_named = [codec for codec in map(codec_named, labels) if codec]
    return list(dict.fromkeys(codecs_named))


def _decode_legacy(body: bytes, content_type: str | None) -> str:
    """Read what is not UTF-8: by the first declaration that fits, then by a guess, then by force."""
    named = [codec for codec in declared(body, content_type) if codec != "utf-8"]
    # Every byte fits "iso-8859-1": what else is named goes first.
    for codec in map(partial(_as_written, body), sorted(named, key="cp1252".__eq__)):
        text = body.decode(codec, "replace")
        if text.removesuffix("\ufffd").count("\ufffd") <= len(text) // 1000 and (codec != "cp1252" or is_western(body)):
            return text
    codec = codec_named(guessed(body) or "") or next(iter(named), "cp1252")
    return body.decode(codec, "replace")


def _as_written(body: bytes, codec: str) -> str:
    """Return the codec that a page is in whose label names `codec` or one for the same letters."""
    if codec in _WINDOWS and _CONTROL.search(body):
        return _WINDOWS[codec]
    return likelier_cyrillic(body, codec)


def _is_torn_utf8(body: bytes, error: UnicodeDecodeError, is_declared: bool) -> bool:
    """Return whether `body` is UTF-8 but for a few bytes: cut off, or with a foreign snippet pasted in."""
    if error.start >= len(body) - 4:
        return not body[: error.start].isascii()
    sample = body[:1_000_000].decode("utf-8", "replace")
    broken = sample.count("\ufffd")
    wide = len(sample) - len(sample.encode("ascii", "ignore")) - broken
    return wide > (broken if is_declared else 5 * broken)


def _is_japanese(body: bytes, content_type: str | None) -> bool:
    """Return whether `body`, all ASCII, has its Japanese between escapes (RFC 1468)."""
    return _JAPANESE.search(body) is not None and {"utf-8", "cp1252", "cp932", "euc_jp", "iso2022_jp"}.issuperset(
        declared(body, content_type)
    )


def _looks_utf16(body: bytes) -> bool:
    head = body[:400]
    if len(head) < 20 or b"\x00" not in head:
        return False
    even, odd = head[0::2].count(0), head[1::2].count(0)
    return max(even, odd) > len(head) * 0.1 and min(even, odd) == 0
