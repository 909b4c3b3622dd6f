"""The sample portal, served for the tests of a file, and a client for it."""

from collections.abc import Iterator

import httpx
import pytest

from worker.demo.portal import SamplePortal
from worker.demo.world import build


@pytest.fixture(scope="module")
def portal() -> Iterator[SamplePortal]:
    with SamplePortal(build()) as served:
        yield served


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    with httpx.Client(trust_env=False) as opened:
        yield opened
