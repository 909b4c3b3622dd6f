import tomllib
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from worker.rules.toml_text import toml_text

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40).map(lambda text: text.replace("\r", ""))
VALUES = st.one_of(TEXTS, st.booleans(), st.integers(0, 99), st.lists(TEXTS.map(lambda text: text.replace("\n", ""))))


@given(st.dictionaries(st.sampled_from(["a", "b"]), VALUES), st.dictionaries(st.sampled_from(["c", "d"]), VALUES))
def test_what_is_written_is_read_back(flat: dict[str, Any], table: dict[str, Any]) -> None:
    assert tomllib.loads(toml_text({"table": table} | flat)) == flat | {"table": table}


def test_moments_and_days_are_toml() -> None:
    moments = {"at": datetime(2024, 3, 4, 8, tzinfo=UTC), "day": date(2024, 3, 4)}
    assert toml_text(moments) == "at = 2024-03-04T08:00:00Z\nday = 2024-03-04\n"
    assert tomllib.loads(toml_text(moments)) == moments
