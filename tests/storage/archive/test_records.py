from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from storage.archive.exchange import Profile, Revisit
from storage.archive.reader import Archive
from storage.archive.writer import ArchiveWriter
from tests.storage.archive.exchanges import EXCHANGE, exchange, field, files, only_file, records

EARLIER = datetime(2026, 1, 1, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def writer(tmp_path: Path) -> ArchiveWriter:
    return ArchiveWriter(tmp_path / "warc", "newsfold/1.0")


def test_exchange_becomes_response_request_and_metadata(writer: ArchiveWriter, tmp_path: Path) -> None:
    writer.write(EXCHANGE)

    warcinfo, response, request, metadata = only_file(writer, tmp_path / "warc")
    assert [record.rec_type for record in (warcinfo, response, request, metadata)] == [
        "warcinfo", "response", "request", "metadata",
    ]  # fmt: skip
    assert warcinfo.rec_headers.protocol == "WARC/1.1"
    assert field(warcinfo, "WARC-Filename") == files(tmp_path / "warc")[0].name
    assert b"software: newsfold/1.0\r\n" in warcinfo.content
    for record in (response, request, metadata):
        assert field(record, "WARC-Target-URI") == EXCHANGE.url
        assert field(record, "WARC-Date") == "2026-01-02T03:04:05.678901Z"
    assert field(response, "WARC-IP-Address") == "192.0.2.1"
    assert field(response, "WARC-Payload-Digest") == "sha1:4GXYJPEDG5VU7ESI3J4OMBUEXR5R5P3R"
    assert response.http_headers.statusline == "200 OK"
    assert tuple(response.http_headers.headers) == EXCHANGE.headers
    assert response.content == EXCHANGE.payload
    assert field(request, "WARC-Concurrent-To") == field(response, "WARC-Record-ID")
    assert (request.http_headers.protocol, request.http_headers.statusline) == ("GET", "/news/1 HTTP/1.1")
    assert tuple(request.http_headers.headers) == EXCHANGE.request_headers
    assert metadata.content == b"via: https://portal.example/\r\n"


def test_location_is_the_response_alone(writer: ArchiveWriter, tmp_path: Path) -> None:
    locations = [writer.write(exchange(payload=bytes([number]) * 12)) for number in range(3)]

    data = (tmp_path / "warc" / locations[0].file).read_bytes()
    for location in locations:
        member = tmp_path / "member"
        member.write_bytes(data[location.offset : location.offset + location.length])
        assert [record.rec_type for record in records(member)] == ["response"]


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("http://portal.example", "/"),
        ("http://portal.example/", "/"),
        ("http://portal.example?q=1", "/?q=1"),
        ("http://portal.example/a/b?c=http://d/e#f", "/a/b?c=http://d/e"),
        ("http://portal.example:8080/ä", "/%C3%A4"),
    ],
)
def test_request_line_is_what_was_asked(url: str, target: str, writer: ArchiveWriter, tmp_path: Path) -> None:
    writer.write(exchange(url=url, found_via=None))

    *_, request = only_file(writer, tmp_path / "warc")
    assert request.http_headers.statusline == f"{target} HTTP/1.1"


def test_headers_that_no_longer_describe_the_payload_are_renamed(writer: ArchiveWriter, tmp_path: Path) -> None:
    headers = (("Transfer-Encoding", "chunked"), ("content-length", "99"), ("Content-Encoding", "gzip"))
    writer.write(exchange(headers=headers, is_cut=True))

    response = only_file(writer, tmp_path / "warc")[1]
    assert [name for name, _ in response.http_headers.headers] == [
        "X-Archive-Orig-Transfer-Encoding", "X-Archive-Orig-content-length", "Content-Encoding",
    ]  # fmt: skip
    assert field(response, "WARC-Truncated") == "length"


@pytest.mark.parametrize(
    ("profile", "digest"),
    [(Profile.IDENTICAL, "sha1:4GXYJPEDG5VU7ESI3J4OMBUEXR5R5P3R"), (Profile.NOT_MODIFIED, None)],
)
def test_revisit_keeps_the_head_and_names_the_capture(
    profile: Profile, digest: str | None, writer: ArchiveWriter, tmp_path: Path
) -> None:
    writer.write(exchange(found_via=None), Revisit(profile, "https://portal.example/old", EARLIER))

    _, revisit, request = only_file(writer, tmp_path / "warc")
    assert revisit.rec_type == "revisit"
    assert field(revisit, "WARC-Profile") == profile.value
    assert field(revisit, "WARC-Refers-To-Target-URI") == "https://portal.example/old"
    assert field(revisit, "WARC-Refers-To-Date") == "2026-01-01T03:04:05.000000Z"
    assert field(revisit, "WARC-Payload-Digest") == digest
    assert revisit.http_headers.statusline == "200 OK"
    assert revisit.content == b""
    assert field(request, "WARC-Concurrent-To") == field(revisit, "WARC-Record-ID")


HOSTILE = "a\r\n\r\nWARC/1.1\r\nWARC-Type: response\r\nX: \x00\x1b[31m\x85\u2028\ud800ツ" + "b" * 300


def test_what_portals_send_begins_no_record_of_its_own(writer: ArchiveWriter, tmp_path: Path) -> None:
    writer.write(
        exchange(
            url=f"https://portal.example/{HOSTILE}",
            headers=((HOSTILE, HOSTILE), ("", ""), ("A: B", "c"), (" X", "continued?")),
            request_headers=((HOSTILE, HOSTILE),),
            reason=HOSTILE,
            http_version=HOSTILE,
            method=HOSTILE,
            ip=HOSTILE,
            found_via=HOSTILE,
        ),
        Revisit(Profile.IDENTICAL, HOSTILE, EARLIER),
    )
    location = writer.write(exchange(headers=(("X", HOSTILE),), payload=b"\r\n\r\nWARC/1.1\r\n\r\n"))

    writer.close()
    (path,) = files(tmp_path / "warc")
    kept = [record.rec_type for record in records(path, verify_http=False)]  # it knows the common methods only
    assert kept == ["warcinfo", "revisit", "request", "metadata", "response", "request", "metadata"]
    assert Archive(tmp_path / "warc").read(location).payload == b"\r\n\r\nWARC/1.1\r\n\r\n"


def test_date_is_in_utc_wherever_it_was_taken(writer: ArchiveWriter, tmp_path: Path) -> None:
    writer.write(exchange(fetched_at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=5, minutes=45)))))

    assert field(only_file(writer, tmp_path / "warc")[1], "WARC-Date") == "2026-01-01T21:19:05.000000Z"
