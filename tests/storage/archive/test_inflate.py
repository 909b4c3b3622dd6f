import gzip
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.archive.inflate import GzipError, GzipTooLargeError, GzipTruncatedError, gunzip


@given(st.binary(max_size=5_000), st.integers(0, 9))
def test_content_comes_back(content: bytes, level: int) -> None:
    assert gunzip(gzip.compress(content, level), len(content)) == content


@given(st.binary(min_size=1, max_size=5_000), st.data())
def test_damage_is_noticed_or_without_effect(content: bytes, data: st.DataObject) -> None:
    packed = bytearray(gzip.compress(content))
    position = data.draw(st.integers(10, len(packed) - 1))
    packed[position] ^= data.draw(st.integers(1, 255))
    with suppress(GzipError):
        assert gunzip(bytes(packed), 100_000) == content


@pytest.mark.parametrize("kept", [0, 1, 5, 10, 20, -9, -8, -1])
def test_early_end_is_noticed(kept: int) -> None:
    with pytest.raises(GzipTruncatedError):
        gunzip(gzip.compress(b"hello " * 100)[:kept], 1_000)


def test_members_are_joined_and_the_rest_ignored() -> None:
    packed = gzip.compress(b"one ") + gzip.compress(b"") + gzip.compress(b"two") + b"\x00\x00 padding"

    assert gunzip(packed, 7) == b"one two"


def test_limit_is_for_all_members_together() -> None:
    packed = gzip.compress(b"one ") + gzip.compress(b"two")

    with pytest.raises(GzipTooLargeError):
        gunzip(packed, 6)


def test_members_without_end_are_refused() -> None:
    with pytest.raises(GzipError, match="members"):
        gunzip(gzip.compress(b"") * 1_000, 1_000)


@pytest.mark.parametrize(
    "data", [b"<html>hello, this is a page</html>", zlib.compress(b"hello" * 10), b"\x1f\x8b\x09" + bytes(20)]
)
def test_what_is_no_gzip_is_refused(data: bytes) -> None:
    with pytest.raises(GzipError):
        gunzip(data, 1_000)
