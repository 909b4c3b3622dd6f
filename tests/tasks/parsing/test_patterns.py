"""No pattern in use has an input that makes it slow.

Left out are the tables of labels by first letter: each is tried where a word begins, on 400 characters at most.
"""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import pytest

import tasks.parsing

LENGTH = 100_000
LIMIT_S = 0.25  # a linear pattern takes some 0.03 s of it, one that is not takes many seconds
LETTERS = ["a", "1", " ", "(", "<", ":", ".", "年", "\n", "A ", "1 ", "a-", "1.", "by ", "&a"]


def patterns() -> Iterator[tuple[str, re.Pattern[str] | re.Pattern[bytes]]]:
    """Yield every compiled pattern in a module of tasks.parsing, under its name."""
    for info in pkgutil.walk_packages(tasks.parsing.__path__, "tasks.parsing."):
        for name, value in vars(importlib.import_module(info.name)).items():
            values = value if isinstance(value, tuple) else [value]
            for index, item in enumerate(values):
                if isinstance(item, re.Pattern):
                    yield f"{info.name}.{name}[{index}]", item


def cpu_s(pattern: re.Pattern[str] | re.Pattern[bytes], letters: str) -> float:
    text = (letters * LENGTH)[:LENGTH]
    started = time.process_time()
    if isinstance(pattern.pattern, bytes):
        pattern.search(text.encode())
    else:
        pattern.search(text)
    return time.process_time() - started


@pytest.mark.parametrize(("name", "pattern"), [pytest.param(*found, id=found[0]) for found in patterns()])
def test_pattern_is_linear(name: str, pattern: re.Pattern[str] | re.Pattern[bytes]) -> None:
    # The best of three: the machine may be busy, the pattern may not be slow.
    slow = {letters for letters in LETTERS if min(cpu_s(pattern, letters) for _ in range(3)) > LIMIT_S}
    assert not slow, name
