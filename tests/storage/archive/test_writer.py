import multiprocessing
import os
import re
import resource
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from storage.archive.errors import ArchiveError
from storage.archive.exchange import Profile, Revisit
from storage.archive.location import Location
from storage.archive.reader import Archive
from storage.archive.writer import ArchiveWriter
from tests.storage.archive.exchanges import EXCHANGE, exchange, files, records

EARLIER = datetime(2026, 1, 1, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def writer(tmp_path: Path) -> ArchiveWriter:
    return ArchiveWriter(tmp_path / "warc", "newsfold/1.0")


def only_file(writer: ArchiveWriter, tmp_path: Path) -> list[Any]:
    """Return the records of the one file, after checking it as an archivist would."""
    writer.close()
    (path,) = files(tmp_path / "warc")
    checked = subprocess.run([sys.executable, "-m", "warcio.cli", "check", path], capture_output=True, text=True)
    assert (checked.returncode, checked.stdout) == (0, "")
    return list(records(path))


def field(record: Any, name: str) -> str | None:
    value: str | None = record.rec_headers.get_header(name)
    return value


def test_exchange_becomes_response_request_and_metadata(writer: ArchiveWriter, tmp_path: Path) -> None:
    writer.write(EXCHANGE)

    warcinfo, response, request, metadata = only_file(writer, tmp_path)
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

    *_, request = only_file(writer, tmp_path)
    assert request.http_headers.statusline == f"{target} HTTP/1.1"


def test_headers_that_no_longer_describe_the_payload_are_renamed(writer: ArchiveWriter, tmp_path: Path) -> None:
    headers = (("Transfer-Encoding", "chunked"), ("content-length", "99"), ("Content-Encoding", "gzip"))
    writer.write(exchange(headers=headers, is_cut=True))

    response = only_file(writer, tmp_path)[1]
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

    _, revisit, request = only_file(writer, tmp_path)
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

    assert field(only_file(writer, tmp_path)[1], "WARC-Date") == "2026-01-01T21:19:05.000000Z"


# Files


def test_nothing_is_opened_before_something_is_written(writer: ArchiveWriter, tmp_path: Path) -> None:
    writer.sync()
    writer.close()

    assert not (tmp_path / "warc").exists()


def test_file_is_rotated_by_size_and_named_anew(tmp_path: Path) -> None:
    writer = ArchiveWriter(tmp_path, "newsfold/1.0", rotate_bytes=5_000)
    locations = [writer.write(exchange(payload=os.urandom(1_000))) for _ in range(20)]
    writer.close()

    written = files(tmp_path)
    assert len(written) > 3
    assert [path.name for path in written] == list(dict.fromkeys(location.file for location in locations))
    assert all(5_000 <= path.stat().st_size < 8_000 for path in written[:-1])
    assert all(next(records(path)).rec_type == "warcinfo" for path in written)
    assert all(Archive(tmp_path).read(location).status == 200 for location in locations)


def test_another_writer_never_touches_an_earlier_file(tmp_path: Path) -> None:
    first = ArchiveWriter(tmp_path, "newsfold/1.0")
    first.write(EXCHANGE)
    first.close()
    (before,) = files(tmp_path)
    data = before.read_bytes()

    for writer in (first, ArchiveWriter(tmp_path, "newsfold/1.0")):
        writer.write(EXCHANGE)
        writer.close()

    assert len(files(tmp_path)) == 3
    assert before.read_bytes() == data


def test_file_name_is_our_own(writer: ArchiveWriter, tmp_path: Path) -> None:
    location = writer.write(exchange(url="https://portal.example/../../etc/passwd"))
    writer.close()

    assert re.fullmatch(r"newsfold-\d{14}-[a-z0-9-]*-\d+-[0-9a-f]{8}-00000\.warc\.gz", location.file)
    assert [path.name for path in files(tmp_path / "warc")] == [location.file]


def test_synced_records_survive_a_killed_process(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path\n"
        "from storage.archive.writer import ArchiveWriter\n"
        "from tests.storage.archive.exchanges import EXCHANGE\n"
        "writer = ArchiveWriter(Path(sys.argv[1]), 'newsfold/1.0')\n"
        "location = writer.write(EXCHANGE); writer.sync()\n"
        "print(location.file, location.offset, location.length, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    root = Path(__file__).parents[3]
    killed = subprocess.run([sys.executable, "-c", code, tmp_path], cwd=root, capture_output=True, text=True)
    file, offset, length = killed.stdout.split()

    assert Archive(tmp_path).read(Location(file, int(offset), int(length))).payload == EXCHANGE.payload


def write_many(directory: Path, worker: int) -> None:
    writer = ArchiveWriter(directory, "newsfold/1.0", rotate_bytes=20_000)
    for number in range(100):
        writer.write(exchange(url=f"https://portal.example/{worker}/{number}"))
    writer.close()


def test_processes_write_beside_each_other(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=write_many, args=(tmp_path, worker)) for worker in range(2)]
    for process in workers:
        process.start()
    for process in workers:
        process.join()

    assert [process.exitcode for process in workers] == [0, 0]
    urls = [field(record, "WARC-Target-URI") for path in files(tmp_path) for record in records(path)]
    assert {url: urls.count(url) for url in urls if url} == {
        f"https://portal.example/{worker}/{number}": 3 for worker in range(2) for number in range(100)
    }


def test_threads_share_a_writer(tmp_path: Path) -> None:
    writer = ArchiveWriter(tmp_path, "newsfold/1.0", rotate_bytes=20_000)
    locations: dict[str, Location] = {}

    def write(worker: int) -> None:
        for number in range(50):
            url = f"https://portal.example/{worker}/{number}"
            locations[url] = writer.write(exchange(url=url))
            writer.sync()

    threads = [threading.Thread(target=write, args=(worker,)) for worker in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    writer.close()

    archive = Archive(tmp_path)
    assert len(locations) == 200
    assert all(archive.read(location).url == url for url, location in locations.items())


@pytest.fixture
def file_limit() -> Iterator[Callable[[int], None]]:
    """Return what limits the size of every file this process writes, as a full disk would."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size_bytes: resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, hard))
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_failed_write_leaves_the_file_as_it_was(
    writer: ArchiveWriter, tmp_path: Path, file_limit: Callable[[int], None]
) -> None:
    first = writer.write(exchange(found_via=None))
    size_bytes = (tmp_path / "warc" / first.file).stat().st_size
    file_limit(size_bytes + 100)
    with pytest.raises(ArchiveError, match="File too large"):
        writer.write(EXCHANGE)
    assert (tmp_path / "warc" / first.file).stat().st_size == size_bytes
    file_limit(resource.RLIM_INFINITY)
    second = writer.write(EXCHANGE)

    assert len(only_file(writer, tmp_path)) == 6
    assert second.offset == size_bytes
    assert Archive(tmp_path / "warc").read(second).payload == EXCHANGE.payload


def test_file_that_cannot_be_begun_leaves_nothing(tmp_path: Path, file_limit: Callable[[int], None]) -> None:
    writer = ArchiveWriter(tmp_path, "newsfold/1.0")
    file_limit(10)
    with pytest.raises(ArchiveError, match="File too large"):
        writer.write(EXCHANGE)
    assert files(tmp_path) == []
    file_limit(resource.RLIM_INFINITY)

    assert Archive(tmp_path).read(writer.write(EXCHANGE)).status == 200


def test_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    writer = ArchiveWriter(tmp_path / "file" / "warc", "newsfold/1.0")

    with pytest.raises(ArchiveError, match="cannot write to"):
        writer.write(EXCHANGE)
