"""Undoes the damage that XML written by hand or by string templates has most often."""

import html
import re
from typing import Final

_NOT_XML: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0 2.2
_REFERENCE: Final = re.compile(r"&(?:(#(?:[0-9]{1,7}|x[0-9A-Fa-f]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});)?")
_PREDEFINED: Final = frozenset({"amp", "apos", "gt", "lt", "quot"})  # XML 1.0 4.6
_CDATA: Final = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|\Z))", re.DOTALL)  # one left open reaches to the end
_USED_PREFIX: Final = re.compile(r"</?([A-Za-z_][\w.-]{0,40}):[A-Za-z_]|\s([A-Za-z_][\w.-]{0,40}):[A-Za-z_]{1,40}\s?=")
_DECLARED_PREFIX: Final = re.compile(r"xmlns:([A-Za-z_][\w.-]{0,40})")
_ROOT_NAME: Final = re.compile(r"<[A-Za-z_][\w.:-]*")
_PREFIX_LIMIT: Final = 50


def mended(text: str) -> str:
    """Return `text` with characters that XML forbids taken out, bare `&` and HTML's entities escaped, and prefixes
    that are used but not declared declared. Linear in its length; other damage stays."""
    parts = _CDATA.split(_NOT_XML.sub("", text))
    parts[::2] = [_REFERENCE.sub(_valid_reference, part) for part in parts[::2]]  # every second part is CDATA
    return _with_prefixes("".join(parts))


def _valid_reference(match: re.Match[str]) -> str:
    name = match[1]
    if name is None:
        return "&amp;"
    if name in _PREDEFINED:
        return match[0]
    meant = html.unescape(match[0])
    if meant == match[0]:
        return "&amp;" + match[0][1:]  # no entity that anybody knows
    return html.escape(_NOT_XML.sub("", meant))


def _with_prefixes(text: str) -> str:
    used = {one or other for one, other in _USED_PREFIX.findall(text)}
    missing = sorted(used - set(_DECLARED_PREFIX.findall(text)) - {"xml", "xmlns"})[:_PREFIX_LIMIT]
    declared = "".join(f' xmlns:{prefix}="urn:undeclared:{prefix}"' for prefix in missing)
    return _ROOT_NAME.sub(lambda match: match[0] + declared, text, count=1)
