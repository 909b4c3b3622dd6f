"""Stored text made harmless: what a stranger's page wrote must not steer a terminal or a spreadsheet."""

import json
import re
from typing import Any

_ESCAPE = re.compile(r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]")  # ECMA-48: OSC, CSI
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and line feed, DEL, C1
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # UAX 9, section 2: explicit directional characters
_DIRECTING = re.compile(f"[{_CONTROL}{_BIDI}\ufeff\ud800-\udfff]")
_BREAKS = re.compile("[\t\n\u2028\u2029]+")
_NOT_PLAIN_IN_JSON = re.compile(f"[\x7f-\x9f{_BIDI}\u2028\u2029\ufeff\ud800-\udfff]")
# Characters that begin a formula: https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def inert(text: str) -> str:
    """Return `text` without escape sequences, controls and directional marks; tabs and line feeds stay."""
    return _DIRECTING.sub("", _ESCAPE.sub("", text.replace("\r\n", "\n")))


def one_line(text: str) -> str:
    """Return `text` inert and without line breaks."""
    return _BREAKS.sub(" ", inert(text))


def csv_cell(value: object) -> object:
    """Return a value that no spreadsheet takes for a formula: such texts get an apostrophe in front."""
    if not isinstance(value, str):
        return value
    text = inert(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def json_text(value: Any) -> str:
    """Return `value` as JSON in one line: every character is kept, those that could steer a terminal are escaped."""
    return _NOT_PLAIN_IN_JSON.sub(_escaped, json.dumps(value, ensure_ascii=False))


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
