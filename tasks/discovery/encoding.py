"""The text of XML documents, whose encoding labels are often wrong."""

import codecs
import re
from typing import Final

# Labels seen on feeds, folded, with the decoder that browsers use for them (https://encoding.spec.whatwg.org/#names-and-labels).
# A label that is not here is not tried: Python also has codecs (utf-7, rot13, zip) that no document may choose.
DECODERS: Final[dict[str, str]] = {
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "cp1251": "cp1251",
    "cp1252": "cp1252",
    "euc-jp": "euc_jp",
    "euc-kr": "cp949",
    "gb18030": "gb18030",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-2022-jp": "iso2022_jp",
    "iso-8859-1": "cp1252",
    "iso-8859-15": "iso8859_15",
    "iso-8859-2": "iso8859_2",
    "iso-8859-4": "iso8859_4",
    "iso-8859-5": "iso8859_5",
    "iso-8859-6": "iso8859_6",
    "iso-8859-7": "iso8859_7",
    "iso-8859-8": "iso8859_8",
    "iso-8859-9": "cp1254",
    "koi8-r": "koi8_r",
    "koi8-u": "koi8_u",
    "ks_c_5601-1987": "cp949",
    "latin1": "cp1252",
    "macintosh": "mac_roman",
    "shift-jis": "cp932",
    "shift_jis": "cp932",
    "tis-620": "cp874",
    "us-ascii": "cp1252",
    "utf-16": "utf_16",
    "utf-16be": "utf_16_be",
    "utf-16le": "utf_16_le",
    "utf-8": "utf_8",
    "windows-1250": "cp1250",
    "windows-1251": "cp1251",
    "windows-1252": "cp1252",
    "windows-1253": "cp1253",
    "windows-1254": "cp1254",
    "windows-1255": "cp1255",
    "windows-1256": "cp1256",
    "windows-1257": "cp1257",
    "windows-1258": "cp1258",
    "windows-874": "cp874",
    "windows-949": "cp949",
    "x-sjis": "cp932",
}

_MARKS: Final = ((codecs.BOM_UTF8, "utf_8"), (codecs.BOM_UTF16_LE, "utf_16_le"), (codecs.BOM_UTF16_BE, "utf_16_be"))
_DECLARATION: Final = re.compile(rb"<\?xml[^>]{0,200}?\sencoding\s*=\s*[\"']\s*([\w.:-]{1,40})")  # XML 1.0 4.3.3
_CHARSET: Final = re.compile(r"charset\s*+=\s*+[\"']?\s*+([\w.:-]{1,40})", re.IGNORECASE)  # RFC 9110 8.3.1


def xml_text(body: bytes, content_type: str | None) -> str:
    """Return the text of an XML or JSON document without its byte order mark. Never raises.

    Byte order mark first (RFC 7303 3.3); then UTF-8 when the bytes are that, whatever a label says, since text in
    another encoding hardly ever is valid UTF-8 by chance; then the document's label, the header's, and Windows-1252.
    """
    for mark, decoder in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(decoder, "replace")
    try:
        return body.decode("utf_8")
    except UnicodeDecodeError:
        return body.decode(_declared(body) or _labelled(content_type) or "cp1252", "replace")


def _declared(body: bytes) -> str | None:
    found = _DECLARATION.search(body[:300])
    label = found[1].decode("ascii", "replace").lower() if found else ""
    # A declaration that can be read as bytes is not in UTF-16; broken UTF-8 is best read as UTF-8.
    return None if label.startswith("utf-16") else DECODERS.get(label)


def _labelled(content_type: str | None) -> str | None:
    found = _CHARSET.search(content_type or "")
    return DECODERS.get(found[1].lower()) if found else None
