"""No pattern in use has an input that makes it slow."""

import re
import time
from typing import Any

import pytest

from tests.tasks.patterns.attacks import attacks
from tests.tasks.patterns.inventory import Use, patterns

LENGTHS = (24, 1_000, 30_000)  # characters; the first tells of hours that the others would take
LIMIT_S = 0.1  # a linear pattern takes some 0.005 s


def cpu_s(use: Use, text: str) -> float:
    given: Any = text.encode("utf-8", "replace") if isinstance(use.pattern.pattern, bytes) else text
    started = time.process_time()
    use.call(given)
    return time.process_time() - started


def is_slow(use: Use, beginning: str, unit: str) -> bool:
    for length in LENGTHS:
        text = beginning + unit * (length // len(unit)) + "\0"
        # The best of two: the machine may be busy, the pattern may not be slow.
        if cpu_s(use, text) > LIMIT_S and cpu_s(use, text) > LIMIT_S:
            return True
    return False


PATTERNS = patterns()


@pytest.mark.parametrize("name", PATTERNS)
def test_pattern_is_linear(name: str) -> None:
    use = PATTERNS[name]
    assert next((attack for attack in attacks(use.pattern) if is_slow(use, *attack)), None) is None


@pytest.mark.parametrize(
    "slow",
    [
        r"(a+)+$",
        r"\s+$",
        r"<!--.*?-->",
        r"(?:\w|a)+!",
        r"\d+-\d+-\d+x",
        r"x(?=[^>]*>)",
        rb"<p[^>]*>",
    ],
)
def test_slow_patterns_are_found_out(slow: str | bytes) -> None:
    pattern = re.compile(slow)
    assert any(is_slow(Use(pattern, pattern.search), *attack) for attack in attacks(pattern))


def test_patterns_in_tables_and_functions_are_known() -> None:
    assert any(name.startswith("tasks.parsing.labels.line._PATTERNS[") for name in PATTERNS)
    assert any(":" in name for name in PATTERNS)
