import multiprocessing
import os
import re
import resource
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from storage.archive.errors import ArchiveError
from storage.archive.location import Location
from storage.archive.reader import Archive
from storage.archive.writer import ArchiveWriter
from tests.storage.archive.exchanges import EXCHANGE, exchange, field, files, only_file, records


@pytest.fixture
def writer(tmp_path: Path) -> ArchiveWriter:
    return ArchiveWriter(tmp_path / "warc", "newsfold/1.0")


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

    assert len(only_file(writer, tmp_path / "warc")) == 6
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
