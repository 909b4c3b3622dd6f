"""WARC 1.1 records (https://iipc.github.io/warc-specifications/), each a gzip member."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from ipaddress import ip_address
from typing import Any

from isal import isal_zlib
from warcio.statusandheaders import StatusAndHeadersParser
from warcio.utils import Digester
from warcio.warcwriter import WARCWriter

from storage.archive import clean
from storage.archive.exchange import Exchange, Profile, Revisit
from storage.archive.head import Head, request_head, response_head
from storage.archive.inflate import GZIP_WINDOW

WARC_VERSION = "WARC/1.1"
LEVEL = 1  # of python-isal's 0-3: the higher ones save nothing on pages


def record_id() -> str:
    """Return a new identifier in the form WARC asks for."""
    name: str = StatusAndHeadersParser.make_warc_id()
    return name


def warc_date(moment: datetime) -> str:
    """Return the WARC-Date of an aware datetime, to the microsecond."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def warcinfo(file: str, software: str) -> bytes:
    """Return the record that a file begins with."""
    info = {"software": clean.header_value(software), "format": "WARC File Format 1.1"}
    return _compressed(lambda writer: writer.create_warcinfo_record(file, info))


def response(exchange: Exchange, own_id: str, revisit: Revisit | None = None) -> bytes:
    """Return the response; with `revisit` its head alone, and what it repeats."""
    fields = _fields(exchange, own_id)
    if exchange.ip and _is_address(exchange.ip):
        fields["WARC-IP-Address"] = exchange.ip
    if exchange.is_cut:
        fields["WARC-Truncated"] = "length"
    if revisit is None:
        return _record("response", fields, response_head(exchange), exchange.payload)
    return _record("revisit", fields | _reference(exchange, revisit), response_head(exchange), b"")


def request(exchange: Exchange, response_id: str) -> bytes:
    """Return the request that the record `response_id` answers."""
    return _record("request", _beside(exchange, response_id), request_head(exchange), b"")


def metadata(exchange: Exchange, response_id: str, via: str) -> bytes:
    """Return how the page of the record `response_id` was found: at the URL `via`."""
    return _record("metadata", _beside(exchange, response_id), None, f"via: {clean.uri(via)}\r\n".encode())


def _fields(exchange: Exchange, own_id: str) -> dict[str, str]:
    return {
        "WARC-Record-ID": own_id,
        "WARC-Date": warc_date(exchange.fetched_at),
        "WARC-Target-URI": clean.uri(exchange.url),
    }


def _beside(exchange: Exchange, response_id: str) -> dict[str, str]:
    return _fields(exchange, record_id()) | {"WARC-Concurrent-To": response_id}


def _reference(exchange: Exchange, revisit: Revisit) -> dict[str, str]:
    fields = {
        "WARC-Profile": revisit.profile.value,
        "WARC-Refers-To-Target-URI": clean.uri(revisit.url),
        "WARC-Refers-To-Date": warc_date(revisit.fetched_at),
    }
    if revisit.profile is Profile.IDENTICAL:  # required by it; the other has no payload to digest
        digester = Digester("sha1")
        digester.update(exchange.payload)
        fields["WARC-Payload-Digest"] = str(digester)
    return fields


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _record(kind: str, fields: dict[str, str], head: Head | None, payload: bytes) -> bytes:
    def build(writer: Any) -> Any:
        return writer.create_warc_record(
            "", kind, payload=BytesIO(payload), length=len(payload), warc_headers_dict=fields, http_headers=head
        )

    return _compressed(build)


def _compressed(build: Callable[[Any], Any]) -> bytes:
    """Return a record as its own gzip member, by a deflate that takes a tenth of zlib's time."""
    plain = BytesIO()
    writer = WARCWriter(plain, gzip=False, warc_version=WARC_VERSION)
    writer.write_record(build(writer))
    deflater = isal_zlib.compressobj(level=LEVEL, wbits=GZIP_WINDOW)
    member: bytes = deflater.compress(plain.getbuffer()) + deflater.flush()
    return member
