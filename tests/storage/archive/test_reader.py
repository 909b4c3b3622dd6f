import gzip
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.archive.errors import ArchiveError
from storage.archive.exchange import Profile, Revisit
from storage.archive.location import Location
from storage.archive.reader import Archive
from storage.archive.writer import ArchiveWriter
from tests.storage.archive.exchanges import EXCHANGE, exchange

header_names = st.from_regex(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,20}", fullmatch=True)
header_values = st.text(st.characters(codec="latin-1", exclude_categories=["Cc"]), max_size=80).map(
    lambda v: v.strip(" ")
)


@given(
    status=st.integers(100, 599),
    headers=st.lists(st.tuples(header_names, header_values), max_size=8).map(tuple),
    payload=st.binary(max_size=3000),
    fetched_at=st.datetimes(min_value=datetime(1970, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis's form
)
def test_what_was_written_is_read(
    status: int, headers: tuple[tuple[str, str], ...], payload: bytes, fetched_at: datetime
) -> None:
    described = {"transfer-encoding", "content-length", "content-encoding"}
    headers = tuple((name, value) for name, value in headers if name.lower() not in described)
    with tempfile.TemporaryDirectory() as name:
        writer = ArchiveWriter(Path(name), "newsfold/1.0")
        location = writer.write(exchange(status=status, headers=headers, payload=payload, fetched_at=fetched_at))
        writer.close()
        got = Archive(Path(name)).read(location)

    assert (got.url, got.status, got.headers) == (EXCHANGE.url, status, headers)
    assert got.payload == got.body == payload
    assert got.fetched_at == fetched_at


@pytest.fixture
def writer(tmp_path: Path) -> ArchiveWriter:
    return ArchiveWriter(tmp_path, "newsfold/1.0")


@pytest.mark.parametrize("coding", ["gzip", "GZip", "x-gzip", "identity, gzip"])
def test_body_has_its_coding_undone(coding: str, writer: ArchiveWriter, tmp_path: Path) -> None:
    payload = gzip.compress(b"hello")
    location = writer.write(exchange(headers=(("content-encoding", coding),), payload=payload))

    got = Archive(tmp_path).read(location)
    assert (got.payload, got.body) == (payload, b"hello")


@pytest.mark.parametrize("profile", Profile)
def test_revisit_has_a_head_and_no_body(profile: Profile, writer: ArchiveWriter, tmp_path: Path) -> None:
    revisit = Revisit(profile, EXCHANGE.url, EXCHANGE.fetched_at)
    location = writer.write(exchange(headers=(("Content-Encoding", "gzip"),), status=304), revisit)

    got = Archive(tmp_path).read(location)
    assert (got.status, got.payload, got.body) == (304, b"", b"")


def test_record_is_readable_as_soon_as_it_is_written(writer: ArchiveWriter, tmp_path: Path) -> None:
    assert Archive(tmp_path).read(writer.write(EXCHANGE)).payload == EXCHANGE.payload


def test_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match=r"cannot read gone\.warc\.gz: No such file"):
        Archive(tmp_path).read(Location("gone.warc.gz", 0, 100))


@pytest.mark.parametrize(
    "file",
    [
        "../secret.warc.gz",
        "/etc/passwd",
        "a/b.warc.gz",
        "..",
        "",
        ".warc.gz",
        "a\x00.warc.gz",
        "a\\..\\b.warc.gz",
        "a.txt",
    ],
)
def test_name_outside_the_archive_is_refused(file: str, tmp_path: Path) -> None:
    (tmp_path / "secret.warc.gz").write_bytes(b"secret")
    (tmp_path / "warc").mkdir()

    with pytest.raises(ArchiveError, match="not the name of an archive file"):
        Archive(tmp_path / "warc").read(Location(file, 0, 6))


def test_truncated_tail_is_said_and_spares_the_rest(writer: ArchiveWriter, tmp_path: Path) -> None:
    first, last = writer.write(EXCHANGE), writer.write(EXCHANGE)
    writer.close()
    path = tmp_path / last.file
    path.write_bytes(path.read_bytes()[: last.offset + last.length - 1])

    archive = Archive(tmp_path)
    assert archive.read(first).status == 200
    with pytest.raises(ArchiveError, match="ends before"):
        archive.read(last)


def test_location_of_something_else_is_said(writer: ArchiveWriter, tmp_path: Path) -> None:
    location = writer.write(EXCHANGE)
    size = (tmp_path / location.file).stat().st_size
    archive = Archive(tmp_path)
    wrong = [
        Location(location.file, 0, location.offset),  # warcinfo
        Location(location.file, location.offset + location.length, size - location.offset - location.length),  # request
        Location(location.file, location.offset + 1, location.length),
        Location(location.file, location.offset, location.length - 1),
        Location(location.file, location.offset, 0),
        Location(location.file, -1, 10),
        Location(location.file, 0, -1),
        Location(location.file, 0, 10**15),
        Location(location.file, size, 10),
    ]
    for location in wrong:
        with pytest.raises(ArchiveError):
            archive.read(location)


@pytest.mark.parametrize(
    "record",
    [
        b"", b"hello", b"WARC/1.1\r\n\r\n", b"WARC/1.1\r\nWARC-Type: response\r\n\r\n",
        b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\n",
        b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 99\r\n\r\nshort",
        b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\nhello",
        b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: -1\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: x\r\nWARC-Date: y\r\nContent-Length: 4\r\n\r\nHTTP",
    ],
)  # fmt: skip
def test_record_that_is_none_is_said(record: bytes, tmp_path: Path) -> None:
    data = gzip.compress(record)
    (tmp_path / "foreign.warc.gz").write_bytes(data)

    with pytest.raises(ArchiveError, match=r"foreign\.warc\.gz at 0"):
        Archive(tmp_path).read(Location("foreign.warc.gz", 0, len(data)))


@pytest.mark.parametrize("is_coded", [True, False])
def test_body_over_the_limit_is_not_unpacked(is_coded: bool, writer: ArchiveWriter, tmp_path: Path) -> None:
    headers = (("Content-Encoding", "gzip"),) if is_coded else ()
    payload = gzip.compress(bytes(3_000_000)) if is_coded else bytes(3_000_000)
    location = writer.write(exchange(headers=headers, payload=payload))

    with pytest.raises(ArchiveError, match="content over"):
        Archive(tmp_path, body_limit_bytes=1_000_000).read(location)
